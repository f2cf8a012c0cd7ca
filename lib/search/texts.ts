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

const kinds: Record<TextKind, Of> = {
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

/** Of each kind so many records in whose texts `query` is met, the latest first. One query; row-level security says whose. */
export function findPlaces(
  tx: Tx,
  asked: TextKind[],
  query: string,
  filter: TextFilter & { key?: { at: Date; id: string } },
  reach: Reach,
  limit: number,
): Promise<Place[]> {
  const parts = asked.map((kind) => {
    const { table, at: expression } = kinds[kind]
    const at = Prisma.raw(expression)
    return Prisma.sql`(SELECT ${kind} AS "kind", "id"::text, to_json(${at}) #>> '{}' AS "at" FROM ${Prisma.raw(`"${table}"`)}
      WHERE ${Prisma.join([Prisma.sql`"searched" @@ ${query}::tsquery`, ...conditionsOf(kind, filter, reach)], ' AND ')}
      ORDER BY ${at} DESC, "id" DESC LIMIT ${limit})`
  })
  return tx.$queryRaw<Place[]>`${Prisma.join(parts, ' UNION ALL ')}`
}

function conditionsOf(
  kind: TextKind,
  { from, to, since, key }: TextFilter & { key?: { at: Date; id: string } },
  reach: Reach,
): Prisma.Sql[] {
  const { at: expression, isInstant, day, came = CREATED, narrowed } = kinds[kind]
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
