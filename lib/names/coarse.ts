import type { Sounds } from './fold'
import { isGlide, isVowel, soundOf } from './sounds'

const classes = (
  [
    ['p', 'B|P'],
    ['t', 'D|T'],
    ['f', 'V|F'],
    ['k', 'G|X|H|K'],
    ['l', 'L'],
    ['m', 'M'],
    ['n', 'N'],
    ['r', 'R'],
    ['s', 'S|Z|TS|DZ|SH|SHCH|CH|ZH|DJ'],
  ] as const
).map(([letter, sounds]) => [letter, soundOf(sounds)] as const)

const vowels = [
  ['u', soundOf('U')],
  ['a', soundOf('A|O')],
  ['i', soundOf('E|I')],
] as const
const ISH = soundOf('I')
const BREATHS = soundOf('G|X|H')
const READINGS = 4

/** What is left of a word when all that spellings confuse is one: a few consonants, and three vowels. */
export function coarseOf(sounds: Sounds): string[] {
  let forms = ['']
  for (const [index, sound] of sounds.entries()) {
    const letters = lettersOf(sound)
    if (index === sounds.length - 1 && index > 1 && (sound & BREATHS) !== 0 && (sound & (sound - 1)) !== 0)
      letters.push('')
    forms = [...new Set(forms.flatMap((form) => letters.map((letter) => form + letter)))].slice(0, READINGS)
  }
  return [...new Set(forms.map(withOneVowelEach))]
}

/** Only its consonants, each once. */
export const skeletonOf = (coarse: string) => coarse.replace(/[auiy]/g, '').replace(/(.)\1+/g, '$1')

function lettersOf(sound: number): string[] {
  if (isGlide(sound)) return ['y']
  if (isVowel(sound)) return [(sound & ISH) !== 0 ? 'y' : vowelOf(sound)]
  const letters = classes.filter(([, sounds]) => (sound & sounds) !== 0).map(([letter]) => letter as string)
  return (sound & soundOf('J')) !== 0 ? [...letters, 'y'] : letters
}

const vowelOf = (sound: number) => vowels.find(([, sounds]) => (sound & sounds) !== 0)?.[0] ?? 'a'

/** Of vowels in a row the last that is no i: Айше, Aişe and Ayşe are alike. */
function withOneVowelEach(form: string): string {
  return form.replace(/[auiy]+/g, (run) => run.replace(/y/g, '').at(-1) ?? 'i').replace(/([^aui])\1+/g, '$1')
}
