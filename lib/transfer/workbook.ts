import readSheets from 'read-excel-file/node'
import { isFilled, TableError } from './table.ts'

type Cell = string | number | boolean | Date | null

/**
 * The first sheet of an .xlsx file that has anything in it, every cell as a text; the rows of other sheets stand below it and beside
 * its columns, where no field takes them. Throws TableError.
 */
export async function recordsOfWorkbook(content: Uint8Array): Promise<string[][]> {
  const sheets = await readSheets(Buffer.from(content), { trim: false, parseNumber: (text) => text }).catch(
    (cause: unknown) => {
      throw new TableError('unreadable', { cause })
    },
  )
  const [records = [], ...others] = sheets
    .map(({ data }) => data.map((row) => row.map((cell) => textOf(cell as Cell))))
    .filter((rows) => rows.some(isFilled))
  const before = Array.from(
    { length: records.reduce((most, { length }) => Math.max(most, length), 0) },
    () => '',
  )
  return [
    ...records,
    ...others
      .flat()
      .filter(isFilled)
      .map((cells) => [...before, ...cells]),
  ]
}

export const isWorkbook = (content: Uint8Array): boolean =>
  content[0] === 0x50 && content[1] === 0x4b && content[2] === 0x03 && content[3] === 0x04

/** A day without the time that every date of a spreadsheet carries. */
function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().replace('T00:00:00.000Z', '').replace('T', ' ')
  return String(cell)
}
