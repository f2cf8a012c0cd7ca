import { isoDate } from '@/lib/core/dates'
import type { DatePrecision } from '@/prisma/generated/enums'

type Stated = { state: string; on: Date; precision: DatePrecision }

/** Where a submission stands: its latest state. Of two on one day, the one further on. */
export function currentState<State extends Stated>(states: State[], order: readonly string[]): State | null {
  const rank = ({ on, state }: State) => `${isoDate(on)} ${String(order.indexOf(state)).padStart(2, '0')}`
  return states.reduce<State | null>((last, one) => (last && rank(last) > rank(one) ? last : one), null)
}
