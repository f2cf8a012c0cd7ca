import { addDays, isoDate } from '@/lib/core/dates'
import { toFormValues } from '@/lib/core/form'
import type { Delivery, Need } from '@/prisma/generated/client'
import type { NeedStateKind, Repeat } from '@/prisma/generated/enums'

/** What may be done with a need in each state. */
const steps = {
  confirm: ['proposed'],
  assign: ['open', 'assigned'],
  deliver: ['open', 'assigned', 'done'],
  drop: ['proposed', 'open', 'assigned'],
  reopen: ['done', 'dropped'],
  change: ['proposed', 'open', 'assigned'],
} as const satisfies Record<string, readonly NeedStateKind[]>

export type Step = keyof typeof steps

export function mayTake(step: Step, state: NeedStateKind | null): boolean {
  const allowed: readonly (NeedStateKind | null)[] = steps[step]
  return allowed.includes(state)
}

const MONTHS: Record<Exclude<Repeat, 'weekly'>, number> = { monthly: 1, quarterly: 3, yearly: 12 }

/** The next due day by the calendar: a month after 31 January is the last of February. */
export function nextDue(dueOn: string, repeat: Repeat): string {
  if (repeat === 'weekly') return addDays(dueOn, 7)
  const [year = 0, month = 1, day = 1] = dueOn.split('-').map(Number)
  const later = month - 1 + MONTHS[repeat]
  const lastDay = new Date(Date.UTC(year, later + 1, 0)).getUTCDate()
  return isoDate(new Date(Date.UTC(year, later, Math.min(day, lastDay))))
}

export const isOverdue = (
  need: { dueOn: Date | null; state: NeedStateKind | null },
  today: string,
): boolean =>
  need.dueOn !== null && isoDate(need.dueOn) < today && (need.state === 'open' || need.state === 'assigned')

export function needForm(
  need: Pick<Need, 'version' | 'kindId' | 'personId' | 'dueOn' | 'repeat'> & { description: string | null },
) {
  const { version, kindId, personId, description, dueOn, repeat } = need
  return toFormValues({ version, kindId, personId, description, dueOn, repeat })
}

export function deliveryForm(
  delivery: Pick<Delivery, 'version' | 'deliveredOn' | 'amount' | 'currency'> & { note: string | null },
) {
  const { version, deliveredOn, amount, currency, note } = delivery
  return toFormValues({ version, deliveredOn, amount: amount?.toFixed(2), currency, note })
}
