import { headers as known, nameParts } from './headers'
import { columnFields, type ColumnField } from './schema'

/**
 * Which field each header is about, or null: an exact header before one that only contains the words, a longer wording before a
 * shorter one, and no field twice but a name, whose parts may stand in columns of their own.
 */
export function guessColumns(headers: string[]): (ColumnField | null)[] {
  const scored = headers
    .flatMap((header, at) =>
      bestOf(columnFields.map((field) => ({ at, field, score: scoreOf(header, field) }))),
    )
    .sort((a, b) => b.score - a.score || a.at - b.at)
  const names = nameColumns(headers.map(foldHeader))
  const guessed = headers.map((_, at): ColumnField | null => (names.includes(at) ? 'name' : null))
  for (const { at, field } of scored) if (!guessed[at] && !guessed.includes(field)) guessed[at] = field
  return guessed
}

/** What is taken by another column is not taken for something less fitting: "prison city" is nobody's home. */
function bestOf<T extends { score: number }>(scored: T[]): T[] {
  const best = Math.max(...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score > 0 && score === best)
}

/** Of a list with a family name and a given name in columns of their own. */
function nameColumns(headers: string[]): number[] {
  const [family = -1, given = -1, patronymic = -1] = nameParts.map((words) => columnOf(headers, words))
  if (family < 0 || given < 0) return []
  const parts = nameParts.flat()
  const whole = columnOf(
    headers,
    known.name.filter((one) => !parts.includes(one)),
  )
  return whole >= 0 ? [whole] : [family, given, patronymic].filter((at) => at >= 0)
}

const columnOf = (headers: string[], words: string[]) => {
  const folded = words.map(foldHeader)
  return headers.findIndex((header) => folded.includes(header))
}

const EXACT = 1_000
/** Words that make something else of a field: whose name it is when it is not the prisoner's, a term that no verdict set. */
const OTHERWISE: Partial<Record<ColumnField, RegExp>> = {
  born: /(?:^| )(?:жены|мужа|супруг\p{L}*|ребенка|детей|сына|дочери|матери|отца|дружини|чоловіка|дитини|дітей|wife|husband|spouse|child|children|son|daughter|mother|father|cocuk\p{L}*|es)(?: |$)/u,
  detained:
    /^(?!.*(?:дата|когда|коли|date|when|tarih)).*(?:(?:^| )(?:место|місце|где|де|кем|ким|причин\p{L}*|place|where|why|reason|by whom)(?: |$)| yeri?(?: |$))/u,
  released:
    /план|ожида|предполаг|возможн|очікув|ймовірн|можлив|expected|planned|projected|possible|earliest|(?:^| )(?:due|удо|парол)(?: |$)|beklenen/u,
  case: /№|(?:^| )(?:id|no|nr|number|номера?|судь\p{L}*|судд\p{L}*|numarasi|no su)(?: |$)/u,
  place:
    /^(?!.*(?:содерж|утрим|отбыв|відбув|detention|held)).*(?:рожд|народж|birth|dogum|жительств|проживан|работ|робот|residence|work|задерж|затрим|арест|арешт|arrest|суд)/u,
  name: /(?:^| )(?:ребенка|детей|дитини|дітей|мужа|чоловіка|супруг\p{L}*|сына|дочери|брата|сестры|опекун\p{L}*|получател\p{L}*|заявител\p{L}*|свидетел\p{L}*|куратор\p{L}*|child|children|husband|spouse|son|daughter|recipient|witness|cocuk\p{L}*)(?: |$)|адвокат|судь|судд|следовател|слідч|прокурор|(?:^| )(?:жен[аы]|дружин[аи]|мат(?:ь|ери)|отца|батька|матері)(?: |$)|родствен|родич|контакт|lawyer|judge|investigator|prosecutor|wife|mother|father|contact|relative|avukat|hakim|savci|(?:^| )(?:baba|anne|es)(?: |$)/u,
  sentence:
    /арест|арешт|страж|содержан|тримання|варт|custody|detention|arrest|tutuk|конец|окончани|кінець|закінчен|(?:^| )end(?: |$)/u,
}

/** A name within a name, as "facility.city": it is about what stands before the dot. */
const PATH = /^[\w-]+\.[\w.-]+$/

function scoreOf(header: string, field: ColumnField): number {
  const folded = foldHeader(header)
  const padded = ` ${folded} `
  const wordings = known[field].map(foldHeader)
  if (wordings.some((one) => one === folded || isShortFor(header, one))) return EXACT + folded.length
  if (PATH.test(header) || OTHERWISE[field]?.test(folded)) return 0
  return Math.max(0, ...wordings.filter((one) => padded.includes(` ${one} `)).map((one) => one.length))
}

const SHORTEST = 3

/** "Дата задерж.": a word that was cut short stands for one that begins so. */
function isShortFor(header: string, wording: string): boolean {
  const [words, whole] = [header.trim().split(/\s+/), wording.split(' ')]
  if (words.length !== whole.length || !words.some((word) => word.endsWith('.'))) return false
  return words.every((word, at) => {
    const folded = foldHeader(word)
    const isShort = word.endsWith('.') && folded.length >= SHORTEST
    return isShort ? whole[at]?.startsWith(folded) : folded === whole[at]
  })
}

/** Lower case, without accents and dots that are often left out, apostrophes, underscores and signs. */
const foldHeader = (header: string): string =>
  header
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}|['’ʼ`]/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim()
