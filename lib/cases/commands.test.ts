import { beforeEach, describe, expect, it } from 'vitest'
import { visibleFamilies } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import {
  assign,
  makeActor,
  makeCase,
  makeDefendant,
  makeFamily,
  makeMeasure,
  makePerson,
  makeTerm,
} from '@/prisma/factories'
import * as commands from './commands'
import { getPerson } from '@/lib/people/queries'
import { getCase, readNotes } from './queries'
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
    expect(
      await db.auditEvent.findFirst({ where: { event: 'defendant.removed', subjectId: caseId } }),
    ).toMatchObject({
      detail: { defendant: other, reason: 'mistake' },
    })
    await commands.addCharge(lawyer, charge())
    await expect(commands.removeDefendant(lawyer, mistake(defendantId))).rejects.toThrow(
      'cases.errors.defendant-in-use',
    )
  })
})

const charge = (more = {}) =>
  schema.newChargeSchema.parse({
    caseId,
    defendants: [defendantId],
    label: 'art. 205.5',
    from: on('2025-01-10'),
    ...more,
  })

describe('charges', () => {
  it('are held against several at once, and made once however often sent', async () => {
    const { id: second } = await makeDefendant(caseId)
    const sent = charge({ id: crypto.randomUUID(), defendants: [defendantId, second] })
    await commands.addCharge(lawyer, sent)
    await commands.addCharge(lawyer, sent)
    expect(await db.charge.count({ where: { defendant: { caseId } } })).toBe(2)
  })

  it('take wording and category of the article where none was typed', async () => {
    const { id: categoryId } = await makeTerm('charge-category')
    const article = await db.article.create({
      data: {
        code: 'RU-CC',
        article: '205.5',
        part: crypto.randomUUID().slice(0, 4),
        labels: {},
        categoryId,
      },
    })
    const { id } = await commands.addCharge(lawyer, charge({ label: null, articleId: article.id }))
    expect(await db.charge.findUnique({ where: { id } })).toMatchObject({
      label: `205.5(${article.part}) RU-CC`,
      categoryId,
    })
    await expect(commands.addCharge(lawyer, charge({ categoryId: article.id }))).rejects.toThrow(RuleError)
  })

  it('end on the day a later one replaces them, for others of the same wording too', async () => {
    const { id: second } = await makeDefendant(caseId)
    const { id } = await commands.addCharge(lawyer, charge({ defendants: [defendantId, second] }))
    const other = await db.charge.findFirstOrThrow({ where: { defendantId: second } })
    const input = schema.replaceChargeSchema.parse({
      ...{ id, version: '1', byId: crypto.randomUUID(), others: [other.id] },
      ...{ label: 'art. 278', from: on('2025-06-01') },
    })
    const { id: byId } = await commands.replaceCharge(lawyer, input)
    expect(await commands.replaceCharge(lawyer, input)).toEqual({ id: byId, caseId })
    expect(await db.charge.findUnique({ where: { id } })).toMatchObject({
      ...{ replacedById: byId, toOn: new Date('2025-06-01'), version: 2 },
    })
    expect(
      await db.charge.count({ where: { defendant: { caseId }, label: 'art. 278', replacedById: null } }),
    ).toBe(2)
    await expect(
      commands.replaceCharge(lawyer, { ...input, byId: crypto.randomUUID(), version: 2, others: [] }),
    ).rejects.toThrow('cases.errors.replaced')
    await expect(commands.removeCharge(lawyer, mistake(id))).rejects.toThrow('cases.errors.charge-replaced')
    await commands.removeCharge(lawyer, mistake(byId))
    expect(await db.charge.findUnique({ where: { id } })).toMatchObject({ replacedById: null, toOn: null })
  })

  it('cannot be replaced from before they began', async () => {
    const { id } = await commands.addCharge(lawyer, charge())
    const input = schema.replaceChargeSchema.parse({ id, version: 1, label: 'later', from: on('2024-01-01') })
    await expect(commands.replaceCharge(lawyer, input)).rejects.toThrow('cases.errors.charge-before')
  })

  it('are not saved over a newer version', async () => {
    const { id } = await commands.addCharge(lawyer, charge())
    const change = (label: string) => schema.chargeSchema.parse({ id, version: '1', label, to: year('2026') })
    await commands.changeCharge(coordinator, change('theirs'))
    await expect(commands.changeCharge(lawyer, change('mine'))).rejects.toMatchObject({
      current: { label: 'theirs', 'to.year': '2026', version: '2' },
    })
  })
})

const ruling = (more = {}) =>
  schema.newRulingSchema.parse({
    ...{ caseId, kind: 'extension', decided: on('2026-03-01'), result: 'granted', defendants: [defendantId] },
    ...{ untilOn: '2026-05-01', ...more },
  })

