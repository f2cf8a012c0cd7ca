import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import type { Subject } from '@/lib/keys/holders'
import { openRow, openRows } from '@/lib/keys/sealed'
import type { DocumentMark } from '@/prisma/generated/enums'

type Sealed = Uint8Array<ArrayBuffer>
type Marked = { id: string; mark: DocumentMark; caseId: string | null }

/** What is between the lawyers of a case has the key of their notes, every other document one of its own. */
export const keyOf = ({ id, mark, caseId }: Marked): Subject =>
  mark === 'privileged' && caseId ? { kind: 'notes', id: caseId } : { kind: 'document', id }

export const openTitles = <R extends { id: string; title: Sealed }>(
  tx: Tx,
  actor: Actor,
  rows: readonly R[],
) => openRows(tx, actor, 'Document', ['title'], rows)

export const openFileKey = <R extends { id: string; key: Sealed }>(tx: Tx, actor: Actor, row: R | null) =>
  openRow(tx, actor, 'DocumentFile', ['key'], row)
