import 'server-only'
import { db } from '@/lib/core/db'

export type OfferedFactors = { totp: boolean; passkey: boolean; recoveryCode: boolean }

/** What somebody can give now, for the page that asks them. */
export async function offeredFactors(userId: string): Promise<OfferedFactors> {
  const [totp, passkeys, codes] = await Promise.all([
    db.totp.count({ where: { userId } }),
    db.passkey.count({ where: { userId } }),
    db.recoveryCode.count({ where: { userId, usedAt: null } }),
  ])
  return { totp: totp > 0, passkey: passkeys > 0, recoveryCode: codes > 0 }
}

/** Coordinators and lawyers see so much that a code typed into a forged page would cost most there. */
export async function needsPasskeyMost(userId: string): Promise<boolean> {
  const held = await db.userRole.count({
    where: { userId, to: null, role: { in: ['coordinator', 'lawyer'] } },
  })
  return held > 0
}
