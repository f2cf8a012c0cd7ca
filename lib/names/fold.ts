import { LONGEST, spellings } from './letters'
import { GLIDE, isGlide, isVowel, ISH, soundOf } from './sounds'

/** The sounds of a word, one number of bits each: see sounds.ts. */
export type Sounds = number[]

const LATIN_Y_OR_I = /^[yiıîïý]$/
const MARKS = /\p{M}/gu

/** Letters that may be one sound or two: Alexei and Baxçı, Saatchi and Kutchuk, Quşçı and Şçerbak, Seithalil, İshaq and Rashid. */
const split: [RegExp, string][] = [
  [/(?<=.)x/, 'ks'],
  [/tch/, 't-ch'],
  [/(?<=.)th/, 't-h'],
  [/shch/, 'sh-ch'],
  [/şç/, 'ş-ç'],
  [/(?<=[^sc])sh(?=[aeıiou])(?!.*sh)/, 's-h'],
]

/** What a word, in lower case, may sound like: several readings where its spelling leaves that open. */
export function readingsOf(word: string): Sounds[] {
  const forms = [word]
  for (const [letters, apart] of split) if (letters.test(word)) forms.push(word.replace(letters, apart))
  return forms.map(soundsOf)
}

function soundsOf(word: string): Sounds {
  const sounds: Sounds = []
  for (let at = 0; at < word.length;) {
    const [letters, read] = longestAt(word, at)
    const isLoose = LATIN_Y_OR_I.test(letters)
    add(sounds, isLoose ? [besideVowel(word, at) ? ISH | GLIDE : ISH] : read)
    at += letters.length
  }
  return settled(sounds)
}

function longestAt(word: string, at: number): [string, number[]] {
  for (let length = Math.min(LONGEST, word.length - at); length > 0; length--) {
    const letters = word.slice(at, at + length)
    const read = spellings.get(letters)
    if (read) return [letters, read]
  }
  const letter = String.fromCodePoint(word.codePointAt(at) ?? 0)
  const bare = letter.normalize('NFD').replace(MARKS, '')
  return [letter, spellings.get(bare) ?? []]
}

/** Before a vowel or after one, and so perhaps a glide: Seyt, Seit, Mariya, Maria. */
const besideVowel = (word: string, at: number) =>
  /[aeouäöüáâéèêóúû]/.test(word[at + 1] ?? '') || /[aeouäöüáâéèêóúû]/.test(word[at - 1] ?? '')

/** A letter written twice is one sound. */
function add(sounds: Sounds, more: number[]): void {
  for (const sound of more) if (sounds.at(-1) !== sound || sound === GLIDE) sounds.push(sound)
}

/** -ий, -ii, -yi, -iy, -y at the end are one. */
function settled(sounds: Sounds): Sounds {
  const kept = sounds.filter((sound, index) => {
    if (!isGlide(sound) && sound !== ISH) return true
    const before = sounds[index - 1]
    const after = sounds[index + 1]
    const follows = before !== undefined && ((before & ISH) !== 0 || before === GLIDE)
    return !(follows && (after === undefined || !isVowel(after) || (after & ISH) !== 0))
  })
  return kept
}

export const endsInA = (sounds: Sounds) => ((sounds.at(-1) ?? 0) & soundOf('A')) !== 0
