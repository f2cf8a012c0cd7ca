import 'server-only'
import { env } from '@/lib/core/env'
import { UNOPENED } from '@/lib/core/names'
import type { Subject } from '@/lib/keys/holders'
import { deriveKey, open, seal } from '@/lib/sealing/box'
import { openValue, sealValue, type ValueKey } from '@/lib/sealing/value'

type Bytes = Uint8Array<ArrayBuffer>

export const subjectOf = (batchId: string): Subject => ({ kind: 'import', id: batchId })

/** The key of a batch for the job that works on it alone; taken away when the job ends. */
export const wrapForJob = (batchId: string, { id, key }: ValueKey): Bytes =>
  seal(keyOf(env.secret), JSON.stringify([id, Buffer.from(key).toString('hex')]), place(batchId))

/** Null when there is none, or the server has another secret by now. */
export function openForJob(batchId: string, wrapped: Uint8Array | null): ValueKey | null {
  if (!wrapped) return null
  for (const secret of [env.secret, ...env.formerSecrets]) {
    const opened = open(keyOf(secret), wrapped, place(batchId))
    if (!opened) continue
    const [id, key] = JSON.parse(opened.toString()) as [string, string]
    return { id, key: Buffer.from(key, 'hex') }
  }
  return null
}

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

const keyOf = (secret: string) => deriveKey(secret, 'vicdan jobs')
const place = (batchId: string) => `ImportBatch.jobKey.${batchId}`
