import { beforeEach, describe, expect, it } from 'vitest'
import {
  assign,
  auditOf,
  makeActor,
  makeCase,
  makeDefendant,
  makeHearing,
  makePerson,
  makeTerm,
} from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { assign as give } from '@/lib/access/commands'
import { confirmPerson } from '@/lib/people/commands'
import { listPeople } from '@/lib/people/queries'
import { changeHearing, planHearing, recordHearing } from './commands'
import { getHearing } from './queries'
import { changeSchema, planSchema, recordSchema } from './schema'

const NOW = new Date('2026-03-10T12:00:00Z')
const elsewhere = { visibility: 'restricted' } as const

const plan = (caseId: string, more: object = {}) =>
  planSchema.parse({ caseId, kind: 'merits', date: '2026-04-02', ...more })
const change = (id: string, more: object = {}) =>
  changeSchema.parse({ id, version: 1, kind: 'merits', date: '2026-03-10', ...more })
const result = (id: string, more: object = {}) =>
  recordSchema.parse({ id, version: 1, state: 'held', ...more })
const recordNow = (actor: Actor, input: ReturnType<typeof result>) => recordHearing(actor, input, NOW)
const refused = (promise: Promise<unknown>) => promise.then(() => null).catch((error: unknown) => error)
const eventsOf = async (subjectId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ event }) => event)

let volunteer: Actor
let caseId: string

beforeEach(async () => {
  volunteer = await makeActor('volunteer')
  caseId = (await makeCase('Belbek reading circle')).id
})

