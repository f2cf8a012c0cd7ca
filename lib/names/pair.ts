import { distance } from './distance'
import { endsInA, type Sounds } from './fold'
import { spellingsOfName, type Given } from './given-name'
import { father, spoken, type Spoken } from './prepared'
import { confusion } from './sounds'

export type Reason =
  /** Written in another script. */
  | 'script'
  /** Transliterated in another way; the letters stand for the same sounds. */
  | 'spelling'
  /** A letter or two differ. */
  | 'letter'
  /** The same given name in another language. */
  | 'given-name'
  /** A shorter or a kindred form of the given name. */
  | 'given-name-form'
  /** One ends as a woman's name does, the other as a man's. */
  | 'gender'
  /** With -ov or without. */
  | 'ending'
  | 'initial'
  /** Only the beginning of a word was given. */
  | 'beginning'
  /** Family name and given name have changed places. */
  | 'order'
  /** Written as one word here and as two there. */
  | 'joined'
  /** One of them has no patronymic, or has another one. */
  | 'patronymic'
  /** A word of one is not in the other. */
  | 'part'

/** How well two words stand for one: 1 is fully. `isEqual` when nothing but transliteration sets them apart. */
export type Pair = { likeness: number; isEqual: boolean; reason: Reason | null }

const EQUAL = 0.12
const NONE: Pair = { likeness: 0, isEqual: false, reason: null }
const INITIAL = 0.8
const FORM = 0.35
/** One who has the name in the very language goes first. */
const OTHER_LANGUAGE = 0.1
/** Words less alike than this are not worth a look into the table. */
const FAR = 0.35
/** What is typed so far may differ by this from how a word begins. */
const BEGINNING = 0.3
const ENDING_COST = 0.35
const ENDING = /(?:[оеёє]в|[oe](?:v|w|ff|f))(?:а|a)?$/

/** By what was asked for: in a search the same given names stand before it again and again. */
const known = new WeakMap<Spoken, Map<string, Pair>>()

export function pair(asked: Spoken, stored: Spoken, mayBegin: boolean): Pair {
  const pairs = known.get(asked) ?? new Map<string, Pair>()
  known.set(asked, pairs)
  const key = `${stored.kind} ${mayBegin ? '^' : ''}${stored.text}`
  let found = pairs.get(key)
  if (!found) pairs.set(key, (found = pairOf(asked, stored, mayBegin)))
  return found
}

function pairOf(asked: Spoken, stored: Spoken, mayBegin: boolean): Pair {
  const kinds = [asked.kind, stored.kind]
  if (kinds.includes('second-initial'))
    return kinds.some((kind) => kind === 'name' || kind === 'initial') ? NONE : pairInitial(asked, stored)
  if (kinds.includes('initial')) return kinds.includes('patronymic') ? NONE : pairInitial(asked, stored)
  if (asked.kind !== stored.kind) return pairFather(asked, stored)
  if (asked.kind === 'patronymic') {
    const own = pairNames(asked, stored, false)
    return own.isEqual ? own : better(own, pairNames(father(asked), father(stored), false))
  }
  return pairNames(asked, stored, mayBegin)
}

const better = (one: Pair, other: Pair) => (other.likeness > one.likeness ? other : one)

/** Г. may be whatever Григорий is called elsewhere, but its own letter comes first. */
function pairInitial(asked: Spoken, stored: Spoken): Pair {
  const [one, other] = [asked.readings, stored.readings].map(firstsOf)
  if (meet(one, other)) return { likeness: INITIAL, isEqual: false, reason: 'initial' }
  const [names, facing] = [asked, stored].map(({ readings, given }) =>
    firstsOf([...readings, ...given.flatMap(spellingsOfName)]),
  )
  if (!meet(names, facing)) return NONE
  return { likeness: INITIAL - 0.05, isEqual: false, reason: 'initial' }
}

const firstsOf = (readings: Sounds[]) => readings.flatMap(([first]) => (first === undefined ? [] : [first]))

const meet = (one: number[] = [], other: number[] = []) =>
  one.some((sound) => other.some((facing) => confusion(sound, facing) <= 0.15))

