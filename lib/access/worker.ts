import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, withActor, type Tx } from '@/lib/core/db'
import { withSystem } from '@/lib/core/system'

/** Work for somebody who is not there: with the roles they have now, and without their keys. Null when they are no more. */
export async function findWorker(userId: string): Promise<Actor | null> {
  const user = await db.user.findFirst({
    where: { id: userId, removedAt: null, frozenAt: null },
    select: { locale: true, roles: { where: { to: null }, select: { role: true } } },
  })
  if (!user) return null
  const roles = user.roles.map(({ role }) => role)
  return {
    userId,
    sessionId: null,
    displayName: '',
    roles,
    locale: user.locale,
    keys: null,
    confirmedAt: null,
  }
}

/** As long as a lot takes, and the lot of another job that it waits for. */
const LONGEST = { timeout: 60_000 }

export const asWorker = <T>(actor: Actor | null, work: (tx: Tx) => Promise<T>): Promise<T> =>
  actor ? withActor(actor, work, LONGEST) : withSystem(work, LONGEST)
