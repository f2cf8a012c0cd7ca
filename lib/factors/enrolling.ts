import 'server-only'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { forgetAttempt, secretOf, spendAttempt, type Attempt } from '@/lib/access/attempt'
import { endAccess } from '@/lib/access/ending'
import { enter } from '@/lib/access/entry'
import { sessionIdentity } from '@/lib/access/session'
import { record } from '@/lib/audit/commands'
import { db, type Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { unwrap, wrap } from '@/lib/sealing/identity'
import { verifyRegistration, wrapForPasskey } from './passkeys'
import { makeRecoveryCodes } from './recovery-codes'
import { spendLink } from './renewal'
import { keepTotp, newTotpSecret, stepOf } from './totp'

/** The secret to show to whoever enrols an authenticator app; made when it is first asked for, the same until it is proved. */
export async function offeredSecret(attempt: Attempt): Promise<string> {
  const offered = unwrap(attempt.token, attempt.sealedSecret, secretPlace(attempt))
  if (offered) return offered
  const secret = newTotpSecret()
  const sealedSecret = wrap(attempt.token, secret, secretPlace(attempt))
  const made = await db.signInAttempt.updateMany({
    where: { id: attempt.id, usedAt: null, sealedSecret: null },
    data: { sealedSecret },
  })
  if (made.count === 1) return secret
  const { sealedSecret: theirs } = await db.signInAttempt.findUniqueOrThrow({ where: { id: attempt.id } })
  const first = unwrap(attempt.token, theirs, secretPlace(attempt))
  if (!first) throw new RuleError('access.errors.again')
  return first
}

/** The app shows that it has the secret by a code of it, which is used up by that. */
export async function enrolTotp(attempt: Attempt, code: string): Promise<void> {
  const secret = unwrap(attempt.token, attempt.sealedSecret, secretPlace(attempt))
  const step = secret ? stepOf(secret, code) : null
  if (!secret || step === null) throw new RuleError('factors.errors.totp', 'oneTimeCode')
  await enrol(attempt, 'totp', (tx) => keepTotp(tx, attempt.userId, secret, step))
}

type NewPasskey = { response: RegistrationResponseJSON; prf?: string | null; name: string }

export async function enrolPasskey(attempt: Attempt, { response, prf, name }: NewPasskey): Promise<void> {
  const { userId } = attempt
  const columns = await verifyRegistration(attempt, response)
  const identity = attempt.sessionId ? await sessionIdentity() : secretOf(attempt)
  const sealedKey = prf && identity ? wrapForPasskey(prf, identity, columns.credentialId) : null
  await enrol(attempt, 'passkey', async (tx) => {
    if ((await tx.passkey.count({ where: { credentialId: columns.credentialId } })) > 0)
      throw new RuleError('factors.errors.passkey-known')
    await tx.passkey.create({ data: { ...columns, userId, name, sealedKey } })
  })
}

/**
 * A first factor needs the one-time link the attempt came from, a further one the session it belongs to. Through a link for
 * new factors the old ones go: they were lost, perhaps to somebody.
 */
async function enrol(attempt: Attempt, factor: string, write: (tx: Tx) => Promise<void>): Promise<void> {
  const { id, userId, linkId, purpose } = attempt
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`
    const current = await tx.signInAttempt.findUniqueOrThrow({ where: { id } })
    const isFirst = purpose === 'enrolment' && current.enrolledAt === null
    if (current.usedAt) throw new RuleError('access.errors.again')
    if (isFirst && linkId) await dropFactors(tx, attempt, linkId)
    if (isFirst && (await hasFactor(tx, userId))) throw new RuleError('access.errors.again')
    await write(tx)
    await record(tx, { userId }, 'factor.added', { type: 'user', id: userId }, { factor })
    if (purpose === 'new_factor') return spendAttempt(tx, attempt)
    const codes = isFirst ? await makeRecoveryCodes(tx, userId) : null
    await tx.signInAttempt.update({
      where: { id },
      data: {
        enrolledAt: new Date(),
        sealedSecret: null,
        ...(codes && { sealedCodes: sealCodes(attempt, codes) }),
      },
    })
  })
}

async function dropFactors(tx: Tx, { id, userId }: Attempt, linkId: string): Promise<void> {
  await spendLink(tx, linkId)
  await tx.totp.deleteMany({ where: { userId } })
  await tx.passkey.deleteMany({ where: { userId } })
  await endAccess(tx, userId, id)
  await record(tx, { userId }, 'user.factors-renewed', { type: 'user', id: userId })
}

async function hasFactor(tx: Tx, userId: string): Promise<boolean> {
  return (await tx.totp.count({ where: { userId } })) + (await tx.passkey.count({ where: { userId } })) > 0
}

/** The recovery codes of this attempt, until they are acknowledged. */
export const offeredCodes = (attempt: Attempt): string[] =>
  unwrap(attempt.token, attempt.sealedCodes, codesPlace(attempt))?.split(' ') ?? []

export const sealCodes = (attempt: Attempt, codes: string[]) =>
  wrap(attempt.token, codes.join(' '), codesPlace(attempt))

/** The last step of joining: the codes are put away, and the first session begins. */
export async function acknowledgeCodes(attempt: Attempt): Promise<void> {
  const identity = secretOf(attempt)
  if (attempt.purpose === 'enrolment' && (!attempt.enrolledAt || !identity))
    throw new RuleError('access.errors.again')
  await db.$transaction(async (tx) => {
    await spendAttempt(tx, attempt)
    // The shares of the recovery key were shown with the codes, and are nowhere from now on.
    const { userId, sealedShares } = attempt
    if (sealedShares) await tx.user.update({ where: { id: userId }, data: { sealedShares: null } })
  })
  await forgetAttempt()
  if (attempt.purpose === 'enrolment' && identity) await enter(attempt.userId, identity)
}

const secretPlace = ({ userId }: Attempt) => `SignInAttempt:sealedSecret:${userId}`
const codesPlace = ({ userId }: Attempt) => `SignInAttempt:sealedCodes:${userId}`
