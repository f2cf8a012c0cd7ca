import { beforeEach, describe, expect, it } from 'vitest'
import { UnconfirmedError } from '@/lib/access/recent'
import { visibleFamilies } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import {
  assign,
  auditOf,
  makeActor,
  makeCase,
  makeDefendant,
  makeFamily,
  makePerson,
} from '@/prisma/factories'
import * as commands from './commands'
import { getPerson } from '@/lib/people/queries'
import { getCase, readNotes } from './queries'
import * as proceedings from './proceedings-schema'
import * as schema from './schema'

const year = (typed: string) => ({ year: typed })
const on = (date: string) => ({ date, precision: 'day' })
const mistake = (id: string) => ({ id, reason: 'mistake' as const })

let lawyer: Actor
let stranger: Actor
let coordinator: Actor
let caseId: string
let defendantId: string

beforeEach(async () => {
  lawyer = await makeActor('lawyer')
  stranger = await makeActor('lawyer')
  coordinator = await makeActor('coordinator')
  caseId = (await makeCase()).id
  defendantId = (await makeDefendant(caseId)).id
  await assign(lawyer, { caseId })
})

describe('making a case that may be there already', () => {
  const entered = (more = {}) =>
    schema.enteredCaseSchema.parse({ name: `Case ${crypto.randomUUID()}`, ...more })
  const refused = { key: 'cases.errors.twin', field: 'isAnother' }

  it('asks about one of the same number, name or defendant, once', async () => {
    const [number, name] = [`2-${crypto.randomUUID()}`, `Group ${crypto.randomUUID()}`]
    const { id: known } = await makeCase(name, { numbers: [number] })
    const { personId } = await makeDefendant(known)
    for (const same of [{ numbers: `7-1/2020, ${number}` }, { name: name.toUpperCase() }, { personId }]) {
      const asked = commands.createCase(coordinator, entered(same))
      await expect(asked).rejects.toMatchObject({ ...refused, params: { cases: `${name}, ${number}` } })
      await expect(
        commands.createCase(coordinator, entered({ ...same, isAnother: 'on' })),
      ).resolves.toBeTruthy()
    }
  })

  it('tells nobody of a case they may not see', async () => {
    const name = `Secret ${crypto.randomUUID()}`
    await makeCase(name, { visibility: 'restricted' })
    const volunteer = await makeActor('volunteer')
    await expect(commands.createCase(volunteer, entered({ name }))).resolves.toBeTruthy()
  })
})

