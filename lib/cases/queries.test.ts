import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/actor'
import { addDays, dateOf } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import type { Stage } from '@/prisma/generated/enums'
import {
  assign,
  makeActor,
  makeCase,
  makeDefendant,
  makeHearing,
  makeMeasure,
  makeNote,
  makePerson,
  makeTerm,
} from '@/prisma/factories'
import { statementsOf } from '@/prisma/query-log'
import { getHearing } from '@/lib/hearings/queries'
import { listSources } from '@/lib/sources/queries'
import { listCasesWithRole } from '@/lib/people/queries'
import * as queries from './queries'
import { lastRuling, nextHearing, openDeadlines, standingOf } from './standing'
import { timelineOf } from './timeline'

let lawyer: Actor
let volunteer: Actor
let coordinator: Actor
let analyst: Actor
let day: string

beforeAll(async () => {
  lawyer = await makeActor('lawyer')
  volunteer = await makeActor('volunteer')
  coordinator = await makeActor('coordinator')
  analyst = await makeActor('analyst')
  day = await db.$transaction(todayHere)
})

const ahead = (days: number) => dateOf(addDays(day, days))

/** A case in which everything there can be was recorded, for each of its defendants. */
type Wanted = { size?: number; name?: string; visibility?: 'open' | 'restricted' }

async function makeFullCase({ size = 1, name = 'Belbek reading circle', visibility = 'open' }: Wanted = {}) {
  const { id: caseId } = await makeCase(name, { visibility, numbers: [`1-${crypto.randomUUID()}`] })
  await db.caseStage.create({
    data: { caseId, stage: 'investigation', fromOn: ahead(-300), fromPrecision: 'day' },
  })
  const measure = await makeMeasure('remand', 'in_custody')
  const defendants = []
  for (let at = 0; at < size; at++) {
    const person = await makePerson(`Defendant ${at}`, { visibility })
    defendants.push(await makeDefendant(caseId, person.id))
    await db.custodyPeriod.create({
      data: { personId: person.id, measureId: measure.id, fromOn: ahead(-99), fromPrecision: 'day' },
    })
  }
  const judge = await makePerson('Judge Karpenko')
  await db.caseRole.create({ data: { caseId, personId: judge.id, role: 'judge' } })
  const hearing = await makeHearing(caseId, { onDate: ahead(3), judgeId: judge.id })
  const ruling = await db.ruling.create({
    data: {
      ...{ caseId, kind: 'extension', decidedOn: ahead(-10), decidedPrecision: 'day', judgeId: judge.id },
      results: {
        create: defendants.map(({ id }) => ({
          ...{ defendantId: id, result: 'granted' as const, measureId: measure.id, untilOn: ahead(20) },
        })),
      },
    },
  })
  for (const { id: defendantId } of defendants) {
    await db.charge.create({
      data: { defendantId, label: 'art. 205.5', fromOn: ahead(-200), fromPrecision: 'day' },
    })
    await db.sentence.create({
      data: {
        defendantId,
        kind: 'prison',
        years: 13,
        legs: { create: { position: 1, regime: 'strict', years: 13 } },
      },
    })
    await db.deadline.create({ data: { caseId, defendantId, title: 'Appeal', dueOn: ahead(2) } })
    const { id: kindId } = await makeTerm('motion-kind')
    await db.motion.create({
      data: {
        ...{ caseId, defendantId, kindId, request: 'Release' },
        filedOn: ahead(-5),
        filedPrecision: 'day',
      },
    })
  }
  return { caseId, defendants, hearing, ruling, judge }
}

