/** What a letter may stand for; one that may stand for several sounds is all of their bits. */
const letters = 'B P D T V F G X H K L M N R S Z TS DZ SH SHCH CH ZH DJ J A E I O U'.split(' ')

const bit = new Map(letters.map((name, index) => [name, 1 << index]))

/** "CH|X": as a Latin ch, which is ч to some and х to others. */
export const soundOf = (names: string): number =>
  names.split('|').reduce((sounds, name) => {
    const sound = bit.get(name)
    if (sound === undefined) throw new Error(`There is no sound ${name}.`)
    return sounds | sound
  }, 0)

export const VOWELS = soundOf('A|E|I|O|U')
export const GLIDE = soundOf('J')
export const ISH = soundOf('I')

export const isVowel = (sounds: number) => (sounds & VOWELS) !== 0 && (sounds & ~(VOWELS | GLIDE)) === 0
export const isGlide = (sounds: number) => (sounds & GLIDE) !== 0 && (sounds & ~(GLIDE | ISH)) === 0

/** How far apart two sounds are that spellings confuse, from 0 to 1. */
const near: Record<string, number> = {
  'B P': 0.3,
  'D T': 0.25,
  'V F': 0.2,
  'V U': 0.35,
  'G X': 0.3,
  'H G': 0.1,
  'H X': 0.1,
  'G K': 0.35,
  'X K': 0.3,
  'S Z': 0.25,
  'S SH': 0.15,
  'S SHCH': 0.3,
  'S TS': 0.3,
  'S CH': 0.5,
  'Z TS': 0.15,
  'Z ZH': 0.2,
  'Z DZ': 0.2,
  'TS CH': 0.25,
  'TS K': 0.4,
  'SH CH': 0.3,
  'SH SHCH': 0.1,
  'SH ZH': 0.25,
  'SHCH CH': 0.25,
  'ZH DJ': 0.15,
  'DZ DJ': 0.15,
  'CH DJ': 0.2,
  'G DJ': 0.5,
  'J I': 0.05,
  'J E': 0.3,
  'A O': 0.25,
  'A E': 0.3,
  'A I': 0.6,
  'A U': 0.6,
  'E I': 0.2,
  'E O': 0.25,
  'E U': 0.5,
  'I U': 0.35,
  'I O': 0.5,
  'O U': 0.3,
}

const nearSounds = Object.entries(near).map(([pair, cost]) => {
  const [one = '', other = ''] = pair.split(' ')
  return [soundOf(one), soundOf(other), cost] as const
})

/** The cost of reading one for the other: 0 when they may be the same sound, 1 when nobody confuses them. */
export function confusion(one: number, other: number): number {
  if ((one & other) !== 0) return 0
  const costs = nearSounds.flatMap(([a, b, cost]) =>
    ((one & a) !== 0 && (other & b) !== 0) || ((one & b) !== 0 && (other & a) !== 0) ? [cost] : [],
  )
  return Math.min(1, ...costs)
}

const known = new Map<number, Map<number, number>>()

/** What it costs to read a sound for another one, asked for again and again. */
export function confusionsOf(one: number): (other: number) => number {
  const row = known.get(one) ?? new Map<number, number>()
  known.set(one, row)
  return (other) => {
    let cost = row.get(other)
    if (cost === undefined) row.set(other, (cost = confusion(one, other)))
    return cost
  }
}

const LATIN_H = soundOf('G|X|H')
const SOFT_G = soundOf('G|H')
const BREATHS = soundOf('G|X|H')

const omissions = new Map<number, number>()

/** The cost of a sound that only one of two spellings has. */
export function omission(sounds: number): number {
  let cost = omissions.get(sounds)
  if (cost === undefined) omissions.set(sounds, (cost = omissionOf(sounds)))
  return cost
}

function omissionOf(sounds: number): number {
  if (isGlide(sounds)) return 0.06
  // A Latin j, which may be й, ж or дж.
  if ((sounds & GLIDE) !== 0) return 0.2
  if (isVowel(sounds)) return 0.45
  if (sounds === LATIN_H || sounds === SOFT_G) return 0.3
  return (sounds & ~BREATHS) === 0 ? 0.6 : 0.9
}