describe('making a case', () => {
  const input = (more = {}) => schema.newCaseSchema.parse({ name: 'Alma valley raid', ...more })

  it('stands at once when a coordinator makes it, with its stage, and once however often it is sent', async () => {
    const sent = input({ id: crypto.randomUUID(), stage: 'appeal', from: year('2025'), numbers: '2-17/2026' })
    const { id } = await commands.createCase(coordinator, sent)
    expect(await commands.createCase(coordinator, sent)).toEqual({ id })
    const made = await db.case.findUnique({ where: { id }, include: { stages: true, assignments: true } })
    expect(made).toMatchObject({
      visibility: 'open',
      stage: 'appeal',
      numbers: ['2-17/2026'],
      assignments: [],
    })
    expect(made?.stages[0]).toMatchObject({
      fromOn: new Date('2025-01-01'),
      fromPrecision: 'year',
      toOn: null,
    })
  })

  it('is given to the lawyer who makes it, with the person it began with as defendant', async () => {
    const { id: personId } = await makePerson()
    const { id: given } = await makeCase('Given by a coordinator')
    await assign(lawyer, { caseId: given })
    await makeDefendant(given, personId)
    const { id } = await commands.createCase(lawyer, input({ visibility: 'restricted', personId }))
    expect(await getCase(lawyer, id)).toMatchObject({
      isOwn: true,
      isWritable: true,
      defendants: [{ person: { id: personId } }],
    })
    expect(await getCase(stranger, id)).toBeNull()
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ status: 'at_liberty' })
  })

  it('is a proposal when a volunteer does it, who may name its defendants until it is decided', async () => {
    const [volunteer, another] = [await makeActor('volunteer'), await makeActor('volunteer')]
    const { id } = await commands.createCase(volunteer, input({ visibility: 'restricted' }))
    expect(await getCase(volunteer, id)).toMatchObject({ visibility: 'proposed', isOwnProposal: true })
    expect(await getCase(another, id)).toBeNull()
    const name = schema.newDefendantSchema.parse({ caseId: id, name: 'Server Umerov' })
    await commands.addDefendant(volunteer, name)
    await expect(commands.addDefendant(another, name)).rejects.toThrow(ForbiddenError)
    expect((await getCase(volunteer, id))?.defendants[0]?.person).toMatchObject({ visibility: 'proposed' })
    await expect(commands.confirmCase(volunteer, { id })).rejects.toThrow(ForbiddenError)
    await commands.confirmCase(coordinator, { id })
    await expect(commands.declineCase(coordinator, { id, reason: 'twice' })).rejects.toThrow(RuleError)
    await expect(commands.addDefendant(volunteer, name)).rejects.toThrow(ForbiddenError)
  })

  it('is not confirmed beside one of the same number, until a coordinator says that it is another', async () => {
    const known = await makeCase('The first entry', { numbers: ['1-77/2031'] })
    const second = await makeCase('The second entry', { numbers: ['1-77/2031'], visibility: 'proposed' })
    await expect(
      commands.confirmCase(coordinator, { id: second.id, isAnother: false }),
    ).rejects.toMatchObject({
      key: 'cases.errors.twin',
      field: 'isAnother',
      alike: [{ href: `/cases/${known.id}` }],
    })
    await commands.confirmCase(coordinator, { id: second.id, isAnother: true })
    expect(await getCase(coordinator, second.id)).toMatchObject({ visibility: 'open' })
  })

  it('makes nobody a prisoner before it is confirmed', async () => {
    const volunteer = await makeActor('volunteer')
    const { id: personId } = await makePerson()
    const status = async () => (await db.person.findUniqueOrThrow({ where: { id: personId } })).status
    const { id: declined } = await commands.createCase(volunteer, input({ personId }))
    expect(await status()).toBeNull()
    await commands.declineCase(coordinator, { id: declined, reason: 'not a case' })
    expect(await status()).toBeNull()
    const { id } = await commands.createCase(volunteer, input({ personId }))
    await commands.confirmCase(coordinator, { id })
    expect(await status()).toBe('at_liberty')
  })
})

describe('confirming a proposed case', () => {
  it.each(['defendant', 'witness'])('keeps it restricted when the %s is', async (role) => {
    const volunteer = await makeActor('volunteer')
    const proposed = { visibility: 'proposed', proposedById: volunteer.userId } as const
    const { id } = await makeCase('About somebody hidden', proposed)
    const { id: personId } = await makePerson('Hidden', { visibility: 'restricted' })
    await makeDefendant(id)
    if (role === 'witness') await db.caseRole.create({ data: { caseId: id, personId, role } })
    else await makeDefendant(id, personId)
    await commands.confirmCase(coordinator, { id })
    expect(await db.case.findUnique({ where: { id } })).toMatchObject({ visibility: 'restricted' })
    expect(await getCase(await makeActor('volunteer'), id)).toBeNull()
  })

  it('opens it when everybody in it is open', async () => {
    const { id } = await makeCase('About somebody known', { visibility: 'proposed' })
    await makeDefendant(id)
    await commands.confirmCase(coordinator, { id })
    expect(await db.case.findUnique({ where: { id } })).toMatchObject({ visibility: 'open' })
  })
})

describe('changing a case', () => {
  const input = (more = {}) => schema.caseSchema.parse({ id: caseId, version: '1', name: 'Renamed', ...more })

  it('refuses to save over a newer version and shows it', async () => {
    await commands.changeCase(coordinator, input({ summary: 'first', numbers: 'a\nb' }))
    await readNotes(lawyer, caseId)
    const refused = await commands
      .changeCase(lawyer, input({ summary: 'second' }))
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConflictError)
    expect(refused).toMatchObject({
      current: { summary: 'first', numbers: 'a\nb', version: '2' },
      savedBy: undefined,
    })
  })

  it('lets only those who write records decide who may see it', async () => {
    await commands.changeCase(lawyer, input({ visibility: 'restricted' }))
    expect(await db.case.findUnique({ where: { id: caseId } })).toMatchObject({
      name: 'Renamed',
      visibility: 'open',
    })
    await commands.changeCase(coordinator, input({ version: '2', visibility: 'restricted' }))
    expect(await db.case.findUnique({ where: { id: caseId } })).toMatchObject({ visibility: 'restricted' })
  })

  it('does not open a proposal by the way', async () => {
    const { id } = await makeCase('Proposed', { visibility: 'proposed' })
    await commands.changeCase(coordinator, input({ id, visibility: 'open' }))
    expect(await db.case.findUnique({ where: { id } })).toMatchObject({ visibility: 'proposed' })
  })
})

