import 'server-only'
import { authorize } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import type { Theme } from '@/lib/core/theme'

export async function changeTheme(actor: Actor, input: { theme: Theme }): Promise<void> {
  authorize(actor, 'own.use')
  await withActor(actor, (tx) => tx.user.update({ where: { id: actor.userId }, data: { theme: input.theme } }))
}
