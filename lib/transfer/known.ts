import 'server-only'
import type { Tx } from '@/lib/core/db'
import { fromColumns } from '@/lib/core/dates'
import { pairsOfWords } from '@/lib/names/sought'
import { birthsOf } from '@/lib/people/rules'
import { Prisma } from '@/prisma/generated/client'
import { bestOf } from './alike'
import type { Alike } from './rules'
import type { Plan } from './plan'

/** So many names are compared for each pair of words of a name. */
const LOOKED_AT = 100

type Wanted = { at: number; plan: Pick<Plan, 'name' | 'otherName' | 'born'> }
type Candidate = {
  at: number
  personId: string
  text: string
  bornOn: Date | null
  bornPrecision: 'day' | 'month' | 'year' | 'estimated' | null
}

/**
 * People on record whom rows may mean, by `at`; the likeliest first. One query for all rows. `since`: only people who were
 * entered after it, and not by `batchId`.
 */
export async function findKnown(
  tx: Tx,
  wanted: Wanted[],
  later?: { since: Date; batchId: string },
): Promise<Map<number, Alike[]>> {
  const pairs = wanted.flatMap(({ at, plan }) =>
    namesOf(plan)
      .flatMap(pairsOfWords)
      .map((pair) => ({ at, ...pair })),
  )
  if (pairs.length === 0) return new Map()
  const isLater = later
    ? Prisma.sql`AND p."createdAt" > ${later.since} AND NOT EXISTS (SELECT FROM "ImportRow" r WHERE r."personId" = p."id" AND r."batchId" = ${later.batchId}::uuid)`
    : Prisma.empty
  const found = await tx.$queryRaw<Candidate[]>`
    SELECT DISTINCT q."at", n."personId", n."text", p."bornOn", p."bornPrecision"
    FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS q("at" int, "one" text[], "other" text[])
    CROSS JOIN LATERAL (
      SELECT "personId", "text" FROM "PersonName" WHERE "keys" && q."one" AND "keys" && q."other" LIMIT ${LOOKED_AT}
    ) n JOIN "Person" p ON p."id" = n."personId" WHERE p."visibility" <> 'declined' ${isLater}`
  const byRow = Map.groupBy(found, ({ at }) => at)
  return new Map(wanted.map(({ at, plan }) => [at, likeliest(plan, byRow.get(at) ?? [])]))
}

function likeliest(plan: Wanted['plan'], candidates: Candidate[]): Alike[] {
  return [...Map.groupBy(candidates, ({ personId }) => personId)]
    .flatMap(([personId, names]) => {
      const { grade, score } = bestOf(
        namesOf(plan),
        names.map(({ text }) => text),
      )
      if (grade !== 'same-name' && grade !== 'likely') return []
      const [one] = names
      const born = one ? fromColumns(one.bornOn, one.bornPrecision) : null
      return [{ personId, grade, score, births: birthsOf(plan.born, born) }]
    })
    .sort((a, b) => b.score - a.score)
    .map(({ personId, grade, births }) => ({ personId, grade, births }))
}

const namesOf = ({ name, otherName }: Wanted['plan']) => [name, otherName].filter((one) => one !== null)