describe('planning a hearing', () => {
  it('keeps the wall time and the zone of the court', async () => {
    const court = await db.organisation.create({
      data: { kind: 'court', labels: { en: 'Court' }, timeZone: 'Asia/Yekaterinburg' },
    })
    const { id } = await planHearing(volunteer, plan(caseId, { time: '09:30', courtId: court.id }))
    expect(await db.hearing.findUnique({ where: { id } })).toMatchObject({
      atTime: '09:30',
      timeZone: 'Asia/Yekaterinburg',
      startsAt: new Date('2026-04-02T04:30:00Z'),
      state: 'planned',
    })
    expect(await eventsOf(id)).toEqual(['hearing.planned'])
  })

  it('takes the zone of the last hearing while the court is not known', async () => {
    await makeHearing(caseId, { timeZone: 'Europe/Moscow' })
    const { id } = await planHearing(volunteer, plan(caseId))
    expect(await db.hearing.findUnique({ where: { id } })).toMatchObject({
      timeZone: 'Europe/Moscow',
      atTime: null,
    })
  })

  it('makes one of a form that was sent twice', async () => {
    const input = plan(caseId, { id: crypto.randomUUID() })
    expect(await planHearing(volunteer, input)).toEqual(await planHearing(volunteer, input))
    expect(await db.hearing.count({ where: { caseId } })).toBe(1)
  })

  it('asks whether a hearing of the same day and time is the one that is meant', async () => {
    const { id: standing } = await planHearing(volunteer, plan(caseId, { time: '10:00' }))
    const again = (more: object = {}) => planHearing(volunteer, plan(caseId, { time: '10:00', ...more }))
    expect(await refused(again())).toMatchObject({ key: 'hearings.errors.same-time', field: 'same' })
    expect(await again({ same: 'this' })).toEqual({ id: standing })
    expect((await again({ same: 'another' })).id).not.toBe(standing)
    await again({ time: '14:00' })
    expect(await db.hearing.count({ where: { caseId } })).toBe(3)
  })

  it('concerns defendants of this case whom the actor sees', async () => {
    const mine = await makeDefendant(caseId)
    const hidden = await makeDefendant(caseId, (await makePerson('Hidden', elsewhere)).id)
    const other = await makeDefendant((await makeCase('Another')).id)
    const { id } = await planHearing(volunteer, plan(caseId, { defendants: [mine.id, hidden.id, other.id] }))
    expect(await db.hearingDefendant.findMany({ where: { hearingId: id } })).toMatchObject([
      { defendantId: mine.id },
    ])
  })

  it('takes a judge known by name, and proposes one who is not', async () => {
    const judge = await makePerson('Refat Orta')
    await makeHearing(caseId, { judgeId: judge.id })
    const known = await planHearing(volunteer, plan(caseId, { judgeName: 'refat orta' }))
    expect(await db.hearing.findUnique({ where: { id: known.id } })).toMatchObject({ judgeId: judge.id })
    const { id } = await planHearing(volunteer, plan(caseId, { judgeName: 'Somebody New', same: 'another' }))
    const hearing = await db.hearing.findUniqueOrThrow({ where: { id }, include: { judge: true } })
    expect(hearing.judge).toMatchObject({ name: 'Somebody New', visibility: 'proposed' })
  })

  it('opens nobody named in a restricted case, also when a proposal of them is confirmed', async () => {
    const coordinator = await makeActor('coordinator')
    const hidden = await makeCase('Hidden', elsewhere)
    await assign(volunteer, { caseId: hidden.id })
    const seated = async (input: ReturnType<typeof plan>, actor: Actor) => {
      const { id } = await planHearing(actor, input)
      return db.hearing.findUniqueOrThrow({ where: { id }, include: { judge: true, prosecutor: true } })
    }
    const made = await seated(plan(hidden.id, { judgeName: 'Judge One', prosecutorName: 'Two' }), coordinator)
    expect(made.judge).toMatchObject({ visibility: 'restricted' })
    expect(made.prosecutor).toMatchObject({ visibility: 'restricted' })
    expect(await getHearing(volunteer, made.id)).toMatchObject({ judge: { name: 'Judge One' } })
    const { judgeId } = await seated(
      plan(hidden.id, { judgeName: 'Judge Three', same: 'another' }),
      volunteer,
    )
    await confirmPerson(coordinator, { id: judgeId ?? '' })
    expect(await db.person.findUnique({ where: { id: judgeId ?? '' } })).toMatchObject(elsewhere)
    expect((await listPeople(await makeActor('volunteer'), { text: 'Judge' })).rows).toEqual([])
    await changeHearing(coordinator, change(made.id, { judgeName: 'Judge Four' }))
    expect(await db.person.findFirst({ where: { name: 'Judge Four' } })).toMatchObject(elsewhere)
  })

  it('seats nobody who is not seen by all who have the case, unless they have a seat in it', async () => {
    const [mine, other] = [await makeCase('Given', elsewhere), await makeCase('Another', elsewhere)]
    await assign(volunteer, { caseId: mine.id })
    const given = await assign(volunteer, { caseId: other.id })
    const { personId: defendant } = await makeDefendant(other.id, (await makePerson('Hidden', elsewhere)).id)
    const judge = await makePerson('Judge Elsewhere', elsewhere)
    await makeHearing(other.id, { judgeId: judge.id })
    const prisoner = await makePerson('Prisoner in the open')
    const known = await makePerson('Judge in the open')
    await makeHearing(caseId, { judgeId: known.id })
    for (const judgeId of [defendant, judge.id, prisoner.id])
      await expect(planHearing(volunteer, plan(mine.id, { judgeId }))).rejects.toMatchObject({
        key: 'form.choose',
        field: 'judgeId',
      })
    const named = await planHearing(volunteer, plan(mine.id, { judgeName: 'Judge Elsewhere' }))
    const hearing = await db.hearing.findUniqueOrThrow({ where: { id: named.id } })
    expect(hearing.judgeId).not.toBe(judge.id)
    const [again, third, fourth] = ['2026-04-03', '2026-04-04', '2026-04-05'].map((date) => ({ date }))
    await expect(
      planHearing(volunteer, plan(mine.id, { judgeId: known.id, ...again })),
    ).resolves.toHaveProperty('id')
    await expect(
      planHearing(volunteer, plan(mine.id, { judgeId: hearing.judgeId, ...third })),
    ).resolves.toHaveProperty('id')
    await expect(planHearing(volunteer, plan(other.id, { judgeId: judge.id }))).resolves.toHaveProperty('id')
    await expect(
      planHearing(await makeActor('coordinator'), plan(mine.id, { judgeId: prisoner.id, ...fourth })),
    ).resolves.toHaveProperty('id')
    const raw = { judgeId: defendant }
    const change = withActor(volunteer, (tx) => tx.hearing.update({ where: { id: named.id }, data: raw }))
    await expect(change).rejects.toThrow(ForbiddenError)
    const addition = { data: { ...hearing, id: crypto.randomUUID(), prosecutorId: defendant } }
    await expect(withActor(volunteer, (tx) => tx.hearing.create(addition))).rejects.toThrow(ForbiddenError)
    await db.assignment.update({ where: { id: given.id }, data: { to: new Date() } })
    expect((await listPeople(volunteer, { text: 'Hidden' })).rows).toEqual([])
  })

  it('says in the audit which seat was changed, not who sits', async () => {
    const judge = await makePerson('Refat Orta')
    const coordinator = await makeActor('coordinator')
    const { id } = await planHearing(coordinator, plan(caseId, { judgeId: judge.id }))
    await changeHearing(coordinator, change(id, { prosecutorName: 'Somebody' }))
    expect((await auditOf('hearing.planned', id))?.detail).toEqual({ seats: ['judge'] })
    expect((await auditOf('hearing.changed', id))?.detail).toEqual({ seats: ['judge', 'prosecutor'] })
  })

  it('refuses somebody else’s case, and roles that do not record', async () => {
    const hidden = await makeCase('Hidden', elsewhere)
    await expect(planHearing(volunteer, plan(hidden.id))).rejects.toThrow(ForbiddenError)
    await expect(planHearing(await makeActor('analyst'), plan(caseId))).rejects.toThrow(ForbiddenError)
    await expect(planHearing(await makeActor('administrator'), plan(caseId))).rejects.toThrow(ForbiddenError)
    await assign(volunteer, { caseId: hidden.id })
    expect(await planHearing(volunteer, plan(hidden.id))).toHaveProperty('id')
  })
})

