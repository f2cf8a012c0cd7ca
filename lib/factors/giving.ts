import 'server-only'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { forgetAttempt, secretOf, spendAttempt, startAttempt, type Attempt } from '@/lib/access/attempt'
import { replaceSession, setSessionCookie } from '@/lib/access/auth'
import { clientAddress, enter } from '@/lib/access/entry'
import { codeTurn, forgetFailures, waitForCode, waitForTurn } from '@/lib/access/guessing'
import { sessionIdentity } from '@/lib/access/session'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { db, type Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import type { Passkey } from '@/prisma/generated/client'
import { acceptPasskey, identityOfPasskey, wrapForPasskey } from './passkeys'
import { acceptRecoveryCode } from './recovery-codes'
import { renewPassword } from './renewal'
import { acceptTotp } from './totp'

export type Proof =
  | { kind: 'totp' | 'recovery-code'; code: string }
  | { kind: 'passkey'; response: AuthenticationResponseJSON; prf?: string | null }

/**
 * Checks the factor and does what the attempt was made for: opens a session, puts the new password in force, or renews the
 * session of somebody who is signed in. The factor is used up, the attempt spent and the audit written together or not at all.
 */
export async function giveFactor(attempt: Attempt, proof: Proof): Promise<void> {
  const address = await clientAddress()
  await takeTurn(attempt.userId, proof, address)
  const secret = attempt.purpose === 'confirmation' ? await sessionIdentity() : secretOf(attempt)
  const given = await db
    .$transaction(async (tx) => {
      const passkey = await accept(tx, attempt, proof)
      await spendAttempt(tx, attempt)
      const detail = { factor: proof.kind }
      await record(tx, attempt, 'factor.given', { type: 'user', id: attempt.userId }, detail)
      return finish(tx, attempt, secret, { passkey, proof })
    })
    .catch(async (error: unknown) => {
      if (error instanceof Refused) await recordRefusal(attempt, proof)
      throw error
    })
  if (proof.kind === 'totp') await forgetFailures(codeTurn(attempt.userId), address)
  await forgetAttempt()
  if (given.sessionToken) await setSessionCookie(given.sessionToken)
  if (given.identity) await enter(attempt.userId, given.identity)
}

/** For somebody who is signed in: a factor, and the session gets a new token. */
export async function confirm(actor: Actor, proof: Proof): Promise<void> {
  await giveFactor(await startConfirmation(actor), proof)
}

export const startConfirmation = ({ userId, sessionId }: Actor) =>
  startAttempt(db, { userId, sessionId, purpose: 'confirmation' })

/** Six digits can be guessed, and wait; nothing else can. */
async function takeTurn(userId: string, { kind }: Proof, address: string): Promise<void> {
  if (kind === 'totp') await waitForCode(userId, address)
  if (kind === 'recovery-code') await waitForTurn(`recovery:${userId}`, address)
}

class Refused extends RuleError {}

async function accept(tx: Tx, attempt: Attempt, proof: Proof): Promise<Passkey | null> {
  if (proof.kind === 'passkey') return acceptPasskey(tx, attempt, proof.response)
  const isRight =
    proof.kind === 'totp'
      ? await acceptTotp(tx, attempt.userId, proof.code)
      : await acceptRecoveryCode(tx, attempt.userId, proof.code)
  const field = proof.kind === 'totp' ? 'oneTimeCode' : 'recoveryCode'
  if (!isRight) throw new Refused(`factors.errors.${proof.kind}`, field)
  return null
}

/** A wrong code after a right password may mean that somebody else knows the password. */
const recordRefusal = ({ userId }: Attempt, { kind }: Proof) =>
  record(db, { userId }, 'factor.refused', { type: 'user', id: userId }, { factor: kind })

type Used = { passkey: Passkey | null; proof: Proof }
/** Who was on their way in goes on with their identity; who was in already has a new token. */
type Given = { identity?: string; sessionToken?: string }

async function finish(tx: Tx, attempt: Attempt, secret: string | null, used: Used): Promise<Given> {
  if (attempt.purpose === 'confirmation') {
    await rememberIdentity(tx, used, secret)
    const { userId, sessionId } = attempt
    return { sessionToken: await replaceSession(tx, { userId, sessionId }, secret) }
  }
  if (!secret) throw new RuleError('access.errors.again')
  const identity =
    attempt.purpose === 'new_password' ? await renewPassword(tx, attempt, secret, recovered(used)) : secret
  await rememberIdentity(tx, used, identity)
  return { identity }
}

const recovered = ({ passkey, proof }: Used) =>
  passkey && proof.kind === 'passkey' && proof.prf ? identityOfPasskey(proof.prf, passkey) : null

/** So that this authenticator can bring the identity back when the password is lost. */
async function rememberIdentity(tx: Tx, { passkey, proof }: Used, identity: string | null): Promise<void> {
  if (!passkey || proof.kind !== 'passkey' || !proof.prf || !identity) return
  const sealedKey = wrapForPasskey(proof.prf, identity, passkey.credentialId)
  await tx.passkey.update({ where: { id: passkey.id }, data: { sealedKey } })
}
