import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Every session of a user ends with this, and so does whatever was on its way to become one, but for one attempt. */
export async function endAccess(tx: Tx, userId: string, attemptId?: string): Promise<void> {
  const now = new Date()
  await tx.session.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: now, sealedKey: null },
  })
  await tx.signInTicket.deleteMany({ where: { userId } })
  await tx.signInAttempt.updateMany({
    where: { userId, usedAt: null, id: { not: attemptId } },
    data: { usedAt: now, sealedKey: null, sealedSecret: null, sealedCodes: null, challenge: null },
  })
}
