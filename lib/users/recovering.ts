import 'server-only'
import { startAttempt } from '@/lib/access/attempt'
import { hashPassword } from '@/lib/access/password'
import { madeByStanding } from '@/lib/access/standing'
import { hashToken } from '@/lib/access/token'
import { db } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { AccountLinkKind } from '@/prisma/generated/enums'
import { refuseGuessable } from './guessable'
import { waitingShares } from './handed-keys'
import { identityByPassword } from './joining'
import type { LinkPasswordInput, NewPasswordInput } from './schema'

/** Whether a link that an administrator made may still be used. */
export async function isAccountLink(kind: AccountLinkKind, token: string): Promise<boolean> {
  return (await db.accountLink.count({ where: usable(kind, token) })) > 0
}

/** Who lost their factors proves by the password that the link is theirs, and enrols new ones. */
export async function beginNewFactors({ token, password }: LinkPasswordInput): Promise<void> {
  const link = await findLink('factors', token)
  const identity = await identityByPassword(link.user, password)
  const { id: linkId, userId } = link
  const shares = await waitingShares(db, userId, identity)
  await startAttempt(db, { userId, linkId, purpose: 'enrolment', secret: identity, shares })
}

/** Who lost their password chooses another. It counts from the moment a factor was given, and not before. */
export async function beginNewPassword({ token, password }: NewPasswordInput): Promise<void> {
  const { id: linkId, user } = await findLink('password', token)
  await refuseGuessable(password, user.signInKey)
  const { stored, key } = await hashPassword(password)
  await startAttempt(db, {
    userId: user.id,
    linkId,
    purpose: 'new_password',
    secret: key.toString('base64url'),
    newVerifier: stored,
  })
}

async function findLink(kind: AccountLinkKind, token: string) {
  const link = await db.accountLink.findFirst({ where: usable(kind, token), include: { user: true } })
  if (!link) throw new RuleError('users.errors.invitation')
  return link
}

/** Made by an administrator who still is one, or by the server for a set-up that did not come to its end. */
function usable(kind: AccountLinkKind, token: string): Prisma.AccountLinkWhereInput {
  return {
    tokenHash: hashToken(token),
    kind,
    usedAt: null,
    expiresAt: { gt: new Date() },
    user: { removedAt: null, frozenAt: null },
    ...madeByStanding,
  }
}
