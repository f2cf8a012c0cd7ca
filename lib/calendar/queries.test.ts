import { beforeEach, describe, expect, it } from 'vitest'
import { assign, makeActor, makeCase, makeHearing } from '@/prisma/factories'
import { dateOf, instantOf } from '@/lib/core/dates'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import { getToday, listDays } from './queries'

const on = (date: string, timeZone = 'Europe/Simferopol') => ({
  onDate: dateOf(date),
  timeZone,
  startsAt: instantOf(date, '00:30', timeZone),
})

beforeEach(async () => {
  await db.hearing.deleteMany()
})

describe('the days of a calendar', () => {
  it('are those of the court, whatever instant its midnight is', async () => {
    const { id: caseId } = await makeCase()
    const first = await makeHearing(caseId, on('2026-03-01', 'Asia/Kamchatka'))
    const last = await makeHearing(caseId, on('2026-03-31', 'America/Los_Angeles'))
    await makeHearing(caseId, on('2026-04-01'))
    const days = await listDays(await makeActor('volunteer'), '2026-03-01', '2026-03-31')
    expect(days.hearings?.map(({ id }) => id)).toEqual([first.id, last.id])
    expect([...days.counts]).toHaveLength(2)
  })

  it('neither show nor count the hearings of a case that the actor does not see', async () => {
    const { id: caseId } = await makeCase('Hidden', { visibility: 'restricted' })
    await makeHearing(caseId, on('2026-03-05'))
    const volunteer = await makeActor('volunteer')
    const march = (isMine = false) => listDays(volunteer, '2026-03-01', '2026-03-31', isMine)
    expect(await march()).toEqual({ counts: new Map(), hearings: [] })
    await assign(volunteer, { caseId })
    expect((await march(true)).counts).toEqual(new Map([['2026-03-05', 1]]))
    await expect(listDays(await makeActor('administrator'), '2026-03-01', '2026-03-31')).rejects.toThrow(
      ForbiddenError,
    )
  })

  it('are mine alone when asked so', async () => {
    const { id: caseId } = await makeCase()
    await makeHearing(caseId, on('2026-03-05'))
    const days = await listDays(await makeActor('volunteer'), '2026-03-01', '2026-03-31', true)
    expect(days.hearings).toEqual([])
  })

  it('only say how many there are when they are too many to show', async () => {
    const { id: caseId } = await makeCase()
    const data = Array.from({ length: 401 }, () => ({ caseId, kind: 'merits' as const, ...on('2026-03-05') }))
    await db.hearing.createMany({ data })
    expect(await listDays(await makeActor('coordinator'), '2026-03-01', '2026-03-31')).toEqual({
      counts: new Map([['2026-03-05', 401]]),
      hearings: null,
    })
  })
})

it('knows today where the organisation works, for everybody with a role', async () => {
  expect(await getToday(await makeActor('administrator'))).toMatch(/^\d{4}-\d\d-\d\d$/)
  await expect(getToday(await makeActor())).rejects.toThrow(ForbiddenError)
})
