import 'server-only'
import { can } from '@/lib/access/permissions'
import { assignedTo } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { addDays, dateOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { labelIn } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'

/** A line of any list of hearings. Who observes is for those to know who give the work out; others see their own. */
export const rowSelect = (actor: Actor) =>
  ({
    id: true,
    kind: true,
    state: true,
    onDate: true,
    atTime: true,
    timeZone: true,
    startsAt: true,
    room: true,
    case: { select: { id: true, name: true } },
    court: { select: { labels: true } },
    outcome: { select: { labels: true } },
    assignments: {
      where: { to: null, ...(!can(actor, 'work.assign') && { userId: actor.userId }) },
      select: { userId: true, user: { select: { displayName: true } } },
    },
  }) satisfies Prisma.HearingSelect

type Found = Prisma.HearingGetPayload<{ select: ReturnType<typeof rowSelect> }>

export type HearingRow = Omit<Found, 'court' | 'outcome' | 'assignments'> & {
  court: string | null
  outcome: string | null
  observers: string[]
  isMine: boolean
}

export const toRow =
  (actor: Actor) =>
  ({ court, outcome, assignments, ...hearing }: Found): HearingRow => ({
    ...hearing,
    court: court && labelIn(court.labels, actor.locale),
    outcome: outcome && labelIn(outcome.labels, actor.locale),
    observers: assignments.map(({ user }) => user.displayName),
    isMine: assignments.some(({ userId }) => userId === actor.userId),
  })

/** More than anybody watches; beyond it the earliest are left out. */
const MOST_OWN = 10_000

/** By ids rather than by joins, so that the few hearings of one user are not looked for among all. */
export async function ownHearings(tx: Tx, actor: Actor): Promise<Prisma.HearingWhereInput> {
  const assigned = await tx.assignment.findMany({
    where: { ...assignedTo(actor), OR: [{ caseId: { not: null } }, { hearingId: { not: null } }] },
    select: { caseId: true, hearingId: true },
  })
  const ids = (key: 'caseId' | 'hearingId') => assigned.flatMap((one) => one[key] ?? [])
  const own = await tx.hearing.findMany({
    where: { OR: [{ id: { in: ids('hearingId') } }, { caseId: { in: ids('caseId') } }] },
    orderBy: { startsAt: 'desc' },
    take: MOST_OWN,
    select: { id: true },
  })
  return { id: { in: own.map(({ id }) => id) } }
}

/** Also by the instant, so that the index is entered; zones lie within 14 hours of UTC. */
export function betweenDays(from?: string, to?: string): Prisma.HearingWhereInput {
  return {
    ...(from && { onDate: { gte: dateOf(from) } }),
    ...(to && { onDate: { ...(from && { gte: dateOf(from) }), lte: dateOf(to) } }),
    ...((from ?? to) && {
      startsAt: {
        ...(from && { gte: dateOf(addDays(from, -1)) }),
        ...(to && { lt: dateOf(addDays(to, 2)) }),
      },
    }),
  }
}
