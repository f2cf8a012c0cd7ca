import 'server-only'
import { UNOPENED } from '@/lib/core/names'
import { openForJob, wrapForJob } from '@/lib/keys/for-job'
import type { Subject } from '@/lib/keys/holders'
import { openValue, sealValue, type ValueKey } from '@/lib/sealing/value'

type Bytes = Uint8Array<ArrayBuffer>

export const subjectOf = (batchId: string): Subject => ({ kind: 'import', id: batchId })

/** The key of a batch for the job that works on it alone; taken away when the job ends. */
export const wrapForBatch = (batchId: string, key: ValueKey): Bytes => wrapForJob(placeOf(batchId), key)

export const openForBatch = (batchId: string, wrapped: Uint8Array | null): ValueKey | null =>
  openForJob(placeOf(batchId), wrapped)

export const sealCells = (key: ValueKey, rowId: string, cells: string[]): Bytes =>
  new Uint8Array(sealValue(key, { table: 'ImportRow', column: 'cells', row: rowId }, JSON.stringify(cells)))

/** @throws when they were sealed with another key, or stand where they do not belong */
export function openCells(key: ValueKey, rowId: string, sealed: Uint8Array): string[] {
  const cells = tryCells(key, rowId, sealed)
  if (!cells) throw new Error('A row of an import does not open with the key of its batch.')
  return cells
}

/** The same for a page, which says that they do not open. */
export const cellsToShow = (key: ValueKey, rowId: string, sealed: Uint8Array): string[] =>
  tryCells(key, rowId, sealed) ?? [UNOPENED]

function tryCells(key: ValueKey, rowId: string, sealed: Uint8Array): string[] | null {
  const opened = openValue(key.key, { table: 'ImportRow', column: 'cells', row: rowId }, sealed)
  return opened === null ? null : (JSON.parse(opened) as string[])
}

const placeOf = (batchId: string) => `ImportBatch.jobKey.${batchId}`
