import { guessColumns } from './columns'
import { columnFields, type ColumnField } from './schema'
import { isFormula, readRow, type WrittenRow } from './row'
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
  const found = ordersBy(columns)
  for (const { cells } of table.rows) found.add(cells)
  const orders = found.orders()
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
  // A list made of printed pages has its headers again and again.
  const isHeaders = headers.length > 1 && headers.every((header, at) => header === (cells[at] ?? '').trim())
  return {
    read: isFilled(cells) ? readRow(isHeaders ? {} : cellsOf(columns, cells), orders) : null,
    unplaced: cells.flatMap((written, at) =>
      columns[at] || !written.trim() ? [] : [{ header: headers[at] ?? '', written }],
    ),
  }
}

/** How the dates of each column are written, as far as its cells tell. Of all rows nothing but these is kept in memory. */
export function ordersBy(columns: Columns): { add: (cells: string[]) => void; orders: () => Orders } {
  const written = DATES.map((field) => ({ field, at: columns.indexOf(field), dates: [] as string[] }))
  return {
    add: (cells) => {
      for (const { at, dates } of written) if (cells[at]) dates.push(cells[at])
    },
    orders: () => {
      const orders = written.map(({ field, dates }) => [field, dayOrderOf(dates)])
      return Object.fromEntries(orders.filter(([, order]) => order)) as Orders
    },
  }
}

function cellsOf(columns: Columns, cells: string[]): Partial<Record<ColumnField, string>> {
  const placed = columnFields.flatMap((field) => {
    const at = columns.indexOf(field)
    return at >= 0 ? [[field, cells[at] ?? '']] : []
  })
  return {
    ...(Object.fromEntries(placed) as Partial<Record<ColumnField, string>>),
    name: nameIn(columns, cells),
  }
}

/** Family name, given name and patronymic may stand in columns of their own. */
export function nameIn(columns: Columns, cells: string[]): string {
  const parts = cells.filter((cell, at) => columns[at] === 'name' && cell.trim())
  // What a spreadsheet would work out is no name, whichever part of it.
  return parts.toSorted((a, b) => Number(isFormula(b.trim())) - Number(isFormula(a.trim()))).join(' ')
}