describe('the stage', () => {
  const enter = async (stage: string, from: object, more = {}) => {
    const open = await db.caseStage.findFirst({ where: { caseId, toOn: null } })
    const input = schema.stageSchema.parse({ caseId, version: open?.version, stage, from, ...more })
    return commands.changeStage(lawyer, input)
  }
  const stages = () => db.caseStage.findMany({ where: { caseId }, orderBy: { fromOn: 'asc' } })

  it('ends on the day the next begins, and is copied to the case', async () => {
    await enter('investigation', year('2024'))
    await enter('first_instance', on('2025-03-01'))
    expect(await enter('first_instance', on('2025-03-01'))).toMatchObject({ caseId })
    expect(await stages()).toMatchObject([
      { stage: 'investigation', toOn: new Date('2025-03-01'), toPrecision: 'day' },
      { stage: 'first_instance', toOn: null },
    ])
    expect(await db.case.findUnique({ where: { id: caseId } })).toMatchObject({ stage: 'first_instance' })
  })

  it('can be put right, together with the end before it', async () => {
    await enter('investigation', year('2024'))
    await enter('appeal', on('2025-03-01'))
    await enter('first_instance', on('2025-02-01'), { corrects: 'on' })
    expect(await stages()).toMatchObject([
      { toOn: new Date('2025-02-01') },
      { stage: 'first_instance', fromOn: new Date('2025-02-01'), toOn: null },
    ])
    expect(await db.case.findUnique({ where: { id: caseId } })).toMatchObject({ stage: 'first_instance' })
  })

  it('may follow within the year of which no more is known, and stands after the former all the same', async () => {
    await enter('investigation', on('2025-05-12'))
    await enter('first_instance', year('2025'))
    await enter('appeal', year('2025'), { corrects: 'on' })
    expect((await getCase(lawyer, caseId))?.stages).toMatchObject([
      { stage: 'investigation', to: { precision: 'year' } },
      { stage: 'appeal', to: null },
    ])
  })

  it('is neither followed nor put right by somebody who has not seen it', async () => {
    await enter('investigation', year('2024'))
    const { version } = await db.caseStage.findFirstOrThrow({ where: { caseId } })
    await commands.changeStage(
      coordinator,
      schema.stageSchema.parse({ caseId, version, stage: 'first_instance', from: on('2025-03-01') }),
    )
    await commands.changeCase(lawyer, schema.caseSchema.parse({ id: caseId, version: 1, name: 'Renamed' }))
    for (const more of [{ version }, { version, corrects: 'on' }, { version: undefined }]) {
      const refused = await enter('appeal', on('2025-06-01'), more).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(ConflictError)
      expect(refused).toMatchObject({
        current: { version: '2', stage: 'first_instance', 'from.year': '2025' },
        savedBy: undefined,
      })
    }
    expect(await stages()).toHaveLength(2)
  })

  it('neither begins before the former one nor follows itself', async () => {
    await enter('investigation', on('2025-01-01'))
    await expect(enter('appeal', on('2024-12-31'))).rejects.toThrow('cases.errors.stage-before')
    await expect(enter('investigation', on('2025-05-01'))).rejects.toThrow('cases.errors.stage-same')
  })
})

