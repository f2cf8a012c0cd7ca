import 'server-only'
import { authorize } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'

/** One's own factors, without anything secret. */
export async function listOwnFactors(actor: Actor) {
  authorize(actor, 'own.use')
  const { userId } = actor
  return withActor(actor, async (tx) => {
    const passkeys = await tx.passkey.findMany({
      where: { userId },
      orderBy: { createdAt: 'asc' },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true, sealedKey: true },
    })
    return {
      totp: await tx.totp.findUnique({ where: { userId }, select: { createdAt: true } }),
      passkeys: passkeys.map(({ sealedKey, ...passkey }) => ({ ...passkey, keepsKeys: sealedKey !== null })),
      codesLeft: await tx.recoveryCode.count({ where: { userId, usedAt: null } }),
    }
  })
}
