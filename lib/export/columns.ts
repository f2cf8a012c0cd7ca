import { countSchema, rowSchemas, wordsOfColumn } from './rows'
import type { ExportList } from './schema'

/** Says what a message key means in the language of whoever takes the file. */
export type Say = { (key: string): string; has: (key: string) => boolean }

export type Sheet = { headers: string[]; rowOf: (row: object) => (string | number)[] }

/** A list as people read it: headers and words in their language, several things of a cell with a semicolon between. */
export function sheetOf(list: ExportList, countedBy: string | null, say: Say): Sheet {
  const columns = Object.keys((countedBy === null ? rowSchemas[list] : countSchema).shape)
  const wordsOf = (column: string) =>
    wordsOfColumn[`${list}.${column === 'value' && countedBy !== null ? countedBy : column}`]
  const word = (column: string, value: string) => {
    const key = `${wordsOf(column) ?? ''}.${value}`
    return wordsOf(column) && say.has(key) ? say(key) : value
  }
  const cell = (column: string, value: unknown): string | number => {
    if (value === null || value === undefined) return ''
    if (typeof value === 'number') return value
    if (typeof value === 'boolean') return say(value ? 'export.yes' : 'export.no')
    if (Array.isArray(value)) return value.map((one) => cell(column, one)).join('; ')
    if (typeof value === 'object') return 'name' in value && typeof value.name === 'string' ? value.name : ''
    return typeof value === 'string' ? word(column, value) : ''
  }
  return {
    headers: columns.map((column) => say(`export.column.${column}`)),
    rowOf: (row) => columns.map((column) => cell(column, (row as Record<string, unknown>)[column])),
  }
}
