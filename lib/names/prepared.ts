import { readingsOf, type Sounds } from './fold'
import { givenNamesOf, type Given } from './given-name'
import { fatherOf, wordsOfName, type Word } from './words'

/** A word with what it may sound like, worked out once for many comparisons. */
export type Spoken = Word & { readings: Sounds[]; given: Given[]; isCyrillic: boolean }
export type Spelled = { words: Spoken[]; isCyrillic: boolean }

/** Most words come again and again: so many are kept. */
const KEPT = 20_000
const known = new Map<string, Pick<Spoken, 'readings' | 'given' | 'isCyrillic'>>()

export function spell(name: string): Spelled {
  const words = wordsOfName(name).map(spoken)
  return { words, isCyrillic: words.some((word) => word.isCyrillic) }
}

export const spoken = (word: Word): Spoken => ({ ...word, ...soundsOf(word.text) })

/** Of Халилович: Халил. */
export const father = ({ text, isHyphened }: Word): Spoken =>
  spoken({ text: fatherOf(text), kind: 'name', isHyphened })

function soundsOf(text: string) {
  let found = known.get(text)
  if (!found) {
    const readings = readingsOf(text)
    found = { readings, given: givenNamesOf(readings), isCyrillic: /\p{Script=Cyrillic}/u.test(text) }
    if (known.size >= KEPT) known.clear()
    known.set(text, found)
  }
  return found
}
