import { compareNames, type Comparison } from '@/lib/names/compare'
import { keysOf } from '@/lib/names/keys'
import { spell, type Spelled } from '@/lib/names/prepared'
import { soughtOf } from '@/lib/names/sought'
import type { ImpreciseDate } from '@/lib/core/dates'
import { birthsOf, type Births } from '@/lib/people/rules'

export type Known<T> = { item: T; births: Births; match: Comparison }

type Entry<T> = { item: T; names: string[]; born: ImpreciseDate | null }

/** Of the keys of a name only these are looked for here. */
const isSought = (key: string) => key.startsWith('.') || key.startsWith('=')

/** People of one list, found by any of their names in any spelling. */
export class NameIndex<T> {
  private readonly byKey = new Map<string, Entry<T>[]>()

  add(entry: Entry<T>): void {
    for (const key of new Set(entry.names.flatMap(keysOf).filter(isSought))) {
      const entries = this.byKey.get(key)
      if (entries) entries.push(entry)
      else this.byKey.set(key, [entry])
    }
  }

  /** Who may be meant by the names, the likeliest first. Whoever is of another birth is left out unless `isOfAnyBirth`. */
  find(
    names: string[],
    born: ImpreciseDate | null,
    { isOfAnyBirth = true }: { isOfAnyBirth?: boolean } = {},
  ): Known<T>[] {
    const entries = new Set(names.flatMap((name) => this.sharing(name)))
    const asked = names.map(spell)
    return [...entries]
      .map((entry) => ({ entry, births: birthsOf(born, entry.born) }))
      .filter(({ births }) => isOfAnyBirth || births !== 'apart')
      .map(({ entry, births }) => ({ item: entry.item, births, match: bestOf(asked, entry.names) }))
      .filter(({ match }) => match.grade === 'same-name' || match.grade === 'likely')
      .sort((a, b) => b.match.score - a.match.score)
  }

  /** Entries that have two of the words, or the only one. */
  private sharing(name: string): Entry<T>[] {
    const words = soughtOf(name).filter(({ kind }) => kind === 'name')
    const counts = new Map<Entry<T>, number>()
    for (const { alike } of words) {
      const found = new Set(alike.flatMap((key) => this.byKey.get(key) ?? []))
      for (const entry of found) counts.set(entry, (counts.get(entry) ?? 0) + 1)
    }
    const enough = Math.min(2, words.length)
    return [...counts].filter(([, count]) => count >= enough).map(([entry]) => entry)
  }
}

export function bestOf(names: (string | Spelled)[], others: string[]): Comparison {
  const compared = names.flatMap((name) => others.map((other) => compareNames(name, other)))
  return compared.reduce((best, one) => (one.score > best.score ? one : best), {
    grade: 'no',
    score: 0,
    reasons: [],
  })
}
