import 'server-only'
import { authorize, can } from '@/lib/access/permissions'
import { removableSearches, visibleSearches } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { withActor, type Tx } from '@/lib/core/db'
import { decodeKey, isUuid, pageOf, SECTION_SIZE, type Page } from '@/lib/core/paging'
import { wordsOf } from '@/lib/core/text'
import { findNamed, type FoundPerson } from '@/lib/people/found'
import { articleIn } from './asked'
import { findCases, withoutTwins, type CaseMatch } from './cases'
import { findCharged, type ChargedPerson } from './charged'
import { findHeld, type HeldPerson } from './held'
import { findPassages, type Passage } from './passages'
import { reachOf } from './reach'
import { searchOpener, type SavedFilter } from './saved'
import { textKindsOf, type TextKind } from './schema'
import { findPlaces, type Place, type TextFilter } from './texts'
import { phrasesOf, queryOf, snippetOf, type Piece } from './words'

/** Rows of a section, and whether there are others. */
export type Group<T> = { rows: T[]; isMore: boolean }

export type Matches = {
  people: Group<FoundPerson>
  held: Group<HeldPerson>
  charged: Group<ChargedPerson>
  cases: Group<CaseMatch>
}

/**
 * What the actor may see of people by any of their names in any spelling, by where they are held and by what they are charged
 * with, and of cases by name, number, year and article; with `since` only what came after it. The number of queries is fixed.
 */
export async function listMatches(actor: Actor, text: string, since?: Date): Promise<Matches> {
  authorize(actor, 'records.read')
  if (wordsOf(text).length === 0)
    return { people: groupOf([]), held: groupOf([]), charged: groupOf([]), cases: groupOf([]) }
  const article = articleIn(text)
  const isReader = can(actor, 'proceedings.read')
  return withActor(actor, async (tx) => {
    const people = await findNamed(tx, actor, text, SECTION_SIZE + 1, since)
    const reach = isReader ? await reachOf(tx, actor) : null
    const held = reach ? await findHeld(tx, actor, text, reach, since) : []
    const charged =
      reach && article ? await findCharged(tx, actor, article, reach, since) : { people: [], cases: [] }
    const cases = await findCases(tx, actor, text, SECTION_SIZE + 1, since)
    return {
      people: groupOf(people),
      held: groupOf(held),
      charged: groupOf(charged.people),
      cases: groupOf(withoutTwins([...cases, ...charged.cases])),
    }
  })
}

const groupOf = <T>(rows: T[]): Group<T> => ({
  rows: rows.slice(0, SECTION_SIZE),
  isMore: rows.length > SECTION_SIZE,
})

/** A record in which the words stand: where they do, and when it was. */
export type TextMatch = Omit<Passage, 'texts'> & { kind: TextKind; id: string; snippet: Piece[] }

const OF_EACH = 5

export type TextGroup = Group<TextMatch> & { kind: TextKind }

/** Of every kind the latest few records in whose texts the words stand, in any of their forms. */
export async function findTexts(actor: Actor, filter: TextFilter): Promise<TextGroup[]> {
  authorize(actor, 'records.read')
  const asked = kindsOf(actor, filter)
  const query = queryOf(phrasesOf(filter.text ?? ''))
  if (query === '' || asked.length === 0) return []
  return withActor(actor, async (tx) => {
    const places = await findPlaces(tx, asked, { ...filter, query }, await reachOf(tx, actor), OF_EACH + 1)
    const rows = await matchesAt(tx, actor, places, filter)
    return asked.flatMap((kind) => {
      const ofKind = rows.filter((row) => row.kind === kind)
      return ofKind.length > 0
        ? [{ kind, rows: ofKind.slice(0, OF_EACH), isMore: ofKind.length > OF_EACH }]
        : []
    })
  })
}

/** Of one kind all of them, the latest first, a page at a time. */
export async function listTexts(actor: Actor, filter: TextFilter): Promise<Page<TextMatch>> {
  authorize(actor, 'records.read')
  const { text = '', after } = filter
  const query = queryOf(phrasesOf(text))
  const [kind, ...others] = kindsOf(actor, filter)
  if (query === '' || !kind || others.length > 0) return { rows: [], nextKey: null }
  return withActor(actor, async (tx) => {
    const key = keyOf(after)
    const reach = await reachOf(tx, actor)
    const places = await findPlaces(tx, [kind], { ...filter, query, key }, reach, SECTION_SIZE + 1)
    const page = pageOf(places, ({ at }) => at, SECTION_SIZE)
    return { rows: await matchesAt(tx, actor, page.rows, filter), nextKey: page.nextKey }
  })
}

const kindsOf = (actor: Actor, { kind }: TextFilter) =>
  textKindsOf(can(actor, 'proceedings.read')).filter((one) => !kind || one === kind)

async function matchesAt(
  tx: Tx,
  actor: Actor,
  places: Place[],
  { text = '' }: TextFilter,
): Promise<TextMatch[]> {
  const passages = await findPassages(tx, actor, places)
  const phrases = phrasesOf(text)
  return places.flatMap(({ kind, id }) => {
    const { texts, ...passage } = passages.get(id) ?? {}
    return texts ? [{ ...(passage as Passage), kind, id, snippet: snippetOf(texts, phrases) }] : []
  })
}

/** A key that somebody made up, and that is no moment, is passed over. */
function keyOf(after?: string) {
  const { key, id } = decodeKey(after) ?? {}
  const at = new Date(key ?? '')
  const year = at.getUTCFullYear()
  return id && year > 0 && year < 10_000 ? { at, id } : undefined
}

export type SearchRow = { id: string; name: string; isShared: boolean; isOwn: boolean; filter: SavedFilter }

const MOST_SAVED = 200

/** The actor's own saved searches and those of others that are shared, by name. */
export async function listSearches(actor: Actor): Promise<SearchRow[]> {
  authorize(actor, 'records.read')
  const open = await searchOpener(actor)
  const found = await withActor(actor, (tx) =>
    tx.savedSearch.findMany({
      where: visibleSearches(actor),
      orderBy: { id: 'desc' },
      take: MOST_SAVED,
      select: { id: true, name: true, filter: true, isShared: true, byId: true },
    }),
  )
  const { compare } = new Intl.Collator(actor.locale)
  return found
    .map((row) => ({
      ...{ id: row.id, isShared: row.isShared, isOwn: row.byId === actor.userId },
      ...open(row),
    }))
    .sort((one, other) => compare(one.name, other.name))
}

/** A saved search that the actor may change or take out. */
export async function getSearch(actor: Actor, id: string) {
  authorize(actor, 'records.read')
  if (!isUuid(id)) return null
  const open = await searchOpener(actor)
  const row = await withActor(actor, (tx) =>
    tx.savedSearch.findFirst({ where: { AND: [{ id }, removableSearches(actor)] } }),
  )
  if (!row) return null
  const { version, isShared, byId } = row
  return { id, version, isShared, isOwn: byId === actor.userId, ...open(row) }
}
