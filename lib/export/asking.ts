import 'server-only'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { DAY_MS } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { ask } from '@/lib/core/jobs'
import { currentKey } from '@/lib/keys/grants'
import { requireOrganisations } from '@/lib/reference/listed'
import type { ValueKey } from '@/lib/sealing/value'
import { WAITING_DAYS } from './rules'
import type { DecisionInput, NewExportInput } from './schema'
import { sealWish, subjectOf, wrapForExport, type Wish } from './sealed'

type Saved = { id: string }
type New = NewExportInput & { id: string; rowCount: number; wish: Wish; isWaiting: boolean }

/** Sent twice it is one. */
export async function insertExport(tx: Tx, actor: Actor, input: New): Promise<Saved> {
  const { id, list, countedBy, purpose, bodyId, rowCount, wish, isWaiting } = input
  const { isOwn } = wish
  const byId = actor.userId
  await requireOrganisations(tx, [['bodyId', bodyId]])
  if ((await tx.export.count({ where: { id, byId } })) > 0) return { id }
  const endsAt = new Date(Date.now() + WAITING_DAYS * DAY_MS)
  await tx.export.create({
    data: {
      ...{ id, byId, list, countedBy, isOwn, purpose, bodyId, rowCount, endsAt },
      // Who may open its key is known once there is a row; the words follow below.
      ...{ asked: new Uint8Array(), state: isWaiting ? 'waiting' : 'writing' },
    },
  })
  const key = await currentKey(tx, actor, subjectOf(id))
  await tx.export.update({ where: { id }, data: { asked: sealWish(key, id, wish) } })
  await record(tx, actor, 'export.asked', { type: 'export', id }, { list, rows: rowCount, isOwn, purpose })
  if (!isWaiting) await begin(tx, id, key)
  return { id }
}

/** Agreed to, it is written at once, with the key of whoever agreed; nobody agrees to their own. */
export async function decideExportOf(tx: Tx, actor: Actor, input: DecisionInput): Promise<Saved> {
  const { id, version, decision } = input
  const found = await tx.export.findFirst({ where: { id, byId: { not: actor.userId } } })
  if (!found) throw new ForbiddenError()
  if (found.state !== 'waiting' || found.version !== version || found.endsAt <= new Date())
    throw new RuleError('export.errors.decided')
  const isAgreed = decision === 'agree'
  await tx.export.update({
    where: { id, version },
    data: {
      ...{ state: isAgreed ? 'writing' : 'declined', decidedById: actor.userId, decidedAt: new Date() },
      version: { increment: 1 },
    },
  })
  const { list, rowCount: rows } = found
  await record(
    tx,
    actor,
    isAgreed ? 'export.agreed' : 'export.declined',
    { type: 'export', id },
    { list, rows },
  )
  if (isAgreed) await begin(tx, id, await currentKey(tx, actor, subjectOf(id)))
  return { id }
}

/** By whoever asked: withdrawn, or taken out before its time. */
export async function takeOutExport(tx: Tx, actor: Actor, { id }: Saved): Promise<Saved> {
  const gone = await tx.export.deleteMany({ where: { id, byId: actor.userId } })
  if (gone.count === 0) throw new ForbiddenError()
  await tx.sealKey.deleteMany({ where: { kind: 'export', subjectId: id } })
  await record(tx, actor, 'export.removed', { type: 'export', id })
  return { id }
}

/** The job is asked for in the transaction of the state that it serves, and gets the key that it needs. */
async function begin(tx: Tx, id: string, key: ValueKey): Promise<void> {
  await tx.export.update({ where: { id }, data: { jobKey: wrapForExport(id, key) } })
  await ask(tx, 'export', id, { exportId: id })
}