/** "Halil oğlu", Халилович and a bare Halil in the middle. */
function pairFather(asked: Spoken, stored: Spoken): Pair {
  const [one, other] = [asked, stored].map((word) => (word.kind === 'patronymic' ? father(word) : word))
  if (!one || !other) return NONE
  const { likeness } = pairNames(one, other, false)
  return { likeness: likeness * 0.85, isEqual: false, reason: 'patronymic' }
}

function pairNames(asked: Spoken, stored: Spoken, mayBegin: boolean): Pair {
  if (asked.text === stored.text) return { likeness: 1, isEqual: true, reason: null }
  const nearest = nearestOf(asked.readings, stored.readings)
  const found: Pair = {
    likeness: 1 - nearest.whole / nearest.length,
    isEqual: nearest.whole <= EQUAL,
    reason:
      nearest.whole <= EQUAL ? 'spelling' : isGender(asked, stored, nearest.whole) ? 'gender' : 'letter',
  }
  if (found.isEqual) return found
  const others = [
    pairGiven(asked, stored, nearest.length, found.likeness),
    pairEnding(asked, stored, nearest.length),
  ]
  if (mayBegin && asked.text.length < stored.text.length && nearest.asBeginning <= BEGINNING)
    others.push({
      likeness: (1 - nearest.asBeginning / nearest.length) * 0.88,
      isEqual: false,
      reason: 'beginning',
    })
  return others.reduce(better, found)
}

type Nearest = { whole: number; asBeginning: number; length: number }

function nearestOf(asked: Sounds[], stored: Sounds[]): Nearest {
  let nearest: Nearest = { whole: 99, asBeginning: 99, length: 3 }
  for (const one of asked)
    for (const other of stored) {
      const found = distance(one, other)
      const length = Math.max(3, (one.length + other.length) / 2)
      if (found.whole / length < nearest.whole / nearest.length)
        nearest = { ...found, asBeginning: Math.min(found.asBeginning, nearest.asBeginning), length }
      else if (found.asBeginning < nearest.asBeginning) nearest.asBeginning = found.asBeginning
    }
  return nearest
}

const isGender = (asked: Spoken, stored: Spoken, cost: number) =>
  cost <= 0.6 && asked.readings.some(endsInA) !== stored.readings.some(endsInA)

function pairGiven(asked: Spoken, stored: Spoken, length: number, likeness: number): Pair {
  let best = NONE
  for (const one of asked.given)
    for (const other of stored.given)
      if (one.name === other.name && !(one.isForm && other.isForm))
        best = better(best, sameGiven(one, other, length))
  if (best !== NONE) return best
  if (likeness < FAR || (asked.given.length > 0 && stored.given.length > 0)) return NONE
  const [known, unknown] = asked.given.length > 0 ? [asked, stored] : [stored, asked]
  for (const given of known.given) {
    const spellings = spellingsOfName(given)
    const { whole, length: near } = nearestOf(unknown.readings, spellings)
    best = better(best, { likeness: 1 - (whole + 0.15) / near, isEqual: false, reason: 'given-name' })
  }
  return best
}

function sameGiven(one: Given, other: Given, length: number): Pair {
  const isForm = one.isForm || other.isForm
  const cost = (one.cost + other.cost) / 2
  const reason = isForm ? 'given-name-form' : 'given-name'
  return {
    likeness: 1 - (cost + (isForm ? FORM : OTHER_LANGUAGE)) / length,
    isEqual: !isForm && Math.max(one.cost, other.cost) <= EQUAL,
    reason,
  }
}

/** Asan and Асанов: official papers add an ending that people leave off. */
function pairEnding(asked: Spoken, stored: Spoken, length: number): Pair {
  const [one, other] = [asked.text.replace(ENDING, ''), stored.text.replace(ENDING, '')]
  if ((one === asked.text) === (other === stored.text)) return NONE
  if (one.length < 3 || other.length < 3) return NONE
  const bare = nearestOf(
    one === asked.text ? asked.readings : spoken({ ...asked, text: one }).readings,
    other === stored.text ? stored.readings : spoken({ ...stored, text: other }).readings,
  )
  return { likeness: 1 - (bare.whole + ENDING_COST) / length, isEqual: false, reason: 'ending' }
}
