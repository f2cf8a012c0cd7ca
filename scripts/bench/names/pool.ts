import { transliterate, type Habit } from '@/lib/names/transliterate'
import * as stems from './stems'

/** Somebody of the same world, whose names are `spellings`; `combination` tells who has the same name in any of them. */
export type Invented = { combination: string; spellings: string[] }

const habits: Habit[] = ['uk-passport', 'ru-passport', 'bgn', 'english', 'turkish', 'turkish']

/** As often as not two of these people differ by a letter, a given name or an ending. The same seed makes the same people. */
export function poolOf(seed: number): () => Invented {
  const random = numbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return () => {
    const isWoman = random() < 0.3
    const kind = random()
    const isTatar = kind < 0.6
    const families =
      kind < 0.6 ? stems.tatarFamilies : kind < 0.85 ? stems.ukrainianFamilies : stems.russianFamilies
    const givens = isTatar
      ? isWoman
        ? stems.tatarWomen
        : stems.tatarMen
      : isWoman
        ? stems.slavicWomen
        : stems.slavicMen
    const [given, family] = [pick(givens), pick(families)]
    const father = pick(isTatar ? stems.tatarMen : stems.slavicMen)
    const [russian, ukrainian] = bothOf(given, family, isWoman, kind >= 0.6 && kind < 0.85)
    const middle = random() < 0.2 ? ` ${patronymic(father.split('|')[0] ?? '', isWoman)}` : ''
    const first =
      random() < 0.5
        ? `${russian.given}${middle} ${russian.family}`
        : `${russian.family} ${russian.given}${middle}`
    const others = [
      `${ukrainian.given} ${ukrainian.family}`,
      transliterate(`${russian.given} ${russian.family}`, pick(habits)),
      transliterate(`${ukrainian.given} ${ukrainian.family}`, 'uk-passport'),
    ]
    const spellings = random() < 0.4 ? [first] : [pick(others)]
    if (random() < 0.25) spellings.push(pick(others))
    return { combination: `${given} ${family} ${isWoman}`, spellings: [...new Set(spellings)] }
  }
}

type Both = { given: string; family: string }

function bothOf(given: string, family: string, isWoman: boolean, isUkrainian: boolean): [Both, Both] {
  const [own = '', other = ukrainianised(own)] = given.split('|')
  const russian = isUkrainian ? russified(family) : family
  const ukrainian = isUkrainian ? family : ukrainianised(family)
  return [
    { given: own, family: isWoman ? womanly(russian, 'ая') : russian },
    { given: other, family: isWoman ? womanly(ukrainian, 'а') : ukrainian },
  ]
}

const womanly = (family: string, adjective: string) =>
  /(?:[оеє]в|ин|ін)$/.test(family) ? `${family}а` : family.replace(/[иі]й$/, adjective)

const ukrainianised = (name: string) =>
  name
    .replace(/(?<=[аеоуі])и/g, 'ї')
    .replace(/(?<=[аеоу])е/g, 'є')
    .replaceAll('и', 'і')
    .replaceAll('И', 'І')
    .replaceAll('ы', 'и')
    .replaceAll('э', 'е')
    .replaceAll('Э', 'Е')
    .replaceAll('ё', 'ьо')

const russified = (name: string) =>
  name
    .replaceAll('и', 'ы')
    .replaceAll('і', 'и')
    .replaceAll('є', 'е')
    .replaceAll('ї', 'и')
    .replace(/ський$/, 'ский')
    .replace(/скый$/, 'ский')
    .replace(/ьский$/, 'ский')

function patronymic(father: string, isWoman: boolean): string {
  const stem = father.replace(/[йьая]$/, '')
  const soft = stem !== father && !/[ая]$/.test(father)
  return stem + (soft || /[еи]$/.test(stem) ? 'ев' : 'ов') + (isWoman ? 'на' : 'ич')
}

/** Mulberry32. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