describe('the case', () => {
  it('shows a lawyer all of their own case, and others nothing of its proceedings', async () => {
    const { caseId } = await makeFullCase({ size: 2 })
    await assign(lawyer, { caseId })
    expect(await queries.getCase(lawyer, caseId)).toMatchObject({
      ...{ stage: 'investigation', isOwn: true, isWritable: true, hasNotes: true },
      proceedings: {
        charges: [{ label: 'art. 205.5' }, { label: 'art. 205.5' }],
        rulings: [{ judge: 'Judge Karpenko', results: [{ untilOn: addDays(day, 20) }, {}] }],
        sentences: [{ years: 13, legs: [{ regime: 'strict' }] }, {}],
        deadlines: [{ title: 'Appeal' }, {}],
        motions: [{ request: 'Release' }, {}],
        custody: [{ status: 'in_custody' }, {}],
      },
    })
    const others = [await makeActor('lawyer'), volunteer]
    for (const actor of others) {
      const found = await queries.getCase(actor, caseId)
      expect(found).toMatchObject({
        isWritable: false,
        hasNotes: false,
        proceedings: null,
        hearings: [{}],
        defendants: [{}, {}],
      })
    }
    expect(await queries.getCase(analyst, caseId)).toMatchObject({
      isWritable: false,
      // What is prepared is for those who work on the case.
      proceedings: { charges: [{}, {}], motions: [], deadlines: [] },
    })
    expect(await queries.getCase(coordinator, caseId)).toMatchObject({ isWritable: true, hasNotes: false })
  })

  it('neither shows nor counts a restricted person on an open case', async () => {
    const { caseId, defendants } = await makeFullCase({ size: 2 })
    await db.person.update({ where: { id: defendants[0]?.personId }, data: { visibility: 'restricted' } })
    for (const actor of [analyst, volunteer]) {
      const found = await queries.getCase(actor, caseId)
      expect(found?.defendants).toHaveLength(1)
      expect(JSON.stringify(found)).not.toContain('Defendant 0')
      for (const [kind, rows] of Object.entries(found?.proceedings ?? {})) {
        const isPrepared = kind === 'motions' || kind === 'deadlines'
        if (Array.isArray(rows)) expect(rows, kind).toHaveLength(isPrepared ? 0 : 1)
      }
      expect(found?.proceedings?.rulings[0]?.results.length ?? 1).toBe(1)
    }
    expect((await queries.getCase(coordinator, caseId))?.proceedings?.charges).toHaveLength(2)
  })

  it('tells nothing of what concerns only people whom the reader may not see', async () => {
    const { caseId, defendants, ruling, judge } = await makeFullCase()
    const { id: hearingId } = await makeHearing(caseId)
    await db.ruling.update({ where: { id: ruling.id }, data: { hearingId } })
    await db.hearing.updateMany({ where: { caseId }, data: { judgeId: null } })
    await db.caseRole.deleteMany({ where: { caseId } })
    const sources = [{ rulingId: ruling.id }, ...(await db.motion.findMany({ where: { caseId } }))]
    await db.source.createMany({
      data: sources.map((row) => ('id' in row ? { motionId: row.id, title: '-' } : { ...row, title: '-' })),
    })
    const motionId = sources.flatMap((row) => ('id' in row ? row.id : []))[0] ?? ''
    const owner = await makeActor('lawyer')
    await assign(owner, { caseId })
    const told = async (actor: Actor) => {
      const found = await queries.getCase(actor, caseId)
      return {
        rows: Object.values(found?.proceedings ?? {}).flat().length,
        last: found?.proceedings && lastRuling(found.proceedings),
        told: found && timelineOf(found).filter(({ kind }) => kind !== 'stage' && kind !== 'hearing').length,
        made: (await getHearing(actor, hearingId))?.rulings.length,
        judged: (await listCasesWithRole(actor, judge.id)).rows.length,
        sources: (await listSources(actor, 'ruling', ruling.id)).length,
        motionSources: (await listSources(actor, 'motion', motionId)).length,
      }
    }
    const all = { made: 1, judged: 1, sources: 1, motionSources: 1 }
    expect(await told(owner)).toMatchObject(all)
    expect(await told(analyst)).toMatchObject({ ...all, motionSources: 0 })
    const proposed = { visibility: 'proposed' } as const
    await db.person.update({ where: { id: defendants[0]?.personId }, data: proposed })
    const nothing = { rows: 0, last: null, told: 0, made: 0, judged: 0, sources: 0, motionSources: 0 }
    for (const actor of [analyst, owner]) expect(await told(actor)).toEqual(nothing)
    expect(await told(coordinator)).toMatchObject(all)
  })

  it('offers in its forms nobody whom the writer may not see, nor what concerns only them', async () => {
    const { caseId, defendants, ruling, judge } = await makeFullCase()
    const owner = await makeActor('lawyer')
    await assign(owner, { caseId })
    const propose = (id?: string) => db.person.update({ where: { id }, data: { visibility: 'proposed' } })
    await propose(judge.id)
    const forms = [await queries.getRuling(owner, ruling.id), await queries.getChoices(owner, caseId)]
    expect(forms).toMatchObject([{ values: { result: 'granted' } }, { rulings: [{}] }])
    expect(JSON.stringify(forms)).not.toContain(judge.id)
    await propose(defendants[0]?.personId)
    expect(await queries.getRuling(owner, ruling.id)).toBeNull()
    expect(await queries.getChoices(owner, caseId)).toMatchObject({ defendants: [], rulings: [], judges: [] })
  })

  it('does not exist for those who may not see it, nor once the assignment has ended', async () => {
    const { caseId } = await makeFullCase({ visibility: 'restricted' })
    expect(await queries.getCase(volunteer, caseId)).toBeNull()
    expect(await queries.getCase(analyst, caseId)).toBeNull()
    const assignment = await assign(lawyer, { caseId })
    expect(await queries.getCase(lawyer, caseId)).toMatchObject({ proceedings: { custody: [{}] } })
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(await queries.getCase(lawyer, caseId)).toBeNull()
    expect(await queries.getCase(lawyer, 'nonsense')).toBeNull()
  })

  it('shows what it rests on to those who read its proceedings, unless they may not see who says so', async () => {
    const { caseId, ruling } = await makeFullCase()
    await assign(lawyer, { caseId })
    const of = { defendant: { caseId } }
    const { id: chargeId } = await db.charge.findFirstOrThrow({ where: of })
    const { id: sentenceId } = await db.sentence.findFirstOrThrow({ where: of })
    const { id: motionId } = await db.motion.findFirstOrThrow({ where: of })
    const records = [{ caseId }, { chargeId }, { rulingId: ruling.id }, { sentenceId }, { motionId }]
    for (const record of records) await db.source.create({ data: { ...record, title: 'Indictment' } })
    const hidden = await makePerson('A hidden witness', { visibility: 'restricted' })
    await db.source.create({ data: { chargeId, saidById: hidden.id } })
    const told = async (actor: Actor) =>
      (await queries.getCase(actor, caseId))?.sources.map(({ recordId }) => recordId)
    const all = [caseId, chargeId, ruling.id, sentenceId, motionId]
    expect(await told(lawyer)).toEqual(all)
    expect(await told(analyst)).toEqual(all.filter((id) => id !== motionId))
    expect(await told(coordinator)).toEqual([...all, chargeId])
    expect(await told(volunteer)).toEqual([])
    expect(await told(await makeActor('lawyer'))).toEqual([])
  })

  it('takes as many queries for eight defendants as for one', async () => {
    const counts = []
    for (const size of [1, 8]) {
      const { caseId, ruling } = await makeFullCase({ size })
      await assign(lawyer, { caseId })
      const charges = await db.charge.findMany({ where: { defendant: { caseId } } })
      const records = [{ caseId }, { rulingId: ruling.id }, ...charges.map(({ id }) => ({ chargeId: id }))]
      await db.source.createMany({ data: records.map((record) => ({ ...record, title: 'Indictment' })) })
      for (const actor of [lawyer, coordinator, volunteer]) {
        counts.push((await statementsOf(() => queries.getCase(actor, caseId))).length)
      }
    }
    expect(counts.slice(3)).toEqual(counts.slice(0, 3))
    expect(Math.max(...counts)).toBeLessThanOrEqual(40)
  })

  it('answers where it stands for each defendant', async () => {
    const { caseId, hearing, ruling } = await makeFullCase({ size: 2 })
    const found = await queries.getCase(coordinator, caseId)
    if (!found?.proceedings) throw new Error('the case is not readable')
    const standing = {
      charges: [{ label: 'art. 205.5' }],
      period: { status: 'in_custody' },
      held: { days: 100, isExact: true },
      atHome: 0,
      term: { lastDay: addDays(day, 20), daysLeft: 20 },
      sentences: [{ years: 13 }],
    }
    expect(standingOf(found, found.proceedings)).toMatchObject([standing, standing])
    expect(nextHearing(found)).toMatchObject({ id: hearing.id })
    expect(lastRuling(found.proceedings)).toMatchObject({ id: ruling.id })
    expect(openDeadlines(found.proceedings, found.today)).toMatchObject([
      { urgency: 'soon' },
      { urgency: 'soon' },
    ])
  })

  it('has a timeline, newest first, with what concerns several told once', async () => {
    const { caseId } = await makeFullCase({ size: 3 })
    const found = await queries.getCase(coordinator, caseId)
    const entries = found ? timelineOf(found) : []
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...['hearing', 'motion', 'motion', 'motion', 'ruling', 'custody', 'charge', 'stage', 'sentence'],
    ])
    expect(entries.find(({ kind }) => kind === 'charge')).toMatchObject({
      names: ['Defendant 0', 'Defendant 1', 'Defendant 2'],
    })
    expect(entries.at(-1)).toMatchObject({ kind: 'sentence', on: null })
  })
})

