import 'server-only'
import { readableDetention } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, type ImpreciseDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { labelOrNull, like, wordsOf } from '@/lib/core/text'
import { personRow, type PersonRow } from '@/lib/people/found'
import type { Prisma } from '@/prisma/generated/client'
import type { Reach } from './reach'

/** Somebody who is or was held in a place, with what it is called. */
export type HeldPerson = PersonRow & { place: string; from: ImpreciseDate; to: ImpreciseDate | null }

/** So many periods are looked at; beyond them there are more people than anybody reads. */
const LOOKED_AT = 200
/** A word of fewer letters is on no index of what somebody wrote by hand. */
const INDEXED = 3

/** People held in a place of this name, in any language it is called in; those who are there now before those who were. */
export async function findHeld(
  tx: Tx,
  actor: Actor,
  text: string,
  { people }: Reach,
  since?: Date,
): Promise<HeldPerson[]> {
  const words = wordsOf(text)
  const called = await organisationsCalled(tx, words)
  const isWritten = words.some((word) => word.length >= INDEXED)
  if (!isWritten && [...called.values()].every((ids) => ids.length === 0)) return []
  const places = words.map((word) => ({
    OR: [...(isWritten ? [{ place: like(word) }] : []), { placeId: { in: called.get(word) ?? [] } }],
  }))
  const few = people ? { personId: { in: people } } : {}
  const came = since ? { createdAt: { gt: since } } : {}
  const find = (toOn: null | { not: null }) =>
    tx.custodyPeriod.findMany({
      where: { AND: [{ person: readableDetention(actor) }, few, { toOn }, came, ...places] },
      orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
      take: LOOKED_AT,
      select: heldSelect,
    })
  const periods = [...(await find(null)), ...(await find({ not: null }))]
  const byPerson = new Map<string, HeldPerson>()
  for (const period of periods) {
    if (!byPerson.has(period.person.id)) byPerson.set(period.person.id, toHeld(period, actor.locale))
  }
  return [...byPerson.values()]
}

/** Ids of the organisations of which one of the names, the town or the region has the word. */
async function organisationsCalled(tx: Tx, words: string[]): Promise<Map<string, string[]>> {
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
  const found = await tx.$queryRaw<{ word: string; ids: string[] }[]>`
    SELECT w."word", array_agg(o."id"::text) AS ids
    FROM unnest(${words}::text[], ${patterns}::text[]) AS w ("word", "pattern")
    JOIN "Organisation" o ON organisation_words(o."labels", o."city", o."region") ILIKE w."pattern" GROUP BY 1`
  return new Map(found.map(({ word, ids }) => [word, ids]))
}

const heldSelect = {
  place: true,
  placeOf: { select: { labels: true } },
  ...{ fromOn: true, fromPrecision: true, toOn: true, toPrecision: true },
  person: { select: personRow },
} satisfies Prisma.CustodyPeriodSelect
type Period = Prisma.CustodyPeriodGetPayload<{ select: typeof heldSelect }>

const toHeld = ({ person, place, placeOf, ...period }: Period, locale: string): HeldPerson => ({
  ...person,
  place: [labelOrNull(placeOf, locale), place].filter(Boolean).join(', '),
  from: fromColumns(period.fromOn, period.fromPrecision),
  to: fromColumns(period.toOn, period.toPrecision),
})