describe('changing the plan', () => {
  it('moves the hearing, and leaves defendants and a judge whom the actor does not see', async () => {
    const hidden = await makeDefendant(caseId, (await makePerson('Hidden', elsewhere)).id)
    const [shown, added] = [await makeDefendant(caseId), await makeDefendant(caseId)]
    const judge = await makePerson('Hidden judge', elsewhere)
    const { id } = await makeHearing(caseId, {
      judgeId: judge.id,
      defendants: { create: [{ defendantId: hidden.id }, { defendantId: shown.id }] },
    })
    await changeHearing(volunteer, change(id, { date: '2026-03-12', time: '11:00', defendants: [added.id] }))
    const hearing = await db.hearing.findUniqueOrThrow({ where: { id }, include: { defendants: true } })
    expect(hearing).toMatchObject({ atTime: '11:00', version: 2, judgeId: judge.id })
    expect(hearing.defendants.map(({ defendantId }) => defendantId).sort()).toEqual(
      [hidden.id, added.id].sort(),
    )
  })

  it('refuses to save over a newer version and shows it', async () => {
    const other = await makeActor('coordinator')
    const { id } = await makeHearing(caseId)
    await changeHearing(other, change(id, { room: '7' }))
    const error = await refused(changeHearing(volunteer, change(id, { room: '12' })))
    expect(error).toBeInstanceOf(ConflictError)
    expect(error).toMatchObject({ current: { room: '7', version: '2' }, savedBy: undefined })
  })

  it('says in a conflict nothing of people whom the actor may not see', async () => {
    const { id: hidden } = await makePerson('Hidden', elsewhere)
    const { id: hearingId } = await makeHearing(caseId, { judgeId: hidden, prosecutorId: hidden, version: 2 })
    const error = await refused(changeHearing(volunteer, change(hearingId)))
    expect(error).toBeInstanceOf(ConflictError)
    expect(JSON.stringify((error as ConflictError).current)).not.toContain(hidden)
  })

  it('refuses somebody else’s hearing, also when the assignment has ended', async () => {
    const hidden = await makeCase('Hidden', elsewhere)
    const { id } = await makeHearing(hidden.id)
    await expect(changeHearing(volunteer, change(id))).rejects.toThrow(ForbiddenError)
    const assignment = await assign(volunteer, { hearingId: id })
    await changeHearing(volunteer, change(id))
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    await expect(changeHearing(volunteer, change(id, { version: 2 }))).rejects.toThrow(ForbiddenError)
  })
})

