import { describe, expect, it } from 'vitest'
import {
  assign,
  makeActor,
  makeCase,
  makeFamily,
  makeHearing,
  makeNeed,
  makePerson,
} from '@/prisma/factories'
import { statementsOf } from '@/prisma/query-log'
import type { Actor, Role } from '@/lib/core/actor'
import { addDays, dateOf, instantOf } from '@/lib/core/dates'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import { getMyDay } from './queries'

const TODAY = '2026-03-10'
const NOW = new Date('2026-03-10T12:00:00Z')
const ZONE = 'Europe/Simferopol'
const roles: Role[] = ['volunteer', 'coordinator', 'lawyer', 'analyst', 'administrator']

/** A case, a hearing before and one after today, a family with a need, and a proposal. */
async function addWork(actor: Actor) {
  const { id: caseId } = await makeCase()
  for (const days of [-3, 3]) {
    const date = addDays(TODAY, days)
    const { id: hearingId } = await makeHearing(caseId, {
      onDate: dateOf(date),
      startsAt: instantOf(date, '10:00', ZONE),
    })
    if (days > 0) await assign(actor, { hearingId })
  }
  await assign(actor, { caseId })
  await db.deadline.create({ data: { caseId, title: 'Appeal', dueOn: dateOf(addDays(TODAY, 4)) } })
  const { id: familyId } = await makeFamily()
  await makeNeed(familyId, { dueOn: dateOf(TODAY) })
  const { id: needId } = await makeNeed(familyId)
  await assign(actor, { needId })
  await makePerson('Somebody new', { visibility: 'proposed' })
}

describe('My day', () => {
  it.each(roles)(
    'of a %s asks as much of the database for one piece of work as for fifteen',
    async (role) => {
      const actor = await makeActor(role)
      await addWork(actor)
      const ask = async () => (await statementsOf(() => getMyDay(actor, NOW))).length
      const few = await ask()
      for (let more = 0; more < 14; more++) await addWork(actor)
      expect(await ask()).toBe(few)
    },
  )

  it('adds up what several roles have, and asks for nothing else', async () => {
    const filled = async (...some: Role[]) => {
      const day = await getMyDay(await makeActor(...some), NOW)
      return Object.entries(day).flatMap(([name, rows]) => (rows === null ? [] : [name]))
    }
    const ofVolunteer = ['hearings', 'tasks']
    const ofGiver = ['unobserved', 'unrecorded', 'unassigned', 'overdue', 'toCall', 'proposals', 'exports']
    expect(await filled('volunteer')).toEqual(ofVolunteer)
    expect(await filled('coordinator')).toEqual([...ofVolunteer, ...ofGiver])
    expect(await filled('lawyer')).toEqual(['hearings', 'cases', 'deadlines'])
    expect(await filled('analyst')).toEqual(['hearingCounts', 'needCounts'])
    expect(await filled('administrator')).toEqual([])
    expect(await filled('volunteer', 'administrator', 'lawyer')).toEqual([
      ...ofVolunteer,
      'cases',
      'deadlines',
    ])
    await expect(getMyDay(await makeActor(), NOW)).rejects.toThrow(ForbiddenError)
  })

  it('shows nothing of what was given to somebody else', async () => {
    await addWork(await makeActor('volunteer'))
    const day = await getMyDay(await makeActor('volunteer'), NOW)
    expect(day).toMatchObject({ hearings: { coming: [], unrecorded: [] }, tasks: [] })
  })
})
