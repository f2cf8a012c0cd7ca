import type { ImpreciseDate } from '@/lib/core/dates'
import { readArticles, type WrittenCharge } from './articles'
import { readChildren } from './children'
import { readName } from './born-in-name'
import type { ColumnField } from './schema'
import { legible } from './legible'
import { readMeasure } from './measure'
import { isNoName } from './no-name'
import { isBlank, isSigns, saysNothing } from './nothing'
import { isRegion } from './region'
import { readPlaces } from './places'
import { isOfTheWhole, readSentence, type WrittenSentence } from './sentence'
import { readWrittenDate, type DateProblem, type DayOrder } from './written-date'

/** Why a cell, or a part of it, is kept as it was written instead of being made a record. */
export type Remark = {
  field: ColumnField
  written: string
  why: DateProblem | 'formula' | 'not-understood' | 'beside'
}

export type WrittenRow = {
  name: string | null
  otherName: string | null
  number: string | null
  sex: 'female' | 'male' | null
  born: ImpreciseDate | null
  birthPlace: string | null
  region: string | null
  case: string | null
  charges: WrittenCharge[]
  category: string | null
  detained: ImpreciseDate | null
  released: ImpreciseDate | null
  measure: { key: string; until: ImpreciseDate | null } | null
  places: string[]
  sentence: WrittenSentence | null
  status: string | null
  letters: string | null
  children: number | null
  remarks: Remark[]
}

type Orders = Partial<Record<ColumnField, DayOrder>>

/** What is longer tells a story, and is kept whole: looking through it for a date or a measure could take for ever. */
const LONGEST_READ = 1_000
const READ: ColumnField[] = [
  'born',
  'detained',
  'released',
  'measure',
  'place',
  'sentence',
  'articles',
  'children',
  'sex',
]

/** Where a word for nothing is no value. A "no" of children and of letters says something, and remarks are kept in any case. */
const VALUES: ColumnField[] = [
  ...READ.filter((field) => field !== 'children'),
  ...(['otherName', 'number', 'birthPlace', 'region', 'case', 'category', 'status', 'letters'] as const),
]

/** What the cells of a row say, by field. Whatever they say that is not in the fields is in `remarks`: nothing is left out or made up. */
export function readRow(written: Partial<Record<ColumnField, string>>, orders: Orders = {}): WrittenRow {
  const stories = READ.filter((field) => (written[field] ?? '').length > LONGEST_READ)
  const nothings = VALUES.filter((field) => isNoValue(textOf(written[field])))
  const unread = [...stories, ...nothings].filter((field) => !isBlank(written[field] ?? ''))
  const cells = {
    ...Object.fromEntries(Object.entries(written).map(([field, cell]) => [field, legible(cell)])),
    ...Object.fromEntries([...stories, ...nothings].map((field) => [field, ''])),
    ...(isBlank(written.children ?? '') && { children: '' }),
  } as typeof written
  const remarks: Remark[] = unread.map((field) => ({
    ...{ field, written: textOf(written[field]), why: 'not-understood' },
  }))
  const remark = (field: ColumnField, written: string, why: Remark['why']) => {
    if (written) remarks.push({ field, written, why })
  }
  const text = (field: ColumnField) => {
    const written = textOf(cells[field])
    if (!isFormula(written)) return written || null
    remark(field, written, 'formula')
    return null
  }
  const date = (field: ColumnField) => {
    const told = field === 'born' && isBornThere ? bornThere : textOf(cells[field])
    const read = readWrittenDate(told, orders[field])
    remark(field, read.rest, read.problem ?? 'beside')
    return read.value
  }
  const called = text('name')
  const { name: bare, born: bornThere, otherName: otherThere, beside } = readName(called ?? '')
  const name = called === null || isNoName(called) || isNoName(bare) ? null : bare
  const isBornThere = bornThere !== '' && textOf(cells.born) === ''
  if (name && !isBornThere) remark('name', bornThere, 'beside')
  if (!name) remark('name', called ?? '', 'not-understood')
  else for (const one of beside) remark('name', one, 'beside')
  // The first of them is a name; two of them are none.
  const [otherName, ...others] =
    text('otherName')
      ?.split(/\s*;\s*/)
      .filter(Boolean) ?? []
  remark('otherName', others.join('; '), 'beside')
  if (name && otherName) remark('name', otherThere, 'beside')
  const region = text('region')
  const isPlace = region === null || isRegion(region)
  if (!isPlace) remark('region', region, 'not-understood')
  const children = readChildren(textOf(cells.children))
  remark('children', children.rest, children.count === null ? 'not-understood' : 'beside')
  const articles = readArticles(cells.articles ?? '')
  remark('articles', articles.unread, 'not-understood')
  const measure = readMeasure(textOf(cells.measure))
  remark('measure', measure.rest, measure.key ? 'beside' : 'not-understood')
  const sentence = readSentence(textOf(cells.sentence))
  remark(
    'sentence',
    sentence && isHeld(sentence) ? sentence.rest : textOf(cells.sentence),
    sentence ? 'beside' : 'not-understood',
  )
  const sex = sexOf(textOf(cells.sex))
  if (!sex) remark('sex', textOf(cells.sex), 'not-understood')
  for (const field of ['remarks', 'mayWrite'] as const) remark(field, textOf(cells[field]), 'beside')
  return {
    name,
    otherName: otherName ?? (otherThere || null),
    number: text('number'),
    sex,
    born: date('born'),
    birthPlace: text('birthPlace'),
    region: isPlace ? region : null,
    case: text('case'),
    charges: articles.charges,
    category: text('category'),
    detained: date('detained'),
    released: date('released'),
    measure: measure.key ? { key: measure.key, until: measure.until } : null,
    places: readPlaces(cells.place ?? ''),
    sentence,
    status: text('status'),
    letters: text('letters'),
    children: children.count,
    remarks,
  }
}

/** A cell that a spreadsheet would work out is a text here, and no name. */
export const isFormula = (text: string): boolean => /^[=@]|^[+-](?![\d\s])/.test(text)

const textOf = (cell = ''): string => cell.replaceAll(/\s+/g, ' ').trim()

/** A regime that is not held with the term is kept with all that is said of it. */
const isHeld = (sentence: WrittenSentence): boolean =>
  sentence.isWhole && (sentence.regime === null || isOfTheWhole(sentence))

const isNoValue = (text: string): boolean => text !== '' && (isSigns(text) || saysNothing(text))

function sexOf(written: string): WrittenRow['sex'] {
  if (/^(m|male|м|муж\p{L}*|ч|чол\p{L}*|e|erkek)\.?$/iu.test(written)) return 'male'
  if (/^(f|female|ж|жен\p{L}*|жін\p{L}*|k|kadın)\.?$/iu.test(written)) return 'female'
  return null
}
