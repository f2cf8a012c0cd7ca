import { guessColumns } from './columns'
import { isFilled, type Table } from './table'

/** So many rows of titles may stand above the headers. */
const MOST_TITLES = 15

/**
 * The headers of a list that begins with titles: the first row that names a column of names and another one. What stands above it
 * is kept beside the columns, where no field takes it.
 */
export function withHeadersFound(table: Table): Table {
  const first = (table.rows[0]?.row ?? 2) - 1
  if (isHeader(table.headers)) return table
  const at = table.rows.slice(0, MOST_TITLES).findIndex(({ cells }) => isHeader(cells))
  const headers = table.rows[at]?.cells.map((cell) => cell.trim())
  if (!headers) return table
  const titles = [{ row: first, cells: table.headers }, ...table.rows.slice(0, at)]
  return { headers, rows: [...titles.map(besideColumns(headers.length)), ...table.rows.slice(at + 1)] }
}

function isHeader(cells: string[]): boolean {
  const fields = guessColumns(cells.map((cell) => cell.slice(0, LONGEST_HEADER)))
  return fields.includes('name') && new Set(fields.filter(Boolean)).size > 1
}

const LONGEST_HEADER = 100

const besideColumns =
  (width: number) =>
  ({ row, cells }: Table['rows'][number]) => ({
    row,
    cells: isFilled(cells)
      ? [...Array.from({ length: width }, () => ''), ...cells.filter((cell) => cell.trim())]
      : cells,
  })
