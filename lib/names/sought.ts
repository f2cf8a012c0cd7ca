import {
  BEGINNINGS,
  begin,
  coarseOfWord,
  first,
  givenSkeletons,
  isInitial,
  joinedOf,
  skeletonsOf,
  withoutOne,
  WORDS,
} from './keys'
import { spell, type Spoken } from './prepared'

/** What to look for: sets of keys for a word, of which any key will do, from the narrowest to the widest. */
export type Sought = {
  exact: string[]
  alike: string[]
  loose: string[]
  /** As the beginning of a word. */
  begun: string[]
  kind: Spoken['kind']
}

export function soughtOf(name: string): Sought[] {
  const { words } = spell(name)
  return [...words.slice(0, WORDS), ...joinedOf(words)].map(soughtOfWord)
}

/** Keys of every two words of a name, of which any two will do; of its only word twice. For comparing many names at once. */
export function pairsOfWords(name: string): { one: string[]; other: string[] }[] {
  const words = soughtOf(name).filter(({ kind }) => kind === 'name')
  if (words.length === 1) return words.map(({ alike }) => ({ one: alike, other: alike }))
  return words.flatMap(({ alike: one }, at) =>
    words.slice(at + 1).map(({ alike: other }) => ({ one, other })),
  )
}

function soughtOfWord(word: Spoken): Sought {
  const coarse = coarseOfWord(word)
  const { kind } = word
  const begun = coarse.map((form) =>
    form.length < BEGINNINGS.from ? `!${form}` : `^${begin(form, BEGINNINGS.to)}`,
  )
  if (isInitial(word)) {
    const initial = [...new Set(coarse.map(first))].flatMap(initialKeys)
    return { exact: initial, alike: initial, loose: initial, begun, kind }
  }
  const skeletons = skeletonsOf(word)
  const exact = coarse.map((form) => `=${form}`)
  const alike = [...skeletons, ...givenSkeletons(word)].map((skeleton) => `.${skeleton}`)
  const others = skeletons.flatMap(withoutOne)
  const loose = [...skeletons, ...others].flatMap((rest) => [`-${rest}`, `.${rest}`])
  return {
    exact: unique(exact),
    alike: unique(alike.length > 0 ? alike : exact),
    loose: unique([...alike, ...loose]),
    begun,
    kind,
  }
}

const TELLING = 4

/** For a list that is only narrowed: any spelling of the word, or how it begins, but no other word that looks like it. */
export const listedKeys = (word: string): string[] =>
  soughtOf(word)
    .slice(0, 1)
    .flatMap(({ exact, alike, begun }) => [
      ...exact,
      ...begun,
      ...alike.filter((key) => key.length > TELLING),
    ])

/** J. and Y. may be those of Юрий or Якуб. */
const initialKeys = (letter: string) => (letter === 'i' ? ['!i', '!u', '!a'] : [`!${letter}`])

const unique = (keys: string[]) => [...new Set(keys)]
