import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { UNOPENED } from '@/lib/core/names'
import type { Subject } from '@/lib/keys/holders'
import { openRows, sealer } from '@/lib/keys/sealed'
import type { Draft } from './schema'

/** What is sealed of an intake: the form, and which open form saved it last. */
export type Content = { from: string | null; draft: Draft }

type Bytes = Uint8Array<ArrayBuffer>

export const subjectOf = (id: string): Subject => ({ kind: 'intake', id })

export async function sealContent(tx: Tx, actor: Actor, id: string, content: Content): Promise<Bytes> {
  const seal = await sealer(tx, actor, subjectOf(id), 'Intake', id)
  return seal('content', JSON.stringify(content))
}

/** Null for a reader without the key, and of what was written. */
export async function openContents<R extends { id: string; content: Bytes | null }>(
  tx: Tx,
  actor: Actor,
  rows: readonly R[],
): Promise<(Omit<R, 'content'> & { content: Content | null })[]> {
  const opened = await openRows(tx, actor, 'Intake', ['content'], rows)
  return rows.map((row, at) => {
    const text = opened[at]?.content
    return { ...row, content: text && text !== UNOPENED ? (JSON.parse(text) as Content) : null }
  })
}
