import 'server-only'
import type { Tx } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'
import type { Reach } from './reach'
import type { TextKind } from './schema'

export type TextFilter = {
  text?: string
  kind?: TextKind
  /** Calendar days, both included. */
  from?: string
  to?: string
  /** Only what came since. */
  since?: Date
  after?: string
}

/** A record with the words, and where it stands among those of its kind. */
export type Place = { kind: TextKind; id: string; at: string }

type Of = {
  table: string
  /** By which they are sorted and filtered; on an index with the id. */
  at: string
  isInstant?: boolean
  /** Where the day is kept beside the instant. */
  day?: string
  /** When its texts came. */
  came?: string
  /** For those who read only what is theirs: the column that leads there. */
  narrowed?: 'caseId' | 'defendantId' | 'personId'
}

const UNKNOWN = `'0001-01-01'::date`
const CREATED = '"createdAt"'

const sourceOf: Record<TextKind, Of> = {
  hearing: {
    table: 'Hearing',
    day: '"onDate"',
    at: '"startsAt"',
    isInstant: true,
    came: `greatest(${CREATED}, "recordedAt")`,
  },
  statement: { table: 'Statement', at: `coalesce("saidOn", ${UNKNOWN})` },
  case: { table: 'Case', at: CREATED, isInstant: true },
  person: { table: 'Person', at: CREATED, isInstant: true },
  charge: {
    table: 'Charge',
    at: `coalesce("fromOn", "actOn", ${UNKNOWN})`,
    narrowed: 'defendantId',
  },
  ruling: { table: 'Ruling', at: '"decidedOn"', narrowed: 'caseId' },
  sentence: { table: 'Sentence', at: `coalesce("startsOn", ${UNKNOWN})`, narrowed: 'defendantId' },
  custody: { table: 'CustodyPeriod', at: '"fromOn"', narrowed: 'personId' },
  incident: { table: 'Incident', at: '"occurredOn"' },
}

/** So many records with the words are gathered and then sorted; of more than these the latest are looked up one by one. */
const GATHERED = 500

type Asked = TextFilter & { query: string; key?: { at: Date; id: string } }

/**
 * Of each kind so many records in whose texts `query` is met, the latest first; row-level security says whose. PostgreSQL cannot
 * tell how common the beginning of a word is: so rare words are gathered by the index of words, and when that finds many, the
 * index of dates is followed until there are enough. Two queries at most.
 */
export async function findPlaces(
  tx: Tx,
  kinds: TextKind[],
  asked: Asked,
  reach: Reach,
  limit: number,
): Promise<Place[]> {
  const gathered = await union<Place & { many: boolean }>(
    tx,
    kinds.map((kind) => {
      const { table, at, where } = partsOf(kind, asked, reach)
      return Prisma.sql`(SELECT ${kind} AS "kind", g."id"::text, to_json(g."at") #>> '{}' AS "at", g."many" FROM (
        SELECT t."id", t."at", count(*) OVER () > ${GATHERED} AS "many"
        FROM (SELECT "id", ${at} AS "at" FROM ${table} WHERE ${where} LIMIT ${GATHERED + 1}) t
        ORDER BY t."at" DESC, t."id" DESC LIMIT ${limit}) g)`
    }),
  )
  const common = kinds.filter((kind) => gathered.some((place) => place.kind === kind && place.many))
  const followed = await union<Place>(
    tx,
    common.map((kind) => {
      const { table, at, where } = partsOf(kind, asked, reach)
      return Prisma.sql`(SELECT ${kind} AS "kind", t."id"::text, to_json(t."at") #>> '{}' AS "at" FROM (
        SELECT "id", ${at} AS "at" FROM ${table} WHERE ${where} ORDER BY ${at} DESC, "id" DESC LIMIT ${limit}) t)`
    }),
  )
  return [...gathered.filter(({ many }) => !many), ...followed]
}

async function union<Row>(tx: Tx, parts: Prisma.Sql[]): Promise<Row[]> {
  return parts.length > 0 ? tx.$queryRaw<Row[]>`${Prisma.join(parts, ' UNION ALL ')}` : []
}

const partsOf = (kind: TextKind, asked: Asked, reach: Reach) => ({
  table: Prisma.raw(`"${sourceOf[kind].table}"`),
  at: Prisma.raw(sourceOf[kind].at),
  where: Prisma.join(
    [Prisma.sql`"searched" @@ ${asked.query}::tsquery`, ...conditionsOf(kind, asked, reach)],
    ' AND ',
  ),
})

function conditionsOf(kind: TextKind, { from, to, since, key }: Asked, reach: Reach): Prisma.Sql[] {
  const { at: expression, isInstant, day, came = CREATED, narrowed } = sourceOf[kind]
  const at = Prisma.raw(expression)
  const on = Prisma.raw(day ?? expression)
  const instant = (iso: string) => Prisma.sql`${iso}::timestamptz`
  const date = (iso: string) => Prisma.sql`${iso.slice(0, 10)}::date`
  const ofDay = isInstant && !day ? instant : date
  const ofKey = isInstant ? instant : date
  return [
    ...(from ? [Prisma.sql`${on} >= ${ofDay(`${from}T00:00:00Z`)}`] : []),
    ...(to ? [Prisma.sql`${on} <= ${ofDay(`${to}T23:59:59.999Z`)}`] : []),
    ...(to ? [Prisma.sql`${on} > ${ofDay('0001-01-01T23:59:59Z')}`] : []),
    ...(since ? [Prisma.sql`${Prisma.raw(came)} > ${since}`] : []),
    ...(key ? [Prisma.sql`(${at}, "id") < (${ofKey(key.at.toISOString())}, ${key.id}::uuid)`] : []),
    ...(narrowed ? narrowedTo(narrowed, reach) : []),
  ]
}

function narrowedTo(column: NonNullable<Of['narrowed']>, { cases, people }: Reach): Prisma.Sql[] {
  if (column === 'personId') return people ? [Prisma.sql`"personId" = ANY (${people}::uuid[])`] : []
  if (!cases) return []
  if (column === 'caseId') return [Prisma.sql`"caseId" = ANY (${cases}::uuid[])`]
  return [
    Prisma.sql`"defendantId" = ANY (ARRAY(SELECT "id" FROM "Defendant" WHERE "caseId" = ANY (${cases}::uuid[])))`,
  ]
}
