import 'server-only'
import { createHash } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { Attempt } from '@/lib/access/attempt'
import { db, type Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { RuleError } from '@/lib/core/errors'
import { unwrap, wrap } from '@/lib/sealing/identity'

/** What authenticators that can derive a secret (PRF) derive it from. Each passkey answers it differently. */
const PRF_INPUT = createHash('sha256').update('vicdan identity').digest('base64url')

/** Ed25519 and ES256, which every authenticator speaks; not RS256, whose signatures are of an older kind. */
const ALGORITHMS = [-8, -7]

const site = () => ({ rpID: new URL(env.url).hostname, origin: new URL(env.url).origin })

export async function registrationOptions(attempt: Attempt) {
  const { displayName, passkeys } = await db.user.findUniqueOrThrow({
    where: { id: attempt.userId },
    select: { displayName: true, passkeys: { select: { credentialId: true, transports: true } } },
  })
  const options = await generateRegistrationOptions({
    rpName: 'Vicdan',
    rpID: site().rpID,
    userName: displayName,
    userDisplayName: displayName,
    userID: Buffer.from(attempt.userId.replaceAll('-', ''), 'hex'),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: passkeys.map(descriptor),
    // The password says who it is, so the key need not keep a list of accounts that somebody who seizes it could read.
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
  })
  await keepChallenge(attempt, options.challenge)
  return { options, prfInput: PRF_INPUT }
}

/** The columns of a new passkey. @throws RuleError when the answer is not to this attempt's challenge. */
export async function verifyRegistration(attempt: Attempt, response: RegistrationResponseJSON) {
  const expectedChallenge = await takeChallenge(attempt)
  const { rpID, origin } = site()
  const { registrationInfo } = await orRefused(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  )
  if (!registrationInfo) throw refused()
  const { id, publicKey, counter, transports } = registrationInfo.credential
  return {
    credentialId: id,
    publicKey: Uint8Array.from(publicKey),
    counter: BigInt(counter),
    transports: transports ?? [],
  }
}

export async function authenticationOptions(attempt: Attempt) {
  const passkeys = await db.passkey.findMany({
    where: { userId: attempt.userId },
    select: { credentialId: true, transports: true },
  })
  if (passkeys.length === 0) throw refused()
  const options = await generateAuthenticationOptions({
    rpID: site().rpID,
    allowCredentials: passkeys.map(descriptor),
    userVerification: 'required',
  })
  await keepChallenge(attempt, options.challenge)
  return { options, prfInput: PRF_INPUT }
}

/** The passkey that answered. @throws RuleError for a wrong answer, another user's passkey, or a counter that went back. */
export async function acceptPasskey(tx: Tx, attempt: Attempt, response: AuthenticationResponseJSON) {
  const expectedChallenge = await takeChallenge(attempt)
  const passkey = await tx.passkey.findFirst({
    where: { credentialId: response.id, userId: attempt.userId },
  })
  if (!passkey) throw refused()
  const { rpID, origin } = site()
  const { verified, authenticationInfo } = await orRefused(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: Uint8Array.from(passkey.publicKey),
        counter: Number(passkey.counter),
        transports: passkey.transports,
      },
    }),
  )
  const moved = await tx.passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: BigInt(authenticationInfo.newCounter), lastUsedAt: new Date() },
  })
  if (!verified || moved.count !== 1) throw refused()
  return passkey
}

type Wrapped = { credentialId: string; sealedKey: Uint8Array | null }

export const wrapForPasskey = (prf: string, identity: string, credentialId: string) =>
  wrap(prf, identity, place(credentialId))

export const identityOfPasskey = (prf: string, { credentialId, sealedKey }: Wrapped) =>
  unwrap(prf, sealedKey, place(credentialId))

const place = (credentialId: string) => `Passkey:sealedKey:${credentialId}`

const descriptor = ({ credentialId, transports }: { credentialId: string; transports: string[] }) => ({
  id: credentialId,
  transports,
})

async function keepChallenge({ id }: Attempt, challenge: string): Promise<void> {
  await db.signInAttempt.update({ where: { id }, data: { challenge } })
}

/** Each challenge is answered once, and in the attempt it was made for. */
async function takeChallenge({ id }: Attempt): Promise<string> {
  const { challenge } = await db.signInAttempt.findUniqueOrThrow({
    where: { id },
    select: { challenge: true },
  })
  const taken = await db.signInAttempt.updateMany({
    where: { id, challenge: challenge ?? '', usedAt: null },
    data: { challenge: null },
  })
  if (challenge === null || taken.count !== 1) throw refused()
  return challenge
}

async function orRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch {
    throw refused()
  }
}

const refused = () => new RuleError('factors.errors.passkey')
