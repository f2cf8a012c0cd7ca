import { guessColumns } from './columns'
import { columnFields, type ColumnField } from './schema'
import { readRow, type WrittenRow } from './row'
import { isFilled, type Table } from './table'
import { dayOrderOf, type DayOrder } from './written-date'

/** For each column its field; null or '' for what is kept as it was written. */
export type Columns = readonly (ColumnField | '' | null)[]

export type Orders = Partial<Record<ColumnField, DayOrder>>

/** `read` is null for a row with nothing in it; `unplaced` is what stands in columns that are of no field, or of no column at all. */
export type ListRow = {
  row: number
  cells: string[]
  read: WrittenRow | null
  unplaced: { header: string; written: string }[]
}

const DATES = ['born', 'detained', 'released'] as const

/** Every row of a list with what it says, by the columns that are given or guessed. */
export function readList(
  table: Table,
  columns: (ColumnField | null)[] = guessColumns(table.headers),
): { columns: (ColumnField | null)[]; rows: ListRow[] } {
  const orders = ordersOf(
    columns,
    table.rows.map(({ cells }) => cells),
  )
  return {
    columns,
    rows: table.rows.map(({ row, cells }) => ({
      ...{ row, cells },
      ...readCells(cells, { headers: table.headers, columns, orders }),
    })),
  }
}

/** What one row says. */
export function readCells(
  cells: string[],
  { headers, columns, orders }: { headers: string[]; columns: Columns; orders: Orders },
): Pick<ListRow, 'read' | 'unplaced'> {
  return {
    read: isFilled(cells) ? readRow(cellsOf(columns, cells), orders) : null,
    unplaced: cells.flatMap((written, at) =>
      columns[at] || !written.trim() ? [] : [{ header: headers[at] ?? '', written }],
    ),
  }
}

/** How the dates of each column are written, as far as its cells tell. */
export function ordersOf(columns: Columns, rows: Iterable<string[]>): Orders {
  const written = new Map(DATES.map((field) => [field, [] as string[]]))
  for (const cells of rows) {
    const of = cellsOf(columns, cells)
    for (const [field, dates] of written) if (of[field]) dates.push(of[field])
  }
  const orders = [...written].map(([field, dates]) => [field, dayOrderOf(dates)])
  return Object.fromEntries(orders.filter(([, order]) => order)) as Orders
}

function cellsOf(columns: Columns, cells: string[]): Partial<Record<ColumnField, string>> {
  const placed = columnFields.flatMap((field) => {
    const at = columns.indexOf(field)
    return at >= 0 ? [[field, cells[at] ?? '']] : []
  })
  return Object.fromEntries(placed) as Partial<Record<ColumnField, string>>
}