describe('defendants', () => {
  const input = (more: object) => schema.newDefendantSchema.parse({ caseId, ...more })

  it('are people on record, or new ones, who become prisoners', async () => {
    const { id: personId } = await makePerson('Server Umerov')
    await commands.addDefendant(coordinator, input({ personId }))
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ status: 'at_liberty' })
    await expect(commands.addDefendant(lawyer, input({ personId }))).rejects.toThrow(
      'cases.errors.defendant-twice',
    )
    const { id } = await commands.addDefendant(lawyer, input({ name: 'Remzi Kurnos' }))
    const added = await db.defendant.findUnique({ where: { id }, include: { person: true } })
    expect(added?.person).toMatchObject({ name: 'Remzi Kurnos', visibility: 'open' })
  })

  it('are not made clients by a lawyer, because that would open their family and detention', async () => {
    const { id: personId } = await makePerson('Server Umerov')
    const { id: familyId } = await makeFamily(personId)
    const refusal = 'cases.errors.ask-coordinator'
    await expect(commands.addDefendant(lawyer, input({ personId }))).rejects.toThrow(refusal)
    const newCase = schema.newCaseSchema.parse({ name: 'My own', personId })
    await expect(commands.createCase(lawyer, newCase)).rejects.toThrow(refusal)
    expect(await db.family.count({ where: { AND: [{ id: familyId }, visibleFamilies(lawyer)] } })).toBe(0)
  })

  it('are clients through a case of the lawyer’s own making no longer than through the one that was given', async () => {
    const { id: personId } = await makePerson('Hidden', { visibility: 'restricted' })
    const { id: familyId } = await makeFamily(personId)
    const { id: given } = await makeCase('Given', { visibility: 'restricted' })
    await makeDefendant(given, personId)
    const assignment = await assign(lawyer, { caseId: given })
    const newCase = (more: object) => schema.newCaseSchema.parse({ name: 'My own', personId, ...more })
    const { id: own } = await commands.createCase(lawyer, newCase({ visibility: 'restricted' }))
    const { id: openOwn } = await commands.createCase(lawyer, newCase({ visibility: 'open' }))
    const told = async () => [
      (await getCase(lawyer, own))?.defendants.length,
      (await getPerson(lawyer, personId)) !== null,
      await db.family.count({ where: { AND: [{ id: familyId }, visibleFamilies(lawyer)] } }),
      await withActor(lawyer, (tx) => tx.family.count({ where: { id: familyId } })),
      await withActor(lawyer, (tx) => tx.person.count({ where: { id: personId } })),
    ]
    expect(await told()).toEqual([1, true, 1, 1, 1])
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(await told()).toEqual([0, false, 0, 0, 0])
    await db.person.update({ where: { id: personId }, data: { visibility: 'open' } })
    expect(await told()).toEqual([1, true, 0, 0, 1])
    await expect(commands.createCase(lawyer, newCase({}))).rejects.toThrow('cases.errors.ask-coordinator')
    const raw = { caseId: openOwn, personId: (await makePerson('Somebody')).id }
    await expect(withActor(lawyer, (tx) => tx.defendant.create({ data: raw }))).rejects.toThrow(
      ForbiddenError,
    )
  })

  it('whom a lawyer entered with their own case are seen by them, with their family, while it is theirs', async () => {
    const made = schema.newCaseSchema.parse({ name: 'My own', visibility: 'restricted' })
    const { id: own } = await commands.createCase(lawyer, made)
    await commands.addDefendant(lawyer, input({ caseId: own, name: 'Remzi Kurnos' }))
    const witness = { caseId: own, name: 'Elvira Witness', role: 'witness' }
    await commands.addRole(lawyer, schema.newRoleSchema.parse(witness))
    const { personId } = await db.defendant.findFirstOrThrow({ where: { caseId: own } })
    const { id: familyId } = await makeFamily(personId)
    const told = async () => {
      const found = await getCase(lawyer, own)
      return [...(found?.defendants ?? []), ...(found?.roles ?? [])].map(({ person }) => person.name)
    }
    expect(await told()).toEqual(['Remzi Kurnos', 'Elvira Witness'])
    expect(await withActor(lawyer, (tx) => tx.family.count({ where: { id: familyId } }))).toBe(1)
    const { id: onRecord } = await makePerson('Hidden', { visibility: 'restricted' })
    await makeDefendant(own, onRecord)
    expect(await told()).toEqual(['Remzi Kurnos', 'Elvira Witness'])
    await db.assignment.updateMany({ where: { caseId: own }, data: { to: new Date() } })
    expect(await getPerson(lawyer, personId)).toBeNull()
    await db.person.update({ where: { id: personId }, data: { visibility: 'open' } })
    const again = schema.newCaseSchema.parse({ name: 'Another', personId })
    await expect(commands.createCase(lawyer, again)).rejects.toThrow('cases.errors.ask-coordinator')
  })

  it('may be somebody whom the lawyer proposed and nobody has a case of yet', async () => {
    const proposed = { visibility: 'proposed', proposedById: lawyer.userId } as const
    const { id: personId } = await makePerson('Server Umerov', proposed)
    await commands.addDefendant(lawyer, input({ personId }))
    expect(await db.defendant.count({ where: { caseId, personId } })).toBe(1)
  })

  it('of a restricted case are restricted people', async () => {
    await db.case.update({ where: { id: caseId }, data: { visibility: 'restricted' } })
    const { id } = await commands.addDefendant(lawyer, input({ name: 'Remzi Kurnos' }))
    const added = await db.defendant.findUnique({ where: { id }, include: { person: true } })
    expect(added?.person.visibility).toBe('restricted')
  })

  it('cannot be a person whom the actor does not see', async () => {
    const { id: personId } = await makePerson('Hidden', { visibility: 'restricted' })
    await expect(commands.addDefendant(lawyer, input({ personId }))).rejects.toThrow(RuleError)
  })

  it('keep the newer note when an older one is saved over it', async () => {
    await commands.changeDefendant(coordinator, { id: defendantId, version: 1, note: 'a brother' })
    const refused = await commands
      .changeDefendant(lawyer, { id: defendantId, version: 1, note: 'a cousin' })
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConflictError)
    expect(refused).toMatchObject({
      current: { version: '2', note: 'a brother' },
      savedBy: undefined,
    })
  })

  it('stay while anything is recorded against them', async () => {
    const { id: other } = await commands.addDefendant(lawyer, input({ name: 'Entered twice' }))
    await commands.changeDefendant(lawyer, { id: other, version: 1, note: 'the younger brother' })
    await commands.removeDefendant(lawyer, mistake(other))
    expect(await auditOf('defendant.removed', caseId)).toMatchObject({
      detail: { defendant: other, reason: 'mistake' },
    })
    const charge = { caseId, defendants: [defendantId], label: 'art. 205.5' }
    await commands.addCharge(lawyer, proceedings.newChargeSchema.parse(charge))
    await expect(commands.removeDefendant(lawyer, mistake(defendantId))).rejects.toThrow(
      'cases.errors.defendant-in-use',
    )
  })
})