describe('an adjournment', () => {
  it('makes the next hearing with everything copied', async () => {
    const defendant = await makeDefendant(caseId)
    const judge = await makePerson('Refat Orta')
    const reason = await makeTerm('adjournment-reason')
    const { id } = await makeHearing(caseId, {
      ...{ judgeId: judge.id, room: '12', language: 'ru' },
      defendants: { create: { defendantId: defendant.id } },
    })
    const next = { date: '2026-03-24', time: '14:00' }
    await recordNow(volunteer, result(id, { state: 'adjourned', reasonId: reason.id, next }))
    const made = await db.hearing.findUniqueOrThrow({
      where: { previousId: id },
      include: { defendants: true },
    })
    expect(made).toMatchObject({
      ...{ caseId, kind: 'merits', judgeId: judge.id, room: '12', language: 'ru', state: 'planned' },
      startsAt: new Date('2026-03-24T11:00:00Z'),
      defendants: [{ defendantId: defendant.id, presence: null }],
    })
    expect(await getHearing(volunteer, id)).toMatchObject({ state: 'adjourned', next: { id: made.id } })
    expect(await eventsOf(id)).toEqual(['hearing.adjourned'])
    expect(await eventsOf(made.id)).toEqual(['hearing.planned'])
  })

  it('makes exactly one, however often it is sent', async () => {
    const { id } = await makeHearing(caseId)
    const input = result(id, { state: 'adjourned', next: { date: '2026-03-24' } })
    await recordNow(volunteer, input)
    await recordNow(volunteer, input)
    await Promise.all([recordNow(volunteer, input), recordNow(volunteer, input)])
    expect(await db.hearing.count({ where: { caseId } })).toBe(2)
    expect(await eventsOf(id)).toEqual(['hearing.adjourned'])
  })

  it('shows both when two people record the same hearing, and moves the next one when told so', async () => {
    const other = await makeActor('volunteer')
    const { id } = await makeHearing(caseId)
    await recordNow(other, result(id, { state: 'adjourned', next: { date: '2026-03-24' } }))
    const mine = { state: 'adjourned', next: { date: '2026-03-25' }, note: 'No lawyer came' }
    const error = await refused(recordNow(volunteer, result(id, mine)))
    expect(error).toMatchObject({
      current: { 'next.date': '2026-03-24', 'next.version': '1', version: '2' },
      savedBy: undefined,
    })
    await recordNow(volunteer, result(id, { ...mine, version: 2, next: { ...mine.next, version: 1 } }))
    expect(await db.hearing.findMany({ where: { previousId: id } })).toMatchObject([
      { onDate: new Date('2026-03-25'), version: 2 },
    ])
  })

  it('does not move back a next hearing that somebody has moved', async () => {
    const { id } = await makeHearing(caseId)
    await recordNow(volunteer, result(id, { state: 'adjourned', next: { date: '2026-03-24' } }))
    const { id: nextId } = await db.hearing.findUniqueOrThrow({ where: { previousId: id } })
    const other = await makeActor('coordinator')
    await changeHearing(other, change(nextId, { date: '2026-03-31' }))
    const correction = { version: 2, state: 'adjourned', next: { date: '2026-03-24', version: 1 } }
    const error = await refused(recordNow(volunteer, result(id, correction)))
    expect(error).toMatchObject({ current: { 'next.date': '2026-03-31' }, savedBy: undefined })
    expect(await db.hearing.findUnique({ where: { id } })).toMatchObject({ version: 2 })
  })

  it('refuses a day before the hearing, taking the next one away, and moving one that was recorded', async () => {
    const { id } = await makeHearing(caseId)
    const adjourn = (next: object, version = 1) =>
      recordNow(volunteer, result(id, { state: 'adjourned', version, next }))
    await expect(adjourn({ date: '2026-03-09' })).rejects.toMatchObject({
      key: 'hearings.errors.next-before',
    })
    await adjourn({ date: '2026-03-24' })
    await expect(adjourn({ isUnknown: 'on' }, 2)).rejects.toMatchObject({
      key: 'hearings.errors.next-stands',
    })
    const { id: nextId } = await db.hearing.findUniqueOrThrow({ where: { previousId: id } })
    await recordNow(volunteer, result(nextId, { state: 'cancelled' }))
    await expect(adjourn({ date: '2026-03-25', version: 2 }, 2)).rejects.toMatchObject({
      key: 'hearings.errors.next-recorded',
    })
    await adjourn({ isUnknown: 'on' }, 2)
  })
})

