import 'server-only'
import { visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError } from '@/lib/core/errors'

export async function requireVisiblePerson(tx: Tx, actor: Actor, id: string): Promise<void> {
  const found = await tx.person.count({ where: { AND: [{ id }, visiblePeople(actor)] } })
  if (found === 0) throw new ForbiddenError()
}
