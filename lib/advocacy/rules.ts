import { isoDate, type ImpreciseDate, type Precision } from '@/lib/core/dates'
import type { DatePrecision } from '@/prisma/generated/enums'

const KNOWN: Record<Precision, number> = { year: 4, estimated: 4, month: 7, day: 10 }

/** Only where both are known exactly enough: the year 2016 does not end before May 2016. */
export function endsBefore(from: ImpreciseDate, to: ImpreciseDate): boolean {
  const known = Math.min(KNOWN[from.precision], KNOWN[to.precision])
  return to.date.slice(0, known) < from.date.slice(0, known)
}

type Stated = { state: string; on: Date; precision: DatePrecision }

/** Where a submission stands: its latest state. Of two on one day, the one further on. */
export function currentState<State extends Stated>(states: State[], order: readonly string[]): State | null {
  const rank = ({ on, state }: State) => `${isoDate(on)} ${String(order.indexOf(state)).padStart(2, '0')}`
  return states.reduce<State | null>((last, one) => (last && rank(last) > rank(one) ? last : one), null)
}
