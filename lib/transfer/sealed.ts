import 'server-only'
import { UNOPENED } from '@/lib/core/names'
import { sealValue, openValue, type ValueKey } from '@/lib/sealing/value'
import type { ImportBatch } from '@/prisma/generated/client'

type Bytes = Uint8Array<ArrayBuffer>

/** The name of the file and its headers, as columns of the batch. */
export const sealBatch = (
  key: ValueKey,
  id: string,
  { title, headers }: { title: string; headers: string[] },
) => ({
  title: sealed(key, id, 'title', title),
  headers: sealed(key, id, 'headers', JSON.stringify(headers)),
})

/** @throws when they were sealed with another key */
export function openHeaders(key: ValueKey, batch: Headed): string[] {
  const headers = tryHeaders(key, batch)
  if (!headers) throw new Error('The headers of an import do not open with the key of its batch.')
  return headers
}

/** The same for a page, which says that they do not open. */
export const headersToShow = (key: ValueKey, batch: Headed): string[] => tryHeaders(key, batch) ?? [UNOPENED]

type Headed = Pick<ImportBatch, 'id' | 'headers'>

function tryHeaders(key: ValueKey, { id, headers }: Headed): string[] | null {
  const opened = openValue(key.key, { table: 'ImportBatch', column: 'headers', row: id }, headers)
  return opened === null ? null : (JSON.parse(opened) as string[])
}

const sealed = (key: ValueKey, row: string, column: string, text: string): Bytes =>
  new Uint8Array(sealValue(key, { table: 'ImportBatch', column, row }, text))
