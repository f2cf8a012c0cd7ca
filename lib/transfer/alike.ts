import { compareNames, type Comparison, type Reason } from '@/lib/names/compare'
import { keysOf } from '@/lib/names/keys'
import { spell, type Spelled } from '@/lib/names/prepared'
import { soughtOf } from '@/lib/names/sought'
import type { ImpreciseDate } from '@/lib/core/dates'
import { birthsOf, type Births } from '@/lib/people/rules'

export type Known<T> = { item: T; births: Births; match: Comparison }

type Added<T> = { item: T; names: string[]; born: ImpreciseDate | null }
/** `at`: the how-manieth it is. */
type Entry<T> = Added<T> & { at: number }

/** Of the keys of a name only these are looked for here. */
const isSought = (key: string) => key.startsWith('.') || key.startsWith('=')

/** Whoever wrote initials may have meant anybody whom they fit. */
const OF_INITIALS: Reason[] = ['initial', 'script', 'spelling', 'order', 'patronymic']

/** Whether somebody has to say if it is the same person. */
export const mayBeSame = ({ grade, reasons }: Comparison): boolean =>
  grade === 'same-name' ||
  grade === 'likely' ||
  (grade === 'possible' && reasons.includes('initial') && reasons.every((one) => OF_INITIALS.includes(one)))

/** Keys of the words of which a name has only the first letter. */
const initialsOf = (name: string) =>
  soughtOf(name).flatMap(({ kind, exact }) => (kind === 'initial' ? exact : []))

/** "!a" of "^ametba". */
const initialOf = (begun: string) => `!${begun.slice(1, 2)}`

/** So many are compared with a name: among more, whom initials fit says nothing any more. */
const LOOKED_AT = 200

/** People of one list, found by any of their names in any spelling. */
export class NameIndex<T> {
  /** In the order in which they were added. */
  private readonly byKey = new Map<string, Entry<T>[]>()
  private count = 0

  add(added: Added<T>): void {
    const entry = { ...added, at: this.count++ }
    const keys = [...entry.names.flatMap(keysOf).filter(isSought), ...entry.names.flatMap(initialsOf)]
    for (const key of new Set(keys)) {
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
    const entries = new Set(names.flatMap((name) => this.sharing(name).slice(0, LOOKED_AT)))
    const asked = names.map(spell)
    return [...entries]
      .map((entry) => ({ entry, births: birthsOf(born, entry.born) }))
      .filter(({ births }) => isOfAnyBirth || births !== 'apart')
      .map(({ entry, births }) => ({ item: entry.item, births, match: bestOf(asked, entry.names) }))
      .filter(({ match }) => mayBeSame(match))
      .sort((a, b) => b.match.score - a.match.score)
  }

  /** Entries that have two of the words, or the only one; in the order of the words. */
  private sharing(name: string): Entry<T>[] {
    const words = soughtOf(name)
      .filter(({ kind }) => kind === 'name')
      .map(({ alike, begun }) => [...alike, ...begun.map(initialOf)].map((key) => this.byKey.get(key) ?? []))
    const [commonest, ...others] = words.toSorted((a, b) => sizeOf(b) - sizeOf(a))
    if (!commonest) return []
    const lists = words.flat()
    // Whoever has two of them has one beside the commonest, which may be that of every tenth row.
    return [...new Set((others.length > 0 ? others : [commonest]).flat(2))]
      .filter(
        (entry) =>
          words.filter((own) => own.some((list) => has(list, entry))).length >= Math.min(2, words.length),
      )
      .map((entry) => ({ entry, first: lists.findIndex((list) => has(list, entry)) }))
      .sort((a, b) => a.first - b.first || a.entry.at - b.entry.at)
      .map(({ entry }) => entry)
  }
}

const sizeOf = (lists: unknown[][]) => lists.reduce((sum, { length }) => sum + length, 0)

/** By halves: each list is in the order of `at`. */
function has(list: { at: number }[], { at }: { at: number }): boolean {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((list[middle]?.at ?? 0) < at) from = middle + 1
    else to = middle
  }
  return list[from]?.at === at
}

export function bestOf(names: (string | Spelled)[], others: string[]): Comparison {
  const compared = names.flatMap((name) => others.map((other) => compareNames(name, other)))
  return compared.reduce((best, one) => (one.score > best.score ? one : best), {
    grade: 'no',
    score: 0,
    reasons: [],
  })
}