describe('roles', () => {
  const input = (more = {}) =>
    schema.newRoleSchema.parse({ caseId, name: 'Emil Kurbedin', role: 'lawyer', defendantId, ...more })

  it('are held by people from a day to a day, once at a time', async () => {
    const { id } = await commands.addRole(lawyer, input({ from: year('2025') }))
    const { personId } = await db.caseRole.findUniqueOrThrow({ where: { id } })
    await expect(commands.addRole(lawyer, input({ name: null, personId }))).rejects.toThrow(
      'cases.errors.role-twice',
    )
    await expect(
      commands.changeRole(
        lawyer,
        schema.roleSchema.parse({ id, version: 1, from: on('2025-02-01'), to: on('2025-01-01') }),
      ),
    ).rejects.toThrow(RuleError)
    const ended = schema.roleSchema.parse({ id, version: 1, to: on('2026-01-01') })
    await commands.changeRole(lawyer, ended)
    const refused = await commands.changeRole(coordinator, ended).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConflictError)
    expect(refused).toMatchObject({
      current: { version: '2', 'to.year': '2026' },
      savedBy: lawyer.displayName,
    })
    expect(await db.caseRole.findUnique({ where: { id } })).toMatchObject({
      defendantId: null,
      toOn: new Date('2026-01-01'),
    })
    await commands.removeRole(lawyer, mistake(id))
    expect(await db.caseRole.count({ where: { caseId } })).toBe(0)
  })

  it('of a restricted case are held by restricted people, whom those who work on it see', async () => {
    await db.case.update({ where: { id: caseId }, data: { visibility: 'restricted' } })
    const volunteer = await makeActor('volunteer')
    const assignment = await assign(volunteer, { caseId })
    const sighted = async () => (await getCase(volunteer, caseId))?.roles.map(({ person }) => person.name)
    await commands.addRole(lawyer, input({ role: 'witness', name: 'Zera Witness', defendantId: null }))
    const witness = await db.person.findFirstOrThrow({ where: { name: 'Zera Witness' } })
    expect(witness.visibility).toBe('restricted')
    expect(await sighted()).toEqual(['Zera Witness'])
    expect(await getPerson(lawyer, witness.id)).not.toBeNull()
    expect(await getPerson(stranger, witness.id)).toBeNull()
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(await getPerson(volunteer, witness.id)).toBeNull()
  })
})