describe('rulings', () => {
  it('have a result for each defendant', async () => {
    const { id: measureId } = await makeMeasure('remand', 'in_custody')
    const { id: second } = await makeDefendant(caseId)
    const of = { [second]: { result: 'refused', influence: 'illness' } }
    const sent = ruling({ id: crypto.randomUUID(), measureId, defendants: [defendantId, second], of })
    const { id } = await commands.addRuling(lawyer, sent)
    expect(await commands.addRuling(lawyer, sent)).toEqual({ id, caseId })
    const found = await db.ruling.findUnique({
      where: { id },
      include: { results: { orderBy: { result: 'asc' } } },
    })
    expect(found?.results).toMatchObject([
      { defendantId, result: 'granted', measureId, untilOn: new Date('2026-05-01') },
      { defendantId: second, result: 'refused', measureId: null, untilOn: null, influence: 'illness' },
    ])
  })

  it('choose from their own case only', async () => {
    const { id: otherCase } = await makeCase('Another')
    const { id: foreign } = await makeDefendant(otherCase)
    await expect(commands.addRuling(lawyer, ruling({ defendants: [foreign] }))).rejects.toThrow(RuleError)
    const { id: appealOfId } = await commands.addRuling(
      coordinator,
      ruling({ caseId: otherCase, defendants: [foreign] }),
    )
    await expect(commands.addRuling(lawyer, ruling({ appealOfId }))).rejects.toMatchObject({
      field: 'appealOfId',
    })
    await expect(commands.addRuling(lawyer, ruling({ courtId: otherCase }))).rejects.toMatchObject({
      field: 'courtId',
    })
    await expect(commands.addRuling(lawyer, ruling({ hearingId: otherCase }))).rejects.toMatchObject({
      field: 'hearingId',
    })
  })

  it('order only measures there are, for all and for single defendants', async () => {
    const measureId = crypto.randomUUID()
    const choose = (field: string) => ({ key: 'form.choose', field })
    await expect(commands.addRuling(lawyer, ruling({ measureId }))).rejects.toMatchObject(choose('measureId'))
    const of = { [defendantId]: { measureId } }
    await expect(commands.addRuling(lawyer, ruling({ of }))).rejects.toMatchObject(
      choose(`of.${defendantId}.measureId`),
    )
    const { id } = await commands.addRuling(lawyer, ruling({ defendants: [defendantId, defendantId] }))
    const changed = schema.rulingSchema.parse({ ...ruling({ measureId }), id, version: 1 })
    await expect(commands.changeRuling(lawyer, changed)).rejects.toMatchObject(choose('measureId'))
  })

  it('keep what the actor cannot see when they are changed', async () => {
    const hidden = await makePerson('Hidden', { visibility: 'proposed' })
    const { id: second } = await makeDefendant(caseId, hidden.id)
    const judge = await makePerson('Judge', { visibility: 'proposed' })
    const { id } = await commands.addRuling(
      coordinator,
      ruling({ defendants: [defendantId, second], judgeId: judge.id }),
    )
    const change = schema.rulingSchema.parse({ ...ruling({ untilOn: '2026-06-01' }), id, version: 1 })
    await commands.changeRuling(lawyer, change)
    const found = await db.ruling.findUnique({
      where: { id },
      include: { results: { orderBy: { untilOn: 'asc' } } },
    })
    expect(found).toMatchObject({ judgeId: judge.id, version: 2 })
    expect(found?.results.map(({ untilOn }) => untilOn)).toEqual([
      new Date('2026-05-01'),
      new Date('2026-06-01'),
    ])
    await expect(commands.changeRuling(lawyer, change)).rejects.toMatchObject({
      current: { untilOn: '2026-06-01', 'defendants[]': [defendantId] },
    })
  })

  it('stay while a sentence rests on them', async () => {
    const { id: rulingId } = await commands.addRuling(
      lawyer,
      ruling({ kind: 'verdict', result: 'guilty', untilOn: null }),
    )
    const { id } = await commands.addSentence(lawyer, sentence({ rulingId }))
    await expect(commands.removeRuling(lawyer, mistake(rulingId))).rejects.toThrow(
      'cases.errors.ruling-in-use',
    )
    await commands.removeSentence(lawyer, mistake(id))
    await commands.removeRuling(lawyer, mistake(rulingId))
    expect(await db.ruling.count({ where: { caseId } })).toBe(0)
  })
})

const sentence = (more = {}) =>
  schema.newSentenceSchema.parse({
    ...{ defendantId, kind: 'prison', years: '13', starts: on('2025-01-01') },
    legs: [
      { regime: 'prison', years: '3' },
      { regime: 'strict', years: '10' },
    ],
    ...more,
  })

it('a sentence keeps its legs in their order, also when changed', async () => {
  const sent = sentence({ id: crypto.randomUUID(), fine: '150000', currency: 'RUB' })
  const { id } = await commands.addSentence(lawyer, sent)
  expect(await commands.addSentence(lawyer, sent)).toEqual({ id, caseId })
  const legs = [{ regime: 'strict', years: '12' }]
  const change = schema.sentenceSchema.parse({ ...sentence({ years: '12', legs }), id, version: 1 })
  await commands.changeSentence(lawyer, change)
  expect(await db.sentence.findUnique({ where: { id }, include: { legs: true } })).toMatchObject({
    ...{ years: 12, fine: null, currency: null, version: 2 },
    legs: [{ position: 1, regime: 'strict', years: 12 }],
  })
  await expect(commands.changeSentence(lawyer, change)).rejects.toMatchObject({
    current: { years: '12', 'legs.0.regime': 'strict', version: '2' },
  })
})

