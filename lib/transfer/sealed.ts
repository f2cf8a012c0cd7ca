import 'server-only'
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
export function openHeaders(key: ValueKey, { id, headers }: Pick<ImportBatch, 'id' | 'headers'>): string[] {
  const opened = openValue(key.key, { table: 'ImportBatch', column: 'headers', row: id }, headers)
  if (opened === null) throw new Error('The headers of an import do not open with the key of its batch.')
  return JSON.parse(opened) as string[]
}

const sealed = (key: ValueKey, row: string, column: string, text: string): Bytes =>
  new Uint8Array(sealValue(key, { table: 'ImportBatch', column, row }, text))
