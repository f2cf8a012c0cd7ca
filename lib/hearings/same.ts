import 'server-only'
import { visibleHearings } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { dateOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import type { PlanInput } from './schema'

type Wanted = {
  caseId: string
  date: string
  time: string | null
  /** What the person said when asked. */
  same: PlanInput['same']
  field: string
  /** The hearing itself, and the one that is moved. */
  but?: (string | undefined)[]
}

/**
 * The hearing of the case that stands on this day at this time already, where the person said that it is this one.
 * Asks when it was not said; null when there is none, or when another is meant.
 */
export async function standingAt(
  tx: Tx,
  actor: Actor,
  { caseId, date, time, same, field, but = [] }: Wanted,
) {
  if (same === 'another') return null
  const standing = await tx.hearing.findFirst({
    where: {
      AND: [
        visibleHearings(actor),
        { caseId, onDate: dateOf(date), state: { in: ['planned', 'held'] } },
        { id: { notIn: but.filter((id) => id !== undefined) } },
        time ? { OR: [{ atTime: time }, { atTime: null }] } : {},
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, state: true, atTime: true, previousId: true },
  })
  if (standing && !same)
    throw new RuleError('hearings.errors.same-time', field, { time: standing.atTime ?? 'none' })
  return standing
}
