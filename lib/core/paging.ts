import { storable } from './text'

/** Paging by key: a page is asked for by the sort key and id of the row before it. */
export const PAGE_SIZE = 50

/** As many rows as a section of a page shows; one more is read to know that there are others. */
export const SECTION_SIZE = 20

/** How many rows of a list have a value. */
export type Counted = { value: string | null; count: number }

export type Page<T> = { rows: T[]; nextKey: string | null }

type Key = string | null

/** Rows asked for are PAGE_SIZE + 1; the extra one only says that there is a next page. */
export function pageOf<T extends { id: string }>(
  rows: T[],
  keyOf: (row: T) => Key,
  size = PAGE_SIZE,
): Page<T> {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return { rows: shown, nextKey: rows.length > size && last ? encodeKey(keyOf(last), last.id) : null }
}

export function encodeKey(key: Key, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

/** Null for anything that is not a key we made. */
export function decodeKey(text: string | undefined): { key: Key; id: string } | null {
  if (!text) return null
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown]
    if ((key !== null && typeof key !== 'string') || typeof id !== 'string' || !UUID.test(id)) return null
    if (key !== null && key !== storable(key)) return null
    return { key, id }
  } catch {
    return null
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isUuid = (text: string) => UUID.test(text)

/**
 * The Prisma `where` for the rows after a key, in the order [field, id].
 * Written as "field >= key and (field > key or id > id)" so that the index is entered at the key.
 * For a field that is never empty: a key that somebody made up, null or no date that there is, is passed over.
 */
export function afterKey(
  field: string,
  cursor: { key: Key; id: string } | null,
  read: (key: string) => unknown,
  order: 'asc' | 'desc' = 'asc',
): object {
  if (cursor?.key == null) return {}
  const [beyond, from] = order === 'asc' ? (['gt', 'gte'] as const) : (['lt', 'lte'] as const)
  const value = read(cursor.key)
  if (value instanceof Date && !isKept(value)) return {}
  const after = {
    AND: [
      { [field]: { [from]: value } },
      { OR: [{ [field]: { [beyond]: value } }, { id: { [beyond]: cursor.id } }] },
    ],
  }
  return after
}

export const toInstant = (key: string) => new Date(key)

/** A date, of a year that a column holds. */
function isKept(date: Date): boolean {
  const year = date.getUTCFullYear()
  return year > 0 && year < 10_000
}

/**
 * A page in the order [field, id] of a field that may be empty: rows without it come last.
 * Asked for in two parts, so that each enters the index at its key.
 */
export async function pageEmptyLast<T extends { id: string }>(
  field: string,
  cursor: { key: Key; id: string } | null,
  read: (key: string) => unknown,
  keyOf: (row: T) => Key,
  find: (where: object, take: number) => Promise<T[]>,
): Promise<Page<T>> {
  const wanted = PAGE_SIZE + 1
  const isPastFilled = cursor !== null && cursor.key === null
  const after = isPastFilled ? { [field]: null, id: { gt: cursor.id } } : afterKey(field, cursor, read)
  const filled = isPastFilled ? [] : await find({ AND: [{ [field]: { not: null } }, after] }, wanted)
  const missing = wanted - filled.length
  const empty = missing > 0 ? await find(isPastFilled ? after : { [field]: null }, missing) : []
  return pageOf([...filled, ...empty], keyOf)
}