describe('privileged notes', () => {
  it('are written by lawyers of the case and changed by their authors', async () => {
    const colleague = await makeActor('lawyer')
    await assign(colleague, { caseId })
    const input = schema.newNoteSchema.parse({ caseId, text: 'The alibi' })
    const { id } = await commands.addNote(lawyer, input)
    const change = schema.noteSchema.parse({ id, version: 1, text: 'The alibi, confirmed' })
    await expect(commands.changeNote(colleague, change)).rejects.toThrow(ForbiddenError)
    const stale = { ...lawyer, confirmedAt: null }
    for (const id of [change.id, crypto.randomUUID()])
      await expect(commands.changeNote(stale, { ...change, id, version: 7 })).rejects.toThrow(
        UnconfirmedError,
      )
    await commands.changeNote(lawyer, change)
    const readings = () =>
      db.auditEvent.count({ where: { event: 'privileged-notes.read', subjectId: caseId } })
    expect(await readings()).toBe(0)
    await expect(commands.changeNote(lawyer, change)).rejects.toThrow(ConflictError)
    expect(await readings()).toBe(1)
    await expect(commands.addNote(stranger, input)).rejects.toThrow(ForbiddenError)
    await expect(commands.addNote(coordinator, input)).rejects.toThrow(ForbiddenError)
  })
})

describe('somebody else’s case', () => {
  it('is written by nobody but coordinators and its lawyers, and by those only while it is theirs', async () => {
    const { id: roleId } = await commands.addRole(
      lawyer,
      schema.newRoleSchema.parse({ caseId, name: 'Judge', role: 'judge' }),
    )
    const { id: noteId } = await commands.addNote(lawyer, { caseId, text: 'secret' })

    const attempts: ((actor: Actor) => Promise<unknown>)[] = [
      (actor) => commands.changeCase(actor, schema.caseSchema.parse({ id: caseId, version: 1, name: 'x' })),
      (actor) => commands.confirmCase(actor, { id: caseId }),
      (actor) => commands.declineCase(actor, { id: caseId, reason: 'x' }),
      (actor) =>
        commands.changeStage(
          actor,
          schema.stageSchema.parse({ caseId, stage: 'appeal', from: on('2026-01-01') }),
        ),
      (actor) => commands.addDefendant(actor, schema.newDefendantSchema.parse({ caseId, name: 'x' })),
      (actor) => commands.changeDefendant(actor, { id: defendantId, version: 1, note: 'x' }),
      (actor) => commands.removeDefendant(actor, mistake(defendantId)),
      (actor) => commands.addRole(actor, schema.newRoleSchema.parse({ caseId, name: 'x', role: 'judge' })),
      (actor) => commands.changeRole(actor, schema.roleSchema.parse({ id: roleId, version: 1 })),
      (actor) => commands.removeRole(actor, mistake(roleId)),
      (actor) => commands.addNote(actor, { caseId, text: 'x' }),
      (actor) => commands.changeNote(actor, { id: noteId, version: 1, text: 'x' }),
    ]
    const strangers = [
      stranger,
      await makeActor('volunteer'),
      await makeActor('analyst'),
      await makeActor('administrator'),
    ]
    await assign(strangers[1] ?? stranger, { caseId })
    await db.assignment.updateMany({ where: { userId: lawyer.userId }, data: { to: new Date() } })
    for (const actor of [...strangers, lawyer]) {
      for (const attempt of attempts)
        await expect(attempt(actor), String(attempt)).rejects.toThrow(ForbiddenError)
    }
  })
})
