import 'server-only'
import { randomUUID } from 'node:crypto'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { requireMember, requireReach } from './membership'
import type { NewContactInput } from './schema'
import { sealContact } from './sealed'

/** Sending it twice makes one. */
export async function insertContact(tx: Tx, actor: Actor, input: NewContactInput): Promise<{ id: string }> {
  const { id, ...fields } = input
  const { familyId } = fields
  await requireReach(tx, actor, familyId)
  await requireMember(tx, fields)
  if (id && (await tx.familyContact.findFirst({ where: { id, familyId }, select: { id: true } })))
    return { id: familyId }
  const row = id ?? randomUUID()
  const value = await sealContact(tx, actor, row, fields)
  await tx.familyContact.create({ data: { ...fields, id: row, value } })
  await record(tx, actor, 'family-contact.added', { type: 'family', id: familyId })
  return { id: familyId }
}
