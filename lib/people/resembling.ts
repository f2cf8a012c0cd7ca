import 'server-only'
import type { Tx } from '@/lib/core/db'
import { fromColumns } from '@/lib/core/dates'
import { compareNames } from '@/lib/names/compare'
import { pairsOfWords } from '@/lib/names/sought'
import type { DatePrecision } from '@/prisma/generated/enums'
import { birthsOf, pairOf, resemblanceOf, type Births } from './rules'

/** So many names are compared with all others in one transaction. */
const AT_ONCE = 50
/** And each with so many at most. */
const LOOKED_AT = 100

type Name = {
  id: string
  text: string
  personId: string
  bornOn: Date | null
  bornPrecision: DatePrecision | null
}
type Other = Name & { at: number; isTogether: boolean }

/** Compares names that were not compared yet with all others, and keeps who may be one. @returns how many names */
export async function compareSome(tx: Tx): Promise<number> {
  const names = await tx.$queryRaw<Name[]>`
    SELECT n."id", n."text", n."personId", p."bornOn", p."bornPrecision" FROM "PersonName" n
    JOIN "Person" p ON p."id" = n."personId" WHERE n."comparedAt" IS NULL ORDER BY n."id" LIMIT ${AT_ONCE}`
  const others = await othersLike(tx, names)
  const pairs = names.flatMap((name, at) =>
    others.filter((other) => other.at === at).flatMap((other) => pairFrom(name, other)),
  )
  await keep(tx, pairs)
  await tx.personName.updateMany({
    where: { id: { in: names.map(({ id }) => id) } },
    data: { comparedAt: new Date() },
  })
  return names.length
}

/** People who are known already by two of the same words. Who is in a case with them is told. */
async function othersLike(tx: Tx, names: Name[]): Promise<Other[]> {
  const pairs = names.flatMap(({ text, personId }, at) =>
    pairsOfWords(text).map((pair) => ({ at, personId, ...pair })),
  )
  if (pairs.length === 0) return []
  return tx.$queryRaw<Other[]>`
    SELECT DISTINCT q."at", n."id", n."text", n."personId", p."bornOn", p."bornPrecision",
      EXISTS (SELECT FROM "Defendant" a JOIN "Defendant" b ON b."caseId" = a."caseId"
        WHERE a."personId" = q."personId" AND b."personId" = n."personId") AS "isTogether"
    FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS q("at" int, "personId" uuid, "one" text[], "other" text[])
    CROSS JOIN LATERAL (
      SELECT "id", "text", "personId" FROM "PersonName"
      WHERE "keys" && q."one" AND "keys" && q."other" AND "personId" <> q."personId" LIMIT ${LOOKED_AT}
    ) n JOIN "Person" p ON p."id" = n."personId" WHERE p."visibility" <> 'declined'`
}

type Pair = { oneId: string; otherId: string; grade: string; births: Births; score: number }

function pairFrom(name: Name, other: Other): Pair[] {
  const births = birthsOf(
    fromColumns(name.bornOn, name.bornPrecision),
    fromColumns(other.bornOn, other.bornPrecision),
  )
  const { grade, score } = compareNames(name.text, other.text)
  const likeness = resemblanceOf({ grade, score, births, isTogether: other.isTogether })
  return likeness === null
    ? []
    : [{ ...pairOf(name.personId, other.personId), grade, births, score: likeness }]
}

/** The best of what their names say; what was decided stays decided. */
async function keep(tx: Tx, pairs: Pair[]): Promise<void> {
  const best = [...Map.groupBy(pairs, ({ oneId, otherId }) => oneId + otherId).values()].flatMap((alike) =>
    alike.toSorted((a, b) => b.score - a.score).slice(0, 1),
  )
  await tx.$executeRaw`
    INSERT INTO "Resemblance" ("id", "oneId", "otherId", "grade", "births", "score")
    SELECT gen_random_uuid(), p."oneId", p."otherId", p."grade", p."births", p."score"
    FROM jsonb_to_recordset(${JSON.stringify(best)}::jsonb)
      AS p("oneId" uuid, "otherId" uuid, "grade" text, "births" text, "score" float8)
    ON CONFLICT ("oneId", "otherId") DO UPDATE
      SET "grade" = excluded."grade", "births" = excluded."births", "score" = excluded."score"
      WHERE excluded."score" > "Resemblance"."score"`
}
