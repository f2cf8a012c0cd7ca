import { coarseOf, skeletonOf } from './coarse'
import { skeletonsOfName, spellingsOfName } from './given-name'
import { spell, spoken, type Spoken } from './prepared'

/** To be raised with every change of what keys are made of: what was stored under an older one is made anew at the start. */
export const KEYS_VERSION = 2

export const BEGINNINGS = { from: 2, to: 6 }
export const WORDS = 7

/**
 * What a name is found by. Each key begins with what it is: = the coarse word, . its consonants, - those without one of them,
 * ^ a beginning, ! an initial.
 */
export function keysOf(name: string): string[] {
  const { words } = spell(name)
  const keys = new Set<string>()
  for (const word of words.slice(0, WORDS)) for (const key of keysOfWord(word)) keys.add(key)
  for (const both of joinedOf(words)) for (const key of exactKeys(both)) keys.add(key)
  return [...keys]
}

function* keysOfWord(word: Spoken): Generator<string> {
  const coarse = coarseOfWord(word)
  for (const first of initialsOf(word)) yield `!${first}`
  for (const form of coarse) {
    for (let length = BEGINNINGS.from; length <= Math.min(BEGINNINGS.to, form.length); length++)
      yield `^${begin(form, length)}`
  }
  if (isInitial(word)) return
  yield* exactKeys(word)
  const skeletons = [...skeletonsOf(word), ...givenSkeletons(word)]
  for (const skeleton of new Set(skeletons)) yield* withoutOne(skeleton).map((rest) => `-${rest}`)
}

function* exactKeys(word: Spoken): Generator<string> {
  for (const form of coarseOfWord(word)) yield `=${form}`
  for (const skeleton of new Set([...skeletonsOf(word), ...givenSkeletons(word)])) yield `.${skeleton}`
}

/** Also those of the name in other languages: A. for Олексій. */
const initialsOf = (word: Spoken) =>
  new Set([...coarseOfWord(word), ...word.given.flatMap(spellingsOfName).flatMap(coarseOf)].map(first))

export const first = (form: string) => begin(form, 1)

/** Of a script whose letters are two units long no half is left over. */
export const begin = (form: string, length: number) => form.slice(0, length).toWellFormed()

export const coarseOfWord = ({ text, readings }: Pick<Spoken, 'text' | 'readings'>) => {
  const forms = [...new Set(readings.flatMap(coarseOf))].filter(Boolean)
  return forms.length > 0 ? forms : [text]
}

/** None of a number, or of a script that nothing is known of. */
export const skeletonsOf = (word: Spoken) => [
  ...new Set(word.readings.flatMap(coarseOf).filter(Boolean).map(skeletonOf)),
]

export const givenSkeletons = ({ given }: Spoken) => given.flatMap(skeletonsOfName)

export const isInitial = ({ kind }: Spoken) => kind === 'initial' || kind === 'second-initial'

export function withoutOne(skeleton: string): string[] {
  return [
    ...new Set(Array.from(skeleton, (_, at) => skeletonOf(skeleton.slice(0, at) + skeleton.slice(at + 1)))),
  ]
}

/** Neighbours that others may write as one: Абдул-Джемиль, Сеит Ибраим. */
export function joinedOf(words: Spoken[]): Spoken[] {
  return words.slice(1, WORDS).flatMap((word, index) => {
    const before = words[index]
    if (before?.kind !== 'name' || word.kind !== 'name') return []
    if (words.length < 3 && !word.isHyphened) return []
    return [spoken({ text: before.text + word.text, kind: 'name', isHyphened: false })]
  })
}
