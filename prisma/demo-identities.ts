import { openIdentity } from '@/lib/access/keys'
import { openPassword } from '@/lib/access/password'
import { signInKey } from '@/lib/access/token'
import { knowIdentity } from './factories'
import { db } from './owner-db'

/** With these two the factories can open, and let new users into, every circle that the demo cast has. */
export async function learnDemoCast(password: string): Promise<void> {
  for (const name of ['coordinator', 'administrator']) {
    const { id } = await db.user.findUniqueOrThrow({ where: { signInKey: signInKey(name) } })
    await learnDemoIdentity(id, password)
  }
}

const learned = new Set<string>()

/** The cast's password opens their keys, as it does at the sign-in page. */
export async function learnDemoIdentity(userId: string, password: string): Promise<void> {
  if (learned.has(userId)) return
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } })
  const key = await openPassword(user.passwordVerifier, password)
  const identity = key && openIdentity(key, user)
  if (!identity) throw new Error('The demo cast has another password than that.')
  knowIdentity(userId, identity)
  learned.add(userId)
}