describe('listing cases', () => {
  const names = async (actor: Actor, filter: queries.CaseFilter) =>
    (await queries.listCases(actor, filter)).rows.map(({ name }) => name)

  it('filters by stage, kind, name, number, mark and one’s own', async () => {
    const enter = (caseId: string, stage: Stage) =>
      db.caseStage.create({ data: { caseId, stage, fromOn: ahead(-9), fromPrecision: 'day' } })
    const { id } = await makeCase('Sudak bakers', { kind: 'administrative', numbers: ['55-204/2026'] })
    await enter(id, 'cassation')
    await makeCase('Sudak sailors', { visibility: 'restricted' })
    expect(await names(coordinator, { text: 'sudak' })).toEqual(['Sudak bakers', 'Sudak sailors'])
    expect(await names(coordinator, { text: 'sailors SUD' })).toEqual(['Sudak sailors'])
    expect(await names(coordinator, { text: '55-204/2026' })).toEqual(['Sudak bakers'])
    expect(await names(coordinator, { text: 'sudak', stage: 'cassation' })).toEqual(['Sudak bakers'])
    expect(await names(coordinator, { text: 'sudak', kind: 'criminal' })).toEqual(['Sudak sailors'])
    expect(await names(coordinator, { text: 'sudak', visibility: 'restricted' })).toEqual(['Sudak sailors'])
    expect(await names(coordinator, { text: 'sudak', sort: 'newest' })).toEqual([
      'Sudak sailors',
      'Sudak bakers',
    ])
    expect(await names(volunteer, { text: 'sudak' })).toEqual(['Sudak bakers'])
    expect(await names(volunteer, { text: 'sudak', visibility: 'restricted' })).toEqual([])
    await assign(volunteer, { caseId: id })
    expect(await names(volunteer, { mine: true })).toEqual(['Sudak bakers'])
  })

  it('names only the defendants the actor may see, in as many queries for a page as for one', async () => {
    const { caseId, defendants } = await makeFullCase({ size: 2, name: 'Named defendants' })
    await db.person.update({ where: { id: defendants[0]?.personId }, data: { visibility: 'restricted' } })
    const [row] = (await queries.listCases(volunteer, { text: 'Named defendants' })).rows
    expect(row).toMatchObject({ id: caseId, defendants: [{ person: { name: 'Defendant 1' } }] })
    const one = await statementsOf(() => queries.listCases(volunteer, { text: 'Named defendants' }))
    const many = await statementsOf(() => queries.listCases(volunteer, {}))
    expect(many).toHaveLength(one.length)
  })

  it('goes on where the page before ended', async () => {
    for (let at = 0; at < 60; at++) await makeCase(`Paged ${String(at).padStart(2, '0')}`)
    for (const sort of ['name', 'newest'] as const) {
      const first = await queries.listCases(coordinator, { text: 'Paged', sort })
      const next = await queries.listCases(coordinator, { text: 'Paged', sort, after: first.nextKey ?? '' })
      expect([first.rows.length, next.rows.length, next.nextKey]).toEqual([50, 10, null])
      expect(new Set([...first.rows, ...next.rows].map(({ id }) => id)).size).toBe(60)
    }
  })
})

