import 'server-only'
import { randomUUID } from 'node:crypto'
import { openForJob, wrapForJob } from '@/lib/keys/for-job'
import type { Subject } from '@/lib/keys/holders'
import { openValue, sealValue, type ValueKey } from '@/lib/sealing/value'
import type { Asked } from './source'

type Bytes = Uint8Array<ArrayBuffer>

export const subjectOf = (exportId: string): Subject => ({ kind: 'export', id: exportId })

/** What was asked for, and why. */
export type Wish = Asked & { reason: string | null }

/** Rows of a list, and where the next part begins; null: nowhere, it is the last. */
export type Part = { rows: object[]; next: string | null }

export const sealWish = (key: ValueKey, id: string, wish: Wish): Bytes =>
  bytes(sealValue(key, { table: 'Export', column: 'asked', row: id }, JSON.stringify(wish)))

/** Null when it was sealed with another key. */
export function openWish(key: Uint8Array, id: string, sealed: Uint8Array): Wish | null {
  const opened = openValue(key, { table: 'Export', column: 'asked', row: id }, sealed)
  return opened === null ? null : (JSON.parse(opened) as Wish)
}

/** A new row of ExportPart, sealed. */
export function sealPart(key: ValueKey, part: Part): { id: string; rows: Bytes } {
  const id = randomUUID()
  return { id, rows: bytes(sealValue(key, placeOf(id), JSON.stringify(part))) }
}

/** @throws when it was sealed with another key, or stands where it does not belong */
export function openPart(key: Uint8Array, { id, rows }: { id: string; rows: Uint8Array }): Part {
  const opened = openValue(key, placeOf(id), rows)
  if (opened === null) throw new Error('A part of an export does not open with its key.')
  return JSON.parse(opened) as Part
}

export const wrapForExport = (id: string, key: ValueKey): Bytes => wrapForJob(jobPlaceOf(id), key)
export const openForExport = (id: string, wrapped: Uint8Array | null) => openForJob(jobPlaceOf(id), wrapped)

const placeOf = (row: string) => ({ table: 'ExportPart', column: 'rows', row })
const jobPlaceOf = (id: string) => `Export.jobKey.${id}`
const bytes = (buffer: Buffer): Bytes => new Uint8Array(buffer)
