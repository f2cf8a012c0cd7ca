import 'server-only'
import type { Attempt } from '@/lib/access/attempt'
import { endAccess } from '@/lib/access/ending'
import { newKeys, sealIdentity } from '@/lib/access/keys'
import { madeByStanding } from '@/lib/access/standing'
import { record } from '@/lib/audit/commands'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { recipientOf } from '@/lib/sealing/identity'

/**
 * Puts the password that was chosen through a link in force, once a factor was given. The identity stays when an authenticator
 * brought it back; otherwise there is a new key pair, and what was sealed for the old one is closed to this user.
 * @returns the identity in force from now on.
 */
export async function renewPassword(
  tx: Tx,
  { userId, linkId, newVerifier }: Attempt,
  passwordKey: string,
  recovered: string | null,
): Promise<string> {
  if (!linkId || !newVerifier) throw new RuleError('access.errors.again')
  await spendLink(tx, linkId)
  const key = Buffer.from(passwordKey, 'base64url')
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { publicKey: true } })
  const isKept = recovered !== null && (await recipientOf(recovered)) === user.publicKey
  const { identity, columns } = isKept
    ? {
        identity: recovered,
        columns: { passwordVerifier: newVerifier, sealedKey: sealIdentity(key, recovered, userId) },
      }
    : await newKeys(userId, { stored: newVerifier, key })
  await tx.user.update({ where: { id: userId }, data: columns })
  if (!isKept) {
    await tx.passkey.updateMany({ where: { userId }, data: { sealedKey: null } })
    // They open for the old key pair only: whoever has the keys sees that this user waits for them.
    await tx.keyGrant.deleteMany({ where: { userId } })
  }
  await endAccess(tx, userId)
  await record(tx, { userId }, 'user.password-renewed', { type: 'user', id: userId }, { keysKept: isKept })
  return identity
}

/** @throws RuleError when the link was used in the same moment, or nobody stands behind it any more. */
export async function spendLink(tx: Tx, id: string): Promise<void> {
  const now = new Date()
  const spent = await tx.accountLink.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now }, ...madeByStanding },
    data: { usedAt: now },
  })
  if (spent.count !== 1) throw new RuleError('users.errors.invitation')
}
