import { headers as known } from './headers'
import { columnFields, type ColumnField } from './schema'

/**
 * Which field each header is about, or null: an exact header before one that only contains the words, a longer wording before a
 * shorter one, and no field twice.
 */
export function guessColumns(headers: string[]): (ColumnField | null)[] {
  const scored = headers
    .flatMap((header, at) => columnFields.map((field) => ({ at, field, score: scoreOf(header, field) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
  const guessed = headers.map((): ColumnField | null => null)
  for (const { at, field } of scored) if (!guessed[at] && !guessed.includes(field)) guessed[at] = field
  return guessed
}

const EXACT = 1_000

function scoreOf(header: string, field: ColumnField): number {
  const folded = foldHeader(header)
  const padded = ` ${folded} `
  const fitting = known[field].map(foldHeader).filter((one) => padded.includes(` ${one} `))
  if (fitting.includes(folded)) return EXACT + folded.length
  return Math.max(0, ...fitting.map((one) => one.length))
}

/** Lower case, without accents that are often left out, apostrophes, underscores and signs. */
const foldHeader = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/['’ʼ`]/g, '')
    .replaceAll(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim()
