import { isoDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { wordsOf } from '@/lib/core/text'
import { Prisma } from '@/prisma/generated/client'
import type { LedgerFilter } from './schema'

/** A sum of one currency; the total of a month has no kind, the total of all neither kind nor month. */
export type LedgerLine = {
  month: string | null
  kindId: string | null
  kind: string | null
  currency: string
  amount: string
  deliveries: number
}

/** Added up by the database in exact decimals, each currency apart. Latest month first, totals before their parts. */
export async function sumDeliveries(tx: Tx, filter: LedgerFilter) {
  return tx.$queryRaw<(Omit<LedgerLine, 'kind'> & { labels: unknown })[]>`
      select sums.*, "Term"."labels" from (
        select to_char(d."deliveredOn", 'YYYY-MM') as "month", d."kindId", d."currency"::text as "currency",
          sum(d."amount")::text as "amount", count(*)::int as "deliveries"
        from "Delivery" d join "Family" f on f."id" = d."familyId"
        where d."amount" is not null and ${Prisma.join(conditionsOf(filter), ' and ')}
        group by grouping sets ((1, d."kindId", d."currency"), (1, d."currency"), (d."currency"))
      ) sums left join "Term" on "Term"."id" = sums."kindId"
      order by "month" desc nulls first, "Term"."position" nulls first, "currency"`
}

function conditionsOf({ familyId, text, kindId, year, month }: LedgerFilter): Prisma.Sql[] {
  const [from, to] = boundsOf(year, month)
  return [
    Prisma.sql`true`,
    ...(familyId ? [Prisma.sql`d."familyId" = ${familyId}::uuid`] : []),
    ...(kindId ? [Prisma.sql`d."kindId" = ${kindId}::uuid`] : []),
    ...(from && to ? [Prisma.sql`d."deliveredOn" >= ${from}::date and d."deliveredOn" < ${to}::date`] : []),
    ...wordsOf(text).map((word) => Prisma.sql`f."name" ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
  ]
}

/** The first day of the year or month, and the first day after it. */
function boundsOf(year?: string, month?: string): [string, string] | [] {
  if (!year || year === 'all') return []
  const next = month ? Date.UTC(Number(year), Number(month), 1) : Date.UTC(Number(year) + 1, 0, 1)
  return [`${year}-${month ?? '01'}-01`, isoDate(new Date(next))]
}