describe('cases of a person', () => {
  it('are those of the defendant, as far as the reader sees them', async () => {
    const { caseId, defendants, judge } = await makeFullCase()
    const { id: restricted } = await makeCase('Restricted', { visibility: 'restricted' })
    const personId = defendants[0]?.personId ?? ''
    await makeDefendant(restricted, personId)
    const charged = { id: caseId, charges: ['art. 205.5'] }
    expect(await queries.listCasesOfPerson(coordinator, personId)).toMatchObject([
      { id: restricted },
      charged,
    ])
    expect(await queries.listCasesOfPerson(analyst, personId)).toMatchObject([charged])
    expect(await queries.listCasesOfPerson(volunteer, personId)).toMatchObject([{ ...charged, charges: [] }])
    expect(await queries.listCasesOfPerson(coordinator, judge.id)).toEqual([])
    await db.person.update({ where: { id: personId }, data: { visibility: 'restricted' } })
    expect(await queries.listCasesOfPerson(volunteer, personId)).toEqual([])
  })
})

describe('my cases', () => {
  it('say where each stands, and only while they are mine', async () => {
    const actor = await makeActor('lawyer')
    const { caseId, hearing } = await makeFullCase({ size: 2 })
    await makeFullCase()
    const assignment = await assign(actor, { caseId })
    expect(await queries.listMyCases(actor)).toMatchObject([
      {
        ...{ id: caseId, stage: 'investigation', defendants: 2, nextHearing: { id: hearing.id } },
        nextDeadline: { title: 'Appeal', urgency: 'soon' },
        term: { lastDay: addDays(day, 20), daysLeft: 20 },
      },
    ])
    expect(await queries.listOpenDeadlines(actor)).toMatchObject([
      { title: 'Appeal', urgency: 'soon', case: { id: caseId } },
      { title: 'Appeal' },
    ])
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(await queries.listMyCases(actor)).toEqual([])
    expect(await queries.listOpenDeadlines(actor)).toEqual([])
  })

  it('take as many queries for many cases as for one', async () => {
    const counts = []
    for (const cases of [1, 5]) {
      const actor = await makeActor('lawyer')
      for (let at = 0; at < cases; at++) await assign(actor, { caseId: (await makeFullCase()).caseId })
      counts.push((await statementsOf(() => queries.listMyCases(actor))).length)
      counts.push((await statementsOf(() => queries.listOpenDeadlines(actor))).length)
    }
    expect(counts.slice(2)).toEqual(counts.slice(0, 2))
  })
})

