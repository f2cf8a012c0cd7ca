import { pair, type Pair, type Reason } from './pair'
import { spell, spoken, type Spelled, type Spoken } from './prepared'

export type { Reason }

/** Of names, not of people: two people may well have the same one. */
export type Grade = 'same-name' | 'likely' | 'possible' | 'no'

export type Comparison = { grade: Grade; score: number; reasons: Reason[] }

const LIKELY = 0.9
const POSSIBLE = 0.72
/** Words less alike than this do not stand for one another. */
const ALIKE = 0.55
const COMPARED = 6

/** How well `asked` may be another spelling of `stored`. The last word asked for may be only begun. */
export function compareNames(asked: string | Spelled, stored: string | Spelled): Comparison {
  const [one, other] = [asked, stored].map((name) => (typeof name === 'string' ? spell(name) : name))
  if (!one?.words.length || !other?.words.length) return { grade: 'no', score: 0, reasons: [] }
  let best = matchOf(one, other)
  if (best.isWhole && best.score > 0.99) return graded(best, one, other)
  for (const [first, second] of joinings(one, other)) {
    const joined = matchOf(first, second)
    if (joined.score - 0.01 > best.score)
      best = { ...joined, score: joined.score - 0.01, reasons: [...joined.reasons, 'joined'] }
  }
  return graded(best, one, other)
}

type Match = { score: number; isWhole: boolean; isEqual: boolean; reasons: Reason[] }

function graded({ score, isWhole, isEqual, reasons }: Match, one: Spelled, other: Spelled): Comparison {
  const all = new Set(reasons)
  if (one.isCyrillic !== other.isCyrillic) {
    all.add('script')
    all.delete('spelling')
  }
  const grade =
    isWhole && isEqual ? 'same-name' : score >= LIKELY ? 'likely' : score >= POSSIBLE ? 'possible' : 'no'
  return { grade, score: Math.round(Math.max(0, score) * 1000) / 1000, reasons: [...all] }
}

/** The same names with two neighbouring words read as one, on the side that has more of them or a hyphen. */
function joinings(one: Spelled, other: Spelled): [Spelled, Spelled][] {
  const isMore = (a: Spelled, b: Spelled) =>
    a.words.length > b.words.length || a.words.some(({ isHyphened }) => isHyphened)
  return [
    ...(isMore(one, other) ? joined(one, other).map((name): [Spelled, Spelled] => [name, other]) : []),
    ...(isMore(other, one) ? joined(other, one).map((name): [Spelled, Spelled] => [one, name]) : []),
  ]
}

/** What both words together may be is at least this share as long. */
const AS_LONG = 0.6

function joined({ words, isCyrillic }: Spelled, facing: Spelled): Spelled[] {
  const longest = Math.max(...facing.words.map(({ text }) => text.length))
  return words.slice(1, COMPARED).flatMap((word, index) => {
    const before = words[index]
    if (before?.kind !== 'name' || word.kind !== 'name') return []
    if (longest < AS_LONG * (before.text.length + word.text.length)) return []
    const both = spoken({ text: before.text + word.text, kind: 'name', isHyphened: false })
    return [{ words: [...words.slice(0, index), both, ...words.slice(index + 2)], isCyrillic }]
  })
}

function matchOf(one: Spelled, other: Spelled): Match {
  const asked = one.words.slice(0, COMPARED)
  const stored = other.words.slice(0, COMPARED)
  const pairs = asked.map((word, index) =>
    stored.map((facing) => pair(word, facing, index === asked.length - 1 || asked.length === 1)),
  )
  const facing = assign(pairs, stored.length)
  return rated(asked, stored, pairs, facing)
}

/** Which stored word stands for each asked one, -1 for none, so that all together are most alike. */
function assign(pairs: Pair[][], width: number): number[] {
  let best: { sum: number; facing: number[] } = { sum: -1, facing: [] }
  const go = (at: number, taken: number, sum: number, facing: number[]) => {
    if (at === pairs.length) {
      if (sum > best.sum) best = { sum, facing: [...facing] }
      return
    }
    for (let to = 0; to < width; to++) {
      const likeness = pairs[at]?.[to]?.likeness ?? 0
      if ((taken & (1 << to)) !== 0 || likeness < ALIKE) continue
      facing.push(to)
      go(at + 1, taken | (1 << to), sum + likeness - (to === at ? 0 : 0.001), facing)
      facing.pop()
    }
    facing.push(-1)
    go(at + 1, taken, sum, facing)
    facing.pop()
  }
  go(0, 0, 0, [])
  return best.facing
}

/** What a word weighs that the other name does not have. */
const missing = { asked: 0.9, stored: 0.22, patronymic: 0.03, initial: 0.05, 'second-initial': 0.02 }
const minor = ['patronymic', 'second-initial']

function rated(asked: Spoken[], stored: Spoken[], pairs: Pair[][], facing: number[]): Match {
  const reasons: Reason[] = []
  let [sum, weight, isEqual, isWhole] = [0, 0, true, true]
  for (const [at, to] of facing.entries()) {
    const found = pairs[at]?.[to]
    if (!found) continue
    const share = minor.includes(asked[at]?.kind ?? 'name') ? 0.3 : 1
    sum += found.likeness * share
    weight += share
    isEqual &&= found.isEqual
    if (found.reason) reasons.push(found.reason)
  }
  const lone = (words: Spoken[], isPaired: (at: number) => boolean, cost: number) => {
    for (const [at, { kind }] of words.entries()) {
      if (isPaired(at)) continue
      isWhole = false
      weight += kind === 'name' ? cost : missing[kind]
      reasons.push(minor.includes(kind) ? 'patronymic' : 'part')
    }
  }
  lone(asked, (at) => facing[at] !== -1, missing.asked)
  lone(stored, (at) => facing.includes(at), missing.stored)
  const order = facing.filter((to) => to !== -1)
  const isSwapped = order.some((to, at) => at > 0 && to < (order[at - 1] ?? 0))
  if (isSwapped) reasons.push('order')
  return { score: weight === 0 ? 0 : sum / weight - (isSwapped ? 0.002 : 0), isWhole, isEqual, reasons }
}
