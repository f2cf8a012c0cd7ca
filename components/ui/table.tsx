import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** The cell that names the row; one per table. */
  isHeader?: boolean
  align?: 'end'
  sort?: { href: string; direction?: 'up' | 'down' }
}

type TableProps<Row> = {
  caption: string
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** On phones each row becomes a small card; "fit" keeps a few narrow columns, "scroll" more of them. */
  onPhone?: 'stack' | 'fit' | 'scroll'
}

export async function Table<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  onPhone = 'stack',
}: TableProps<Row>) {
  const t = await getTranslations('ui')
  const table = (
    <table className={`table table-${onPhone}`}>
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.key} column={column} sortedUp={t('sortedUp')} sortedDown={t('sortedDown')} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (onPhone !== 'scroll') return table
  return (
    // A region that scrolls must be reachable with the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-region" role="region" tabIndex={0} aria-label={t('scrollTable', { caption })}>
      {table}
    </div>
  )
}

type HeadingProps<Row> = { column: Column<Row>; sortedUp: string; sortedDown: string }

function Heading<Row>({ column: { label, align, sort }, sortedUp, sortedDown }: HeadingProps<Row>) {
  // A column of links or buttons needs no name; an empty heading would be read out as one.
  if (!label) return <td />
  const order = sort?.direction === 'up' ? 'ascending' : sort?.direction === 'down' ? 'descending' : undefined
  return (
    <th scope="col" className={align} aria-sort={order}>
      {sort ? (
        <a href={sort.href}>
          {label}
          {order && (
            <>
              <span aria-hidden> {order === 'ascending' ? '↑' : '↓'}</span>
              <span className="sr-only">, {order === 'ascending' ? sortedUp : sortedDown}</span>
            </>
          )}
        </a>
      ) : (
        label
      )}
    </th>
  )
}

function Cell<Row>({ column: { isHeader, label, align, cell }, row }: { column: Column<Row>; row: Row }) {
  if (isHeader) return <th scope="row">{cell(row)}</th>
  return (
    <td data-label={label} className={align}>
      {cell(row)}
    </td>
  )
}