describe('what forms start with', () => {
  it('is for those who may write the case', async () => {
    const { caseId, defendants, ruling } = await makeFullCase({ size: 2 })
    const of = { defendant: { caseId } }
    const [charge, sentence, role] = [
      await db.charge.findFirstOrThrow({ where: of }),
      await db.sentence.findFirstOrThrow({ where: of }),
      await db.caseRole.findFirstOrThrow({ where: { caseId } }),
    ]
    const [deadline, motion] = [
      await db.deadline.findFirstOrThrow({ where: { caseId } }),
      await db.motion.findFirstOrThrow({ where: { caseId } }),
    ]
    const reads: [name: string, (actor: Actor) => Promise<unknown>, expected: object][] = [
      [
        'choices',
        (a) => queries.getChoices(a, caseId),
        { defendants: [{}, {}], judges: [{ label: 'Judge Karpenko' }], rulings: [{}], hearings: [{}] },
      ],
      [
        'case',
        (a) => queries.getCaseForm(a, caseId),
        { values: { name: 'Belbek reading circle', version: '1' } },
      ],
      ['defendant', (a) => queries.getDefendant(a, defendants[0]?.id ?? ''), { caseId, name: 'Defendant 0' }],
      ['role', (a) => queries.getRole(a, role.id), { caseId, role: 'judge' }],
      [
        'charge',
        (a) => queries.getCharge(a, charge.id),
        { caseId, alike: [{}], values: { label: 'art. 205.5' } },
      ],
      [
        'ruling',
        (a) => queries.getRuling(a, ruling.id),
        { caseId, values: { result: 'granted', untilOn: addDays(day, 20) } },
      ],
      [
        'sentence',
        (a) => queries.getSentence(a, sentence.id),
        { caseId, values: { years: '13', 'legs.0.regime': 'strict' } },
      ],
      ['motion', (a) => queries.getMotion(a, motion.id), { caseId, values: { request: 'Release' } }],
      ['deadline', (a) => queries.getDeadline(a, deadline.id), { caseId, values: { title: 'Appeal' } }],
    ]
    const owner = await makeActor('lawyer')
    await assign(owner, { caseId })
    await assign(volunteer, { caseId })
    for (const [name, read, expected] of reads) {
      expect(await read(owner), name).toMatchObject(expected)
      expect(await read(await makeActor('lawyer')), name).toBeNull()
      for (const actor of [volunteer, analyst])
        await expect(read(actor), name).rejects.toThrow(ForbiddenError)
    }
  })
})

