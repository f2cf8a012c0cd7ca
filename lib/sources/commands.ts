import 'server-only'
import { allowed, allowedRecently } from '@/lib/access/allowed'
import { writableSources } from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError } from '@/lib/core/errors'
import { sourceKinds, type NewSourceInput } from './schema'
import { insertSource, sourceColumn } from './source'

/** To any kind of record: by those who may write that record. */
export const addSource = allowed(['records.write', 'proceedings.write'], add)
export const removeSource = allowedRecently(['records.write', 'proceedings.write'], remove)

async function add(tx: Tx, actor: Actor, input: NewSourceInput): Promise<{ id: string }> {
  const { kind, recordId, id = crypto.randomUUID() } = input
  if ((await tx.source.count({ where: { id, [sourceColumn[kind]]: recordId } })) > 0) return { id }
  await insertSource(tx, actor, kind, recordId, { ...input, id })
  await requireWritable(tx, actor, id)
  await record(tx, actor, 'source.added', { type: kind, id: recordId }, { source: id })
  return { id }
}

async function remove(tx: Tx, actor: Actor, { id }: { id: string }): Promise<void> {
  await requireWritable(tx, actor, id)
  const source = await tx.source.delete({ where: { id } })
  const kind = sourceKinds.find((one) => source[sourceColumn[one]] !== null)
  const recordId = kind && source[sourceColumn[kind]]
  if (!kind || !recordId) throw new Error('A source without a record cannot exist.')
  await record(tx, actor, 'source.removed', { type: kind, id: recordId }, { source: id })
}

async function requireWritable(tx: Tx, actor: Actor, id: string): Promise<void> {
  const found = await tx.source.count({ where: { AND: [{ id }, writableSources(actor)] } })
  if (found === 0) throw new ForbiddenError()
}
