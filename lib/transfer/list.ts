import { guessColumns } from './columns'
import { columnFields, type ColumnField } from './headers'
import { readRow, type WrittenRow } from './row'
import { isFilled, type Table } from './table'
import { dayOrderOf } from './written-date'

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
  const cellsOf = (cells: string[]) =>
    Object.fromEntries(
      columnFields.flatMap((field) => {
        const at = columns.indexOf(field)
        return at >= 0 ? [[field, cells[at] ?? '']] : []
      }),
    ) as Partial<Record<ColumnField, string>>
  const orders = Object.fromEntries(
    DATES.map((field) => [field, dayOrderOf(table.rows.map(({ cells }) => cellsOf(cells)[field] ?? ''))]),
  )
  return {
    columns,
    rows: table.rows.map(({ row, cells }) => ({
      row,
      cells,
      read: isFilled(cells) ? readRow(cellsOf(cells), orders) : null,
      unplaced: cells.flatMap((written, at) =>
        columns[at] || !written.trim() ? [] : [{ header: table.headers[at] ?? '', written }],
      ),
    })),
  }
}
