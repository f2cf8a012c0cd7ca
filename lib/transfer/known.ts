import 'server-only'
import type { Tx } from '@/lib/core/db'
import { fromColumns } from '@/lib/core/dates'
import { spell } from '@/lib/names/prepared'
import { pairsOfWords } from '@/lib/names/sought'
import { birthsOf } from '@/lib/people/rules'
import { Prisma } from '@/prisma/generated/client'
import { bestOf, mayBeSame } from './alike'
import type { Alike } from './rules'
import type { Plan } from './plan'

/** So many names are looked at for each pair of words of a name. */
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
  const asked = namesOf(plan).map(spell)
  return [...Map.groupBy(candidates, ({ personId }) => personId)]
    .flatMap(([personId, names]) => {
      const [one] = names
      const births = birthsOf(plan.born, one ? fromColumns(one.bornOn, one.bornPrecision) : null)
      if (births === 'apart') return []
      const match = bestOf(
        asked,
        names.map(({ text }) => text),
      )
      return mayBeSame(match) ? [{ personId, grade: match.grade, score: match.score, births }] : []
    })
    .sort((a, b) => b.score - a.score)
    .map(({ personId, grade, births }) => ({ personId, grade, births }))
}

/** Those of them who are still on record, and into whom the others were merged since; nothing for who is no more. */
export async function whoTheyAreNow(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const merges = await tx.merge.findMany({
    where: { mergedId: { in: ids }, undoneAt: null },
    select: { mergedId: true, keptId: true },
  })
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return new Map([
    ...merges.map(({ mergedId, keptId }) => [mergedId, keptId] as const),
    ...people.map(({ id }) => [id, id] as const),
  ])
}

/**
 * Whether anybody came on record after `since` who is not of this list. Whom a row made came at the moment at which it was written;
 * those are collected once, for there may be thousands.
 */
export async function hasStrangers(tx: Tx, since: Date, batchId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ isSo: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Person" p WHERE p."createdAt" > ${since} AND p."id" NOT IN (
      SELECT r."personId" FROM "ImportRow" r
      WHERE r."batchId" = ${batchId}::uuid AND r."writtenAt" > ${since} AND r."personId" IS NOT NULL)) AS "isSo"`
  return found?.isSo ?? false
}

const namesOf = ({ name, otherName }: Wanted['plan']) => [name, otherName].filter((one) => one !== null)
