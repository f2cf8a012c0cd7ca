import { storable } from '@/lib/core/text'
import { folded, stemOf } from './stems'

/** What a word of a text has to begin with, or be, to be one that was asked for. */
export type Sought = { begins: string; isWhole: boolean }

/** In quotation marks of any language, or without blanks. */
const TYPED = /["“”„«»]([^"“”„«»]+)["“”„«»]|[^\s"“”„«»]+/g
const MOST = 8
/** So short a word is looked for as it stands, and not at all beside longer ones. */
const SHORT = 2

/** What was typed, phrase by phrase: words that stand together, in quotation marks or with a sign between them. */
export function phrasesOf(text: string): Sought[][] {
  const typed = [...storable(text).matchAll(TYPED)].map(([whole, quoted]) => partsOf(quoted ?? whole))
  const phrases = typed.filter((parts) => parts.length > 0).slice(0, MOST)
  const telling = phrases.filter(([first, ...rest]) => rest.length > 0 || (first?.length ?? 0) > SHORT)
  return (telling.length > 0 ? telling : phrases).map((parts) => parts.map(soughtOf))
}

const partsOf = (typed: string) => folded(typed).match(/[\p{L}\p{N}]+/gu) ?? []

function soughtOf(part: string): Sought {
  const isWhole = part.length <= SHORT || /\d/.test(part)
  return { begins: isWhole ? part : stemOf(part), isWhole }
}

/** For PostgreSQL: every phrase, its words one after another. Of letters and digits alone, so nothing needs escaping. */
export const queryOf = (phrases: Sought[][]): string =>
  phrases
    .map((parts) =>
      parts.map(({ begins, isWhole }) => (isWhole ? `'${begins}'` : `'${begins}':*`)).join(' <-> '),
    )
    .join(' & ')

/** A piece of a text; what was asked for is marked. */
export type Piece = { text: string; isMarked: boolean }

const WORD = /[\p{L}\p{N}'’ʼ‘`]+/gu
/** So many letters of a text are shown, and so many of them before the first word that was found. */
const SHOWN = 240
const BEFORE = 80

/** The part of the texts with most of what was asked for, in pieces, as a page may show them: no mark-up of anybody's. */
export function snippetOf(texts: string[], phrases: Sought[][]): Piece[] {
  const sought = phrases.flat()
  const found = texts.map((text) => ({ text, hits: hitsIn(text, sought) }))
  const best = found.toSorted((one, other) => kindsOf(other.hits) - kindsOf(one.hits))[0]
  if (!best) return []
  const { text, hits } = best
  const start = startOf(text, hits[0]?.from ?? 0)
  const end = endOf(text, start + SHOWN)
  const shown = hits.filter(({ from, to }) => from >= start && to <= end)
  const pieces: Piece[] = start > 0 ? [{ text: '… ', isMarked: false }] : []
  let at = start
  for (const { from, to } of shown) {
    pieces.push(
      { text: text.slice(at, from), isMarked: false },
      { text: text.slice(from, to), isMarked: true },
    )
    at = to
  }
  pieces.push({ text: text.slice(at, end) + (end < text.length ? ' …' : ''), isMarked: false })
  return pieces.filter((piece) => piece.text !== '')
}

type Hit = { from: number; to: number; of: Sought }

const hitsIn = (text: string, sought: Sought[]): Hit[] =>
  [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const of = sought.find(({ begins, isWhole }) =>
      isWhole ? folded(word) === begins : folded(word).startsWith(begins),
    )
    return of ? [{ from: index, to: index + word.length, of }] : []
  })

const kindsOf = (hits: Hit[]) => new Set(hits.map(({ of }) => of)).size

/** At a word, not within one. */
function startOf(text: string, hit: number): number {
  if (hit <= BEFORE) return 0
  const from = hit - BEFORE
  const gap = text.slice(from, hit).search(/\s/)
  return gap < 0 ? hit : from + gap + 1
}

function endOf(text: string, end: number): number {
  if (end >= text.length) return text.length
  const gap = text.lastIndexOf(' ', end)
  return gap > end - BEFORE ? gap : end
}
