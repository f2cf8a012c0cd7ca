import { ImpreciseDateText } from '@/components/ui/time'
import { fromColumns } from '@/lib/core/dates'
import type { DatePrecision } from '@/prisma/generated/enums'

/** Nothing where no date is known. */
export function KnownDate({ on, precision }: { on: Date | null; precision: DatePrecision | null }) {
  const value = fromColumns(on, precision)
  return value && <ImpreciseDateText value={value} />
}
