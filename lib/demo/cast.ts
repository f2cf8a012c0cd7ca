import 'server-only'
import { addDays, dateOf, today } from '@/lib/core/dates'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'

/** Keys of the cast and of the reference data, to ids. `day(n)` is the date n days before the day of loading. */
export type Cast = {
  people: Map<string, string>
  users: Map<string, string>
  /** The coordinator, with the keys to seal what is told of families. */
  coordinator: Actor | null
  organisations: Map<string, { id: string; timeZone: string }>
  measures: Map<string, string>
  articles: Map<string, string>
  term: (vocabulary: string, key: string) => string
  day: (back: number) => Date
  iso: (back: number) => string
}

export async function readCast(tx: Tx): Promise<Cast> {
  const organisations = await tx.organisation.findMany({ where: { key: { not: null } } })
  const measures = await tx.measure.findMany()
  const articles = await tx.article.findMany()
  const terms = await tx.term.findMany()
  const termIds = new Map(terms.map(({ id, vocabulary, key }) => [`${vocabulary}/${key}`, id]))
  const start = today('Europe/Simferopol')
  return {
    people: new Map(),
    users: new Map(),
    coordinator: null,
    organisations: new Map(
      organisations.map(({ id, key, timeZone }) => [
        key ?? '',
        { id, timeZone: timeZone ?? 'Europe/Simferopol' },
      ]),
    ),
    measures: new Map(measures.map(({ id, key }) => [key, id])),
    articles: new Map(articles.map(({ id, code, article, part }) => [`${code} ${article} ${part}`, id])),
    term: (vocabulary, key) => known(termIds, `${vocabulary}/${key}`),
    day: (back) => dateOf(addDays(start, -back)),
    iso: (back) => addDays(start, -back),
  }
}

/** Who wrote down what is sealed. */
export function writer({ coordinator }: Cast): Actor {
  if (!coordinator) throw new Error('The users of the demo cast come first.')
  return coordinator
}

export function known<T>(map: Map<string, T>, key: string): T {
  const found = map.get(key)
  if (found === undefined)
    throw new Error(`The demo cast names "${key}", which the reference data does not have.`)
  return found
}
