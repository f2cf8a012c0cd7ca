import 'server-only'
import { visibleFamilies } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { insertContact } from '@/lib/families/contact'
import { insertFamily } from '@/lib/families/family'
import { newContactSchema, newFamilySchema } from '@/lib/families/schema'
import type { Met } from './identity'
import type { Words } from './words'

/** Whom to call: with the family that there is, or with a new one that whoever wrote it down keeps in mind. */
export async function keepContacts(tx: Tx, actor: Actor, met: Met[], words: Words): Promise<void> {
  for (const { line, personId } of met) {
    const value = [line.contact, line.phone].filter(Boolean).join(', ')
    if (!personId || !line.name || !value) continue
    const familyId = await familyOf(tx, actor, personId, words.familyOf(line.name))
    const kind = line.phone ? 'phone' : 'note'
    await insertContact(tx, actor, newContactSchema.parse({ familyId, kind, value }))
  }
}

async function familyOf(tx: Tx, actor: Actor, personId: string, name: string): Promise<string> {
  const family = await tx.family.findFirst({
    where: { AND: [visibleFamilies(actor), { prisoners: { some: { personId } } }] },
    orderBy: [{ closedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    select: { id: true },
  })
  if (family) return family.id
  const input = { personId, name: name.slice(0, 200), coordinatorId: actor.userId }
  return (await insertFamily(tx, actor, newFamilySchema.parse(input))).id
}
