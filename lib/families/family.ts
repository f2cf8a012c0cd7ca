import 'server-only'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { requireCoordinator, requireKnownPerson } from './membership'
import type { NewFamilyInput } from './schema'

/** A family begins with its prisoner. Sending it twice makes one family. */
export async function insertFamily(tx: Tx, actor: Actor, input: NewFamilyInput): Promise<{ id: string }> {
  const { id, personId, ...fields } = input
  if (id && (await tx.family.findUnique({ where: { id }, select: { id: true } }))) return { id }
  await requireKnownPerson(tx, actor, personId)
  await requireCoordinator(tx, fields.coordinatorId)
  const family = await tx.family.create({
    data: { ...(id && { id }), ...fields, prisoners: { create: { personId } } },
    select: { id: true },
  })
  await record(tx, actor, 'family.created', { type: 'family', id: family.id })
  return family
}