it('a motion is filed, and what came of it is recorded', async () => {
  const { id: kindId } = await makeTerm('motion-kind')
  const input = {
    caseId,
    defendantId,
    kindId,
    request: 'Leave to hand over a parcel',
    filed: on('2026-02-01'),
  }
  const { id } = await commands.addMotion(lawyer, schema.newMotionSchema.parse(input))
  const { id: rulingId } = await commands.addRuling(lawyer, ruling({ kind: 'motion', result: 'refused' }))
  const change = schema.motionSchema.parse({ ...input, id, version: 1, rulingId, result: 'refused' })
  await commands.changeMotion(lawyer, change)
  expect(await db.motion.findUnique({ where: { id } })).toMatchObject({ rulingId, result: 'refused' })
  await expect(commands.changeMotion(lawyer, change)).rejects.toThrow(ConflictError)
  await expect(
    commands.addMotion(lawyer, schema.newMotionSchema.parse({ ...input, kindId: caseId })),
  ).rejects.toMatchObject({ field: 'kindId' })
})

it('a deadline is ticked off by somebody and can be opened again', async () => {
  const input = { caseId, title: 'Appeal against the extension', dueOn: '2026-03-20' }
  const { id } = await commands.addDeadline(lawyer, schema.newDeadlineSchema.parse(input))
  await commands.changeDeadline(
    lawyer,
    schema.deadlineSchema.parse({ ...input, id, version: 1, dueOn: '2026-03-21' }),
  )
  await commands.finishDeadline(lawyer, { id })
  await commands.finishDeadline(coordinator, { id })
  const found = () => db.deadline.findUnique({ where: { id } })
  expect(await found()).toMatchObject({ doneById: lawyer.userId, dueOn: new Date('2026-03-21') })
  await commands.reopenDeadline(lawyer, { id })
  expect(await found()).toMatchObject({ doneById: null, doneAt: null })
  const events = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(events.map(({ event }) => event)).toEqual([
    'deadline.added',
    'deadline.changed',
    'deadline.done',
    'deadline.reopened',
  ])
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
    const { id: kindId } = await makeTerm('motion-kind')
    const { id: chargeId } = await commands.addCharge(lawyer, charge())
    const { id: rulingId } = await commands.addRuling(lawyer, ruling())
    const { id: sentenceId } = await commands.addSentence(lawyer, sentence())
    const { id: roleId } = await commands.addRole(
      lawyer,
      schema.newRoleSchema.parse({ caseId, name: 'Judge', role: 'judge' }),
    )
    const deadline = { caseId, title: 'Appeal', dueOn: '2026-03-20' }
    const { id: deadlineId } = await commands.addDeadline(lawyer, schema.newDeadlineSchema.parse(deadline))
    const motion = { caseId, kindId, request: 'Release', filed: on('2026-02-01') }
    const { id: motionId } = await commands.addMotion(lawyer, schema.newMotionSchema.parse(motion))
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
      (actor) => commands.addCharge(actor, charge()),
      (actor) =>
        commands.changeCharge(actor, schema.chargeSchema.parse({ id: chargeId, version: 1, label: 'x' })),
      (actor) =>
        commands.replaceCharge(
          actor,
          schema.replaceChargeSchema.parse({ id: chargeId, version: 1, label: 'x', from: on('2026-01-01') }),
        ),
      (actor) => commands.removeCharge(actor, mistake(chargeId)),
      (actor) => commands.addRuling(actor, ruling()),
      (actor) =>
        commands.changeRuling(actor, schema.rulingSchema.parse({ ...ruling(), id: rulingId, version: 1 })),
      (actor) => commands.removeRuling(actor, mistake(rulingId)),
      (actor) => commands.addSentence(actor, sentence()),
      (actor) =>
        commands.changeSentence(
          actor,
          schema.sentenceSchema.parse({ ...sentence(), id: sentenceId, version: 1 }),
        ),
      (actor) => commands.removeSentence(actor, mistake(sentenceId)),
      (actor) => commands.addMotion(actor, schema.newMotionSchema.parse(motion)),
      (actor) =>
        commands.changeMotion(actor, schema.motionSchema.parse({ ...motion, id: motionId, version: 1 })),
      (actor) => commands.addDeadline(actor, schema.newDeadlineSchema.parse(deadline)),
      (actor) =>
        commands.changeDeadline(
          actor,
          schema.deadlineSchema.parse({ ...deadline, id: deadlineId, version: 1 }),
        ),
      (actor) => commands.finishDeadline(actor, { id: deadlineId }),
      (actor) => commands.reopenDeadline(actor, { id: deadlineId }),
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