describe('a hearing that was held', () => {
  it('keeps outcome, who came, how defendants took part, and violations', async () => {
    const [outcome, seen] = [await makeTerm('hearing-outcome'), await makeTerm('fair-trial-violation')]
    const defendant = await makeDefendant(caseId)
    const { id } = await makeHearing(caseId, { defendants: { create: { defendantId: defendant.id } } })
    await recordNow(
      volunteer,
      result(id, {
        ...{ outcomeId: outcome.id, openness: 'closed', closedReason: 'No reason given', isByVideo: 'yes' },
        ...{ language: 'ru', interpreter: 'refused', relatives: '4', diplomats: '0', violations: [seen.id] },
        presence: { [defendant.id]: 'by_video', [crypto.randomUUID()]: 'absent' },
      }),
    )
    expect(await getHearing(volunteer, id)).toMatchObject({
      ...{
        state: 'held',
        openness: 'closed',
        isByVideo: true,
        interpreter: 'refused',
        relatives: 4,
        diplomats: 0,
      },
      ...{ press: null, recordedBy: { id: volunteer.userId }, outcome: { labels: outcome.labels } },
      defendants: [{ presence: 'by_video' }],
      violations: [{ violation: { labels: seen.labels } }],
    })
  })

  it('cannot be told of before its day, though it may be adjourned or cancelled', async () => {
    const { id } = await makeHearing(caseId, { onDate: new Date('2026-03-11') })
    const error = await refused(recordNow(volunteer, result(id)))
    expect(error).toMatchObject({ key: 'hearings.errors.not-yet', field: 'state' })
    await recordNow(volunteer, result(id, { state: 'cancelled' }))
  })

  it('is corrected by naming its version; who recorded it first stays', async () => {
    const { id } = await makeHearing(caseId)
    await recordNow(volunteer, result(id, { relatives: '4' }))
    const other = await makeActor('coordinator')
    await recordNow(
      other,
      result(id, { version: 2, state: 'adjourned', next: { isUnknown: 'on' }, relatives: '5' }),
    )
    expect(await db.hearing.findUnique({ where: { id } })).toMatchObject({
      ...{ state: 'adjourned', relatives: 5, version: 3, recordedById: volunteer.userId },
    })
    expect(await eventsOf(id)).toEqual(['hearing.recorded', 'hearing.changed'])
  })

  it('goes on with a hearing that is planned already, or asks whether it is that one', async () => {
    const { id } = await makeHearing(caseId)
    const { id: planned } = await planHearing(volunteer, plan(caseId, { time: '10:00' }))
    const adjourned = (more: object = {}) =>
      recordNow(
        volunteer,
        result(id, { state: 'adjourned', next: { date: '2026-04-02', time: '10:00', ...more } }),
      )
    expect(await refused(adjourned())).toMatchObject({ key: 'hearings.errors.same-time', field: 'next.same' })
    await adjourned({ same: 'this' })
    await adjourned({ same: 'this' })
    expect(await db.hearing.findUnique({ where: { id: planned } })).toMatchObject({ previousId: id })
    expect(await db.hearing.count({ where: { caseId } })).toBe(2)
  })

  it('makes a ruling for each defendant, once, which the volunteer does not read', async () => {
    const [one, two] = [await makeDefendant(caseId), await makeDefendant(caseId)]
    const { id } = await makeHearing(caseId, {
      kind: 'extension',
      defendants: { create: [{ defendantId: one.id }, { defendantId: two.id }] },
    })
    const ruling = { result: 'granted', untilOn: '2026-05-10', of: { [two.id]: 'refused' } }
    const over = { ...ruling, untilOn: '2026-03-09' }
    expect(await refused(recordNow(volunteer, result(id, { ruling: over })))).toMatchObject({
      ...{ key: 'cases.errors.until-before', field: 'ruling.untilOn' },
    })
    await recordNow(volunteer, result(id, { ruling }))
    const made = await db.ruling.findFirstOrThrow({ where: { hearingId: id }, include: { results: true } })
    expect(made).toMatchObject({ kind: 'extension', decidedOn: new Date('2026-03-10') })
    expect(new Map(made.results.map((each) => [each.defendantId, each.result]))).toEqual(
      new Map([
        [one.id, 'granted'],
        [two.id, 'refused'],
      ]),
    )
    await expect(recordNow(volunteer, result(id, { version: 2, ruling }))).rejects.toThrow(RuleError)
    expect(await getHearing(volunteer, id)).toMatchObject({ rulings: [], hasRuling: true })
    expect((await getHearing(await makeActor('coordinator'), id))?.rulings).toHaveLength(1)
  })

  it('refuses an outcome, a reason or a measure that is not on its list', async () => {
    const { id } = await makeHearing(caseId)
    const concerned = await makeDefendant(caseId)
    await db.hearingDefendant.create({ data: { hearingId: id, defendantId: concerned.id } })
    const unknown = crypto.randomUUID()
    const wrong: [object, string][] = [
      [{ outcomeId: unknown }, 'outcomeId'],
      [{ outcomeId: (await makeTerm('adjournment-reason')).id }, 'outcomeId'],
      [{ state: 'cancelled', reasonId: unknown }, 'reasonId'],
      [{ ruling: { result: 'granted', measureId: unknown } }, 'ruling.measureId'],
    ]
    for (const [more, field] of wrong) {
      expect(await refused(recordNow(volunteer, result(id, more)))).toMatchObject({
        key: 'form.choose',
        field,
      })
    }
  })

  it('refuses somebody else’s hearing and roles that do not record', async () => {
    const { id } = await makeHearing((await makeCase('Hidden', elsewhere)).id)
    await expect(recordNow(volunteer, result(id))).rejects.toThrow(ForbiddenError)
    await expect(recordNow(await makeActor('lawyer'), result(id))).rejects.toThrow(ForbiddenError)
    await expect(recordNow(await makeActor('analyst'), result(id))).rejects.toThrow(ForbiddenError)
    await expect(recordNow(volunteer, result(crypto.randomUUID()))).rejects.toThrow(ForbiddenError)
  })
})