describe('privileged notes', () => {
  it('are read by lawyers of the case only, and the reading is recorded', async () => {
    const { caseId } = await makeFullCase()
    const owner = await makeActor('lawyer')
    await assign(owner, { caseId })
    await assign(volunteer, { caseId })
    const { id } = await makeNote(owner, caseId, 'The alibi')
    expect(await queries.readNotes(owner, caseId)).toMatchObject({
      notes: [{ text: 'The alibi', isMine: true }],
    })
    expect(await queries.readNote(owner, id)).toMatchObject({ caseId, values: { text: 'The alibi' } })
    expect(await db.auditEvent.count({ where: { event: 'privileged-notes.read', subjectId: caseId } })).toBe(
      2,
    )
    const stranger = await makeActor('lawyer')
    expect(await queries.readNotes(stranger, caseId)).toBeNull()
    expect(await queries.readNote(stranger, id)).toBeNull()
    for (const actor of [volunteer, coordinator, analyst]) {
      await expect(queries.readNotes(actor, caseId)).rejects.toThrow(ForbiddenError)
      await expect(queries.readNote(actor, id)).rejects.toThrow(ForbiddenError)
    }
    expect(JSON.stringify(await queries.getCase(owner, caseId))).not.toContain('alibi')
  })
})

it('nobody reads anything without a role that may', async () => {
  const administrator = await makeActor('administrator')
  const id = crypto.randomUUID()
  for (const read of Object.values(queries)) {
    const call = read as (actor: Actor, input: unknown) => Promise<unknown>
    await expect(call(administrator, id), read.name).rejects.toThrow(ForbiddenError)
  }
})
