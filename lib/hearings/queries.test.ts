import { beforeEach, describe, expect, it } from 'vitest'
import { assign, makeActor, makeCase, makeDefendant, makeHearing, makePerson } from '@/prisma/factories'
import type { Actor } from '@/lib/core/actor'
import { addDays, dateOf, instantOf } from '@/lib/core/dates'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import {
  countHearings,
  getHearing,
  getPlan,
  getRecordOfHearing,
  listCasesToPlan,
  listHearings,
  listHearingsOfCase,
  listMyHearings,
  listUnobservedHearings,
  listUnrecordedHearings,
} from './queries'

const TODAY = '2026-03-10'
const NOW = new Date('2026-03-10T12:00:00Z')
const elsewhere = { visibility: 'restricted' } as const

/** A hearing so many days from today, at ten o'clock in Simferopol. */
const on = (days: number) => {
  const date = addDays(TODAY, days)
  return { onDate: dateOf(date), startsAt: instantOf(date, '10:00', 'Europe/Simferopol') }
}
const held = { state: 'held', recordedAt: NOW } as const
const idsOf = (rows: { id: string }[] | null) => rows?.map(({ id }) => id)

let volunteer: Actor
let coordinator: Actor
let caseId: string
let hiddenId: string

beforeEach(async () => {
  await db.assignment.deleteMany()
  await db.hearing.deleteMany()
  volunteer = await makeActor('volunteer')
  coordinator = await makeActor('coordinator')
  caseId = (await makeCase('Belbek reading circle', { numbers: ['1-114/2025'] })).id
  hiddenId = (await makeCase('Hidden circle', elsewhere)).id
})

describe('the list of hearings', () => {
  it('is by date, and keeps those of a restricted case to the assigned', async () => {
    const [late, early] = [await makeHearing(caseId, on(3)), await makeHearing(caseId, on(1))]
    const hidden = await makeHearing(hiddenId, on(2))
    expect(idsOf((await listHearings(volunteer, {})).rows)).toEqual([early.id, late.id])
    expect(idsOf((await listHearings(coordinator, { sort: 'desc' })).rows)).toEqual([
      late.id,
      hidden.id,
      early.id,
    ])
    const assignment = await assign(volunteer, { hearingId: hidden.id })
    expect(idsOf((await listHearings(volunteer, {})).rows)).toContain(hidden.id)
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(idsOf((await listHearings(volunteer, {})).rows)).not.toContain(hidden.id)
  })

  it('is narrowed by state, days, court, case, whose they are and whether anybody watches', async () => {
    const court = await db.organisation.create({ data: { kind: 'court', labels: { en: 'Court' } } })
    const first = await makeHearing(caseId, { ...on(-1), ...held })
    const second = await makeHearing(caseId, { ...on(1), courtId: court.id })
    const third = await makeHearing((await makeCase('Alma valley')).id, on(4))
    await assign(volunteer, { hearingId: third.id })
    const found = async (filter: object) => idsOf((await listHearings(volunteer, filter)).rows)
    expect(await found({ state: 'held' })).toEqual([first.id])
    expect(await found({ from: TODAY, to: addDays(TODAY, 1) })).toEqual([second.id])
    expect(await found({ courtId: court.id })).toEqual([second.id])
    expect(await found({ text: 'alma' })).toEqual([third.id])
    expect(await found({ text: '1-114/2025' })).toEqual([first.id, second.id])
    expect(await found({ caseId })).toEqual([first.id, second.id])
    expect(await found({ mine: true })).toEqual([third.id])
    const unobserved = { unobserved: true, state: 'planned' } as const
    expect(idsOf((await listHearings(coordinator, unobserved)).rows)).toEqual([second.id])
    expect(await found(unobserved)).toEqual([second.id, third.id])
  })

  it('goes on where the last page ended', async () => {
    for (let day = 0; day < 51; day++) await makeHearing(caseId, on(day))
    const { rows, nextKey } = await listHearings(volunteer, {})
    const rest = await listHearings(volunteer, { after: nextKey ?? undefined })
    expect([rows.length, rest.rows.length, rest.nextKey]).toEqual([50, 1, null])
    expect(new Set([...rows, ...rest.rows].map(({ id }) => id)).size).toBe(51)
  })

  it('names observers to those who give the work out only', async () => {
    const { id } = await makeHearing(caseId, on(1))
    await assign(await makeActor('volunteer'), { hearingId: id })
    expect((await listHearings(volunteer, {})).rows).toMatchObject([{ observers: [], isMine: false }])
    expect((await listHearings(coordinator, {})).rows[0]?.observers).toHaveLength(1)
  })
})

describe('the hearings of a case', () => {
  it('are the latest first, and none of a case that the actor does not see', async () => {
    const [early, late] = [await makeHearing(caseId, on(1)), await makeHearing(caseId, on(2))]
    await makeHearing(hiddenId, on(1))
    expect(idsOf(await listHearingsOfCase(volunteer, caseId))).toEqual([late.id, early.id])
    expect(await listHearingsOfCase(volunteer, hiddenId)).toBeNull()
    await expect(listHearingsOfCase(await makeActor('administrator'), caseId)).rejects.toThrow(ForbiddenError)
  })
})