describe('whoever was given a hearing', () => {
  it('has done with it when it is recorded, and sees the next one once it is given to them', async () => {
    const hidden = await makeCase('Hidden', elsewhere)
    const hearing = await makeHearing(hidden.id)
    const [other, coordinator] = [await makeActor('volunteer'), await makeActor('coordinator')]
    for (const actor of [volunteer, other]) await assign(actor, { hearingId: hearing.id })
    const input = result(hearing.id, { state: 'adjourned', next: { date: '2026-05-04' } })
    expect(await recordNow(volunteer, input)).toEqual({ id: hearing.id, isSeen: false })
    expect(await recordNow(volunteer, input)).toEqual({ id: hearing.id, isSeen: false })
    await expect(recordNow(other, input)).rejects.toThrow(ForbiddenError)
    const { next } = await db.hearing.findUniqueOrThrow({
      where: { id: hearing.id },
      include: { next: true },
    })
    expect(next).toMatchObject({ state: 'planned' })
    for (const actor of [volunteer, other])
      for (const id of [hearing.id, next?.id ?? '']) expect(await getHearing(actor, id)).toBeNull()
    expect(await db.assignment.findMany({ where: { hearingId: hearing.id } })).toMatchObject([
      { endedById: volunteer.userId, to: expect.any(Date) as Date },
      { endedById: volunteer.userId, to: expect.any(Date) as Date },
    ])
    expect(await eventsOf(hearing.id)).toEqual(['hearing.adjourned', 'assignment.ended', 'assignment.ended'])
    await give(coordinator, { kind: 'hearing', subjectId: next?.id ?? '', userId: volunteer.userId })
    for (const id of [hearing.id, next?.id ?? '']) expect(await getHearing(volunteer, id)).not.toBeNull()
  })

  it.each(['held', 'cancelled'] as const)('has done with one that was %s', async (state) => {
    const { id } = await makeHearing(caseId)
    await assign(volunteer, { hearingId: id })
    expect(await recordNow(volunteer, result(id, { state }))).toEqual({ id, isSeen: true })
    expect(await db.assignment.count({ where: { hearingId: id, to: null } })).toBe(0)
  })
})

