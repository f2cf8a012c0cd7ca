import 'server-only'
import { cookies } from 'next/headers'
import { cookieName, cookieOptions } from '@/lib/core/cookie'
import { db, type Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { unwrap, wrap } from '@/lib/sealing/identity'
import type { AttemptPurpose } from '@/prisma/generated/enums'
import type { SignInAttempt } from '@/prisma/generated/client'
import { currentSession } from './session'
import { hashToken, newToken } from './token'

const ownCookie = () => cookieName('vicdan-entry')
/** Enrolling may mean installing an application first. */
const MINUTES: Record<AttemptPurpose, number> = {
  sign_in: 5,
  new_password: 15,
  enrolment: 30,
  confirmation: 5,
  new_factor: 15,
}

/** Somebody between two steps. `token` is in their cookie only; what is sealed in the row opens with nothing else. */
export type Attempt = SignInAttempt & { token: string }

type NewAttempt = {
  userId: string
  purpose: AttemptPurpose
  /** The identity, or the key from a new password; sealed under the token. */
  secret?: string
  sessionId?: string | null
  linkId?: string
  newVerifier?: string
  /** Of the recovery key, to be shown once. */
  shares?: string[]
}

/** Makes the attempt and puts its token into the cookie of whoever asks. */
export async function startAttempt(tx: Tx, { secret, shares, ...attempt }: NewAttempt): Promise<Attempt> {
  await tx.signInAttempt.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  const token = newToken()
  const minutes = MINUTES[attempt.purpose]
  const made = await tx.signInAttempt.create({
    data: {
      ...attempt,
      tokenHash: hashToken(token),
      sealedKey: secret === undefined ? null : wrap(token, secret, keyPlace(attempt.userId)),
      sealedShares: shares ? wrap(token, JSON.stringify(shares), sharesPlace(attempt.userId)) : null,
      expiresAt: new Date(Date.now() + minutes * 60_000),
    },
  })
  const jar = await cookies()
  jar.set(ownCookie(), token, cookieOptions(minutes * 60))
  return { ...made, token }
}

/** The attempt of this browser for one of these purposes; null when it has run out, was used, or belongs to another session. */
export async function currentAttempt(...purposes: AttemptPurpose[]): Promise<Attempt | null> {
  const token = (await cookies()).get(ownCookie())?.value
  const attempt = token ? await findAttempt(token) : null
  if (!attempt || !purposes.includes(attempt.purpose)) return null
  if (attempt.purpose !== 'confirmation' && attempt.purpose !== 'new_factor') return attempt
  const session = await currentSession()
  return session?.isLive && session.actor.sessionId === attempt.sessionId ? attempt : null
}

async function findAttempt(token: string): Promise<Attempt | null> {
  const attempt = await db.signInAttempt.findFirst({
    where: {
      tokenHash: hashToken(token),
      usedAt: null,
      expiresAt: { gt: new Date() },
      user: { removedAt: null, frozenAt: null },
    },
  })
  return attempt && { ...attempt, token }
}

/**
 * Once: of two who spend it at the same time the second is refused. What was sealed in it goes.
 * @throws RuleError
 */
export async function spendAttempt(tx: Tx, { id }: Attempt): Promise<void> {
  const spent = await tx.signInAttempt.updateMany({
    where: { id, usedAt: null },
    data: {
      usedAt: new Date(),
      sealedKey: null,
      sealedSecret: null,
      sealedCodes: null,
      sealedShares: null,
      challenge: null,
    },
  })
  if (spent.count === 0) throw new RuleError('access.errors.again')
}

export async function forgetAttempt(): Promise<void> {
  const jar = await cookies()
  jar.set(ownCookie(), '', { ...cookieOptions(), maxAge: 0 })
}

/** The identity, or the key from a new password, that this attempt carries. */
export const secretOf = ({ token, sealedKey, userId }: Attempt) => unwrap(token, sealedKey, keyPlace(userId))

/** The shares of the recovery key, while they wait to be written down. */
export function sharesOf({ token, sealedShares, userId }: Attempt): string[] {
  const text = unwrap(token, sealedShares, sharesPlace(userId))
  return text === null ? [] : (JSON.parse(text) as string[])
}

const sharesPlace = (userId: string) => `SignInAttempt:sealedShares:${userId}`
const keyPlace = (userId: string) => `SignInAttempt:sealedKey:${userId}`