describe('my hearings', () => {
  it('are those given to me or of cases given to me, coming and still unrecorded', async () => {
    const given = await makeHearing(hiddenId, on(0))
    const ofCase = await makeHearing(caseId, on(5))
    const past = await makeHearing(caseId, on(-2))
    await makeHearing(caseId, { ...on(-3), ...held })
    await makeHearing((await makeCase('Not mine')).id, on(1))
    await assign(volunteer, { hearingId: given.id })
    const ofMine = await assign(volunteer, { caseId })
    const { coming, unrecorded } = await listMyHearings(volunteer, NOW)
    expect([idsOf(coming), idsOf(unrecorded)]).toEqual([[given.id, ofCase.id], [past.id]])
    await db.assignment.update({ where: { id: ofMine.id }, data: { to: new Date() } })
    expect(await listMyHearings(volunteer, NOW)).toMatchObject({ coming: [{ id: given.id }], unrecorded: [] })
  })
})

describe('what a coordinator looks after', () => {
  it('is hearings of the fortnight that nobody watches, and past ones nobody told of', async () => {
    const [gap, watched] = [await makeHearing(hiddenId, on(13)), await makeHearing(caseId, on(1))]
    const [past] = [await makeHearing(caseId, on(-1)), await makeHearing(caseId, on(15))]
    await assign(volunteer, { hearingId: watched.id })
    expect(idsOf(await listUnobservedHearings(coordinator, NOW))).toEqual([gap.id])
    expect(idsOf(await listUnrecordedHearings(coordinator, NOW))).toEqual([past.id])
    await db.assignment.updateMany({ data: { to: new Date() } })
    expect(idsOf(await listUnobservedHearings(coordinator, NOW))).toEqual([watched.id, gap.id])
    await expect(listUnobservedHearings(volunteer, NOW)).rejects.toThrow(ForbiddenError)
    await expect(listUnrecordedHearings(await makeActor('lawyer'), NOW)).rejects.toThrow(ForbiddenError)
  })

  it('is counted for an analyst only as far as it is open', async () => {
    await makeHearing(caseId, { ...on(-1), ...held })
    await makeHearing(caseId, on(2))
    await makeHearing(hiddenId, on(2))
    const none = { held: 0, adjourned: 0, cancelled: 0, planned: 0 }
    expect(await countHearings(await makeActor('analyst'), NOW)).toEqual({ ...none, held: 1, planned: 1 })
    expect(await countHearings(coordinator, NOW)).toEqual({ ...none, held: 1, planned: 2 })
    await expect(countHearings(volunteer, NOW)).rejects.toThrow(ForbiddenError)
  })
})

describe('one hearing', () => {
  it('leaves out people whom the actor may not see, and who recorded it', async () => {
    const hidden = await makePerson('Hidden', elsewhere)
    const [shown, other] = [await makeDefendant(caseId), await makeDefendant(caseId, hidden.id)]
    const { id } = await makeHearing(caseId, {
      ...held,
      ...{ judgeId: hidden.id, recordedById: coordinator.userId },
      defendants: { create: [{ defendantId: shown.id }, { defendantId: other.id }] },
    })
    const seen = await getHearing(volunteer, id)
    expect(seen).toMatchObject({ judge: null, recordedBy: null, defendants: [{ defendantId: shown.id }] })
    expect(JSON.stringify(seen)).not.toContain(hidden.id)
    expect(await getHearing(coordinator, id)).toMatchObject({
      judge: { name: 'Hidden' },
      recordedBy: { displayName: coordinator.displayName },
      defendants: [{}, {}],
    })
    expect((await getRecordOfHearing(volunteer, id))?.defendants).toHaveLength(1)
  })

  it('does not exist for those who do not see its case', async () => {
    const { id } = await makeHearing(hiddenId)
    expect(await getHearing(volunteer, id)).toBeNull()
    expect(await getRecordOfHearing(volunteer, id)).toBeNull()
    expect(await getPlan(volunteer, { hearingId: id })).toBeNull()
    expect(await getPlan(volunteer, { caseId: hiddenId })).toBeNull()
    expect(await getHearing(volunteer, 'not-an-id')).toBeNull()
    await expect(getRecordOfHearing(await makeActor('analyst'), id)).rejects.toThrow(ForbiddenError)
  })
})

describe('planning', () => {
  it('starts from the last hearing of the case, with the judges who sat there', async () => {
    const judge = await makePerson('Refat Orta')
    const defendant = await makeDefendant(caseId)
    await makeDefendant(caseId, (await makePerson('Hidden', elsewhere)).id)
    await makeHearing(caseId, on(-9))
    await makeHearing(caseId, { ...on(-2), room: '12', judgeId: judge.id })
    expect(await getPlan(volunteer, { caseId })).toMatchObject({
      case: { id: caseId, defendants: [{ id: defendant.id }] },
      hearing: { room: '12' },
      judges: [{ value: judge.id, label: 'Refat Orta' }],
      prosecutors: [],
    })
  })

  it('says nothing of people whom the actor may not see, nor that there are any', async () => {
    const { id: personId } = await makePerson('Hidden', elsewhere)
    const hidden = await makeDefendant(caseId, personId)
    const { id } = await makeHearing(caseId, {
      ...{ judgeId: personId, prosecutorId: personId },
      defendants: { create: { defendantId: hidden.id } },
    })
    const nobody = { hearing: { judgeId: null, prosecutorId: null, defendants: [] } }
    expect(await getPlan(volunteer, { hearingId: id })).toMatchObject(nobody)
    expect(await getPlan(coordinator, { hearingId: id })).toMatchObject({
      hearing: { judgeId: personId, defendants: [{}] },
    })
  })

  it('finds cases by name or number, only visible ones', async () => {
    expect(idsOf(await listCasesToPlan(volunteer, '1-114/2025'))).toContain(caseId)
    expect(idsOf(await listCasesToPlan(volunteer, 'hidden circle'))).toEqual([])
    await expect(listCasesToPlan(await makeActor('analyst'), '')).rejects.toThrow(ForbiddenError)
  })
})