describe('people detained outside', () => {
  const detained = { count: '44', names: 'Alim Kurt\nServer Bay', pretext: 'T-shirts', slogan: 'Free them' }

  beforeEach(async () => {
    for (const [vocabulary, key] of [
      ['act', 'arbitrary_arrest'],
      ['group', 'supporters_at_court'],
    ] as const) {
      const known = await db.term.findUnique({ where: { vocabulary_key: { vocabulary, key } } })
      if (!known) await makeTerm(vocabulary, key)
    }
  })

  it('become one incident, the unnamed counted as a group', async () => {
    const { id } = await makeHearing(caseId)
    const input = result(id, { detained })
    await recordNow(volunteer, input)
    await recordNow(volunteer, input)
    const incidents = await db.incident.findMany({
      where: { hearingId: id },
      include: { victims: { orderBy: { id: 'asc' } } },
    })
    expect(incidents).toMatchObject([
      {
        ...{ caseId, pretext: 'T-shirts', slogan: 'Free them', occurredOn: new Date('2026-03-10') },
        victims: [
          { name: 'Alim Kurt', count: 1 },
          { name: 'Server Bay', count: 1 },
          { name: null, count: 42 },
        ],
      },
    ])
    expect((await getHearing(volunteer, id))?.incidents).toHaveLength(1)
  })

  it('are corrected here until somebody works on the incident itself', async () => {
    const { id } = await makeHearing(caseId)
    await recordNow(volunteer, result(id, { detained }))
    await recordNow(volunteer, result(id, { version: 2, detained: { ...detained, version: 1, count: '45' } }))
    const incident = await db.incident.findFirstOrThrow({
      where: { hearingId: id },
      include: { victims: true },
    })
    expect(incident.victims.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(45)
    const stale = result(id, { version: 3, detained: { ...detained, version: 1, count: '46' } })
    expect(await refused(recordNow(volunteer, stale))).toBeInstanceOf(ConflictError)
    await expect(recordNow(volunteer, result(id, { version: 3 }))).rejects.toMatchObject({
      key: 'hearings.errors.detained-stands',
    })
    const { id: personId } = await makePerson('Alim Kurt')
    await db.incidentVictim.create({ data: { incidentId: incident.id, personId } })
    const late = result(id, { version: 3, detained: { ...detained, version: 2 } })
    await expect(recordNow(volunteer, late)).rejects.toMatchObject({
      key: 'hearings.errors.detained-elsewhere',
    })
    await recordNow(volunteer, result(id, { version: 3, note: 'Without them' }))
  })
})
