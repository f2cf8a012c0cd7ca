import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, toEdtf, type Precision } from '@/lib/core/dates'
import type { Counted, Page } from '@/lib/core/paging'

/** A list as it stood in an address: its filters, the day on which it was asked for, and whether only what the actor works on. */
export type Asked = {
  query: Record<string, string>
  day: string
  isOwn: boolean
  /** Of families that were looked for by a text: those that it found. */
  among?: string[]
}

/** How a list is read, a page at a time, and counted: without a `total` by reading it. */
export type Source<Row> = {
  read: (actor: Actor, asked: Asked, after?: string) => Promise<Page<Row>>
  total?: (actor: Actor, asked: Asked) => Promise<number>
  counts?: (actor: Actor, asked: Asked, by: string) => Promise<Counted[]>
}

export const mapped = <From, To>({ rows, nextKey }: Page<From>, map: (row: From) => To): Page<To> => ({
  rows: rows.map(map),
  nextKey,
})

export function edtfOf(on: Date | null, precision: Precision | null): string | null {
  const value = fromColumns(on, precision)
  return value && toEdtf(value)
}
