import 'server-only'
import { randomUUID } from 'node:crypto'
import { reachableFamilies } from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError } from '@/lib/core/errors'
import { sealer } from '@/lib/keys/sealed'
import { requireReach } from './membership'
import type { TalkInput } from './schema'
import { contactsOf } from './sealed'

/** The family counts as spoken with on that day: a trigger keeps the latest. */
export async function insertTalk(tx: Tx, actor: Actor, input: TalkInput): Promise<{ id: string }> {
  const { id, familyId, on, kind, note } = input
  await requireReach(tx, actor, familyId)
  if (id && (await tx.familyTalk.findFirst({ where: { id, familyId }, select: { id: true } })))
    return { id: familyId }
  const row = id ?? randomUUID()
  const seal = await sealer(tx, actor, contactsOf(familyId), 'FamilyTalk', row)
  await tx.familyTalk.create({
    data: { id: row, familyId, on: dateOf(on), kind, note: seal('note', note), byId: actor.userId },
  })
  await record(tx, actor, 'family-talk.recorded', { type: 'family', id: familyId })
  return { id: familyId }
}

/** One recorded by mistake, say of another family. */
export async function takeOutTalk(
  tx: Tx,
  actor: Actor,
  { id, reason }: RemovalInput,
): Promise<{ id: string }> {
  const talk = await tx.familyTalk.findFirst({
    where: { id, family: reachableFamilies(actor) },
    select: { familyId: true },
  })
  if (!talk) throw new ForbiddenError()
  const { familyId } = talk
  await tx.familyTalk.delete({ where: { id } })
  await record(tx, actor, 'family-talk.removed', { type: 'family', id: familyId }, { talk: id, reason })
  return { id: familyId }
}
