import { CsvError, parse } from 'csv-parse/sync'

/** A list as it was handed in. `row` counts as a spreadsheet does: the headers are row 1. */
export type Table = { headers: string[]; rows: { row: number; cells: string[] }[] }

export type TableProblem = 'empty' | 'too-wide' | 'too-long' | 'not-json' | 'unclosed-quote' | 'unreadable'

export class TableError extends Error {
  readonly problem: TableProblem
  /** Where in the file it begins, counted from 1. */
  readonly line: number | undefined
  constructor(problem: TableProblem, { line, ...options }: ErrorOptions & { line?: number } = {}) {
    super(problem, options)
    this.problem = problem
    this.line = line
  }
}

const DELIMITERS = [',', ';', '\t', '|']
const MOST = { rows: 100_000, columns: 200 }
const TRIED_ROWS = 30

/** CSV with any of the usual delimiters, or JSON; UTF-8 with or without its mark, UTF-16 with it, or Windows-1251. Throws TableError. */
export function readTable(content: Uint8Array): Table {
  const text = decode(content)
  return tableOf(/^\s*[[{]/.test(text) ? recordsOfJson(text) : recordsOfCsv(text))
}

/** The first row that has anything in it holds the headers. Throws TableError. */
export function tableOf(records: string[][]): Table {
  const first = records.findIndex(isFilled)
  if (first < 0) throw new TableError('empty')
  const headers = (records[first] ?? []).map((cell) => cell.trim())
  if (headers.length > MOST.columns) throw new TableError('too-wide')
  if (records.length > MOST.rows) throw new TableError('too-long')
  return { headers, rows: records.slice(first + 1).map((cells, at) => ({ row: first + at + 2, cells })) }
}

export const isFilled = (cells: string[]): boolean => cells.some((cell) => cell.trim() !== '')

function decode(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1251').decode(content)
  }
}

/** The line by which Excel is told the delimiter is an empty row: those below it keep their numbers. */
function recordsOfCsv(text: string): string[][] {
  const [line = '', told] = /^\uFEFF?sep=([,;|\t])[^\S\r\n\t]*(?=\r?\n)/.exec(text) ?? []
  const list = text.slice(line.length).replace(/^\r?\n/, line ? '' : '$&')
  const delimiter = told ?? delimiterOf(list)
  const records = csv(list, delimiter).map((cells) => joinFormulas(cells, delimiter))
  return line ? [[''], ...records] : records
}

/** The one that makes the most columns of which nearly all rows have as many. */
function delimiterOf(text: string): string {
  const widths = DELIMITERS.map((delimiter) => {
    const rows = csv(text, delimiter, TRIED_ROWS).map((cells) => cells.length)
    const width = Math.max(...rows.slice(0, 1), 1)
    const alike = rows.filter((length) => length === width).length / Math.max(rows.length, 1)
    return { delimiter, score: width > 1 ? width * alike : 0 }
  })
  return widths.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}

function csv(text: string, delimiter: string, to?: number): string[][] {
  let lines = 0
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: string[], info) => {
        lines = info.lines
        return record
      },
      ...(to && { to }),
    })
  } catch (cause) {
    // A tried delimiter may make nonsense of the quotes, and so does one that is never closed: cells are counted without them.
    if (to) return parse(text, { delimiter, bom: true, relax_column_count: true, quote: false, to })
    if (cause instanceof CsvError && cause.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new TableError('unclosed-quote', { cause, line: lines + 1 })
    throw new TableError('unreadable', { cause })
  }
}

/** A formula has delimiters of its own, which nobody put in quotes: what it was cut into is one cell again. */
function joinFormulas(cells: string[], delimiter: string): string[] {
  const joined: string[] = []
  for (const cell of cells) {
    const last = joined.at(-1)
    if (last?.startsWith('=') && count(last, '(') > count(last, ')'))
      joined[joined.length - 1] = last + delimiter + cell
    else joined.push(cell)
  }
  return joined
}

const count = (text: string, sign: string) => text.split(sign).length - 1

function recordsOfJson(text: string): string[][] {
  const rows = listIn(parseJson(text)).map(flat)
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [headers, ...rows.map((row) => headers.map((header) => cellOf(row[header])))]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new TableError('not-json')
  }
}

/** A list of objects, or an object with one. */
function listIn(value: unknown): Record<string, unknown>[] {
  const lists = [value, ...(isObject(value) ? Object.values(value) : [])].filter(Array.isArray)
  const [rows] = lists as unknown[][]
  if (!rows?.every(isObject)) throw new TableError('not-json')
  return rows
}

/** "birth": { "date": ... } is a column "birth.date". */
const flat = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      isObject(value) && !Object.keys(value).some((inner) => `${name}.${inner}` in row)
        ? Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, one] as const)
        : [[name, value] as const],
    ),
  )

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object of a list is one of its items: what is in it does not end like one. */
function cellOf(value: unknown, joint = '; '): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => cellOf(one, ', ')).join('; ')
  if (isObject(value))
    return Object.entries(value)
      .map(([name, one]) => [name, cellOf(one)] as const)
      .flatMap(([name, cell]) => (cell ? [`${name}: ${cell}`] : []))
      .join(joint)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
