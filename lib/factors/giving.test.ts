import { beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf, identityOf, makeActor, makeSession, makeUser } from '@/prisma/factories'
import { makeAuthenticator } from '@/prisma/test-authenticator'
import { jar } from '@/prisma/test-request'
import { currentAttempt, startAttempt } from '@/lib/access/attempt'
import { signIn } from '@/lib/access/entry'
import { currentSession, sessionIdentity } from '@/lib/access/session'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { enrolPasskey } from './enrolling'
import { confirm, giveFactor, startConfirmation } from './giving'
import { authenticationOptions, registrationOptions } from './passkeys'
import { makeRecoveryCodes } from './recovery-codes'

vi.mock('next/headers', () => import('@/prisma/test-request'))
vi.mock('next-auth', () => import('@/prisma/test-request'))
vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }))

const PASSWORD = 'a long phrase nobody guesses'
const PRF = 'p'.repeat(43)

beforeEach(async () => {
  jar.clear()
  await db.signInFailure.deleteMany()
})

const somebody = () => makeUser({ password: PASSWORD, roles: ['coordinator'] })

async function passwordOf({ signInName }: { signInName: string }) {
  await signIn({ name: signInName, password: PASSWORD, next: null })
  const attempt = await currentAttempt('sign_in')
  if (!attempt) throw new Error('There is no attempt.')
  return attempt
}

/** A user with a live session in this browser, and the actor of it. */
async function signedIn(data: Parameters<typeof makeSession>[1] = {}) {
  const user = await somebody()
  const { token } = await makeSession(user.id, data)
  jar.set('next-auth.session-token', token)
  const session = await currentSession()
  if (!session) throw new Error('There is no session.')
  return { user, actor: session.actor, token }
}

async function addPasskey(actor: Actor) {
  const authenticator = makeAuthenticator()
  const { userId, sessionId } = actor
  const attempt = await startAttempt(db, { userId, sessionId, purpose: 'new_factor' })
  const { options } = await registrationOptions(attempt)
  const response = authenticator.create(options.challenge)
  await enrolPasskey(attempt, { response, prf: PRF, name: 'A key' })
  return authenticator
}

describe('signing in', () => {
  it('shows nothing for a password alone, and carries the identity to the session', async () => {
    const user = await somebody()
    const attempt = await passwordOf(user)
    expect(await currentSession()).toBeNull()
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0)
    await giveFactor(attempt, { kind: 'totp', code: codeOf(user.totpSecret) })
    expect(await currentSession()).toMatchObject({
      isLive: true,
      actor: { userId: user.id, confirmedAt: expect.any(Date) as Date },
    })
    expect(await sessionIdentity()).toBe(identityOf({ userId: user.id }))
    expect(jar.has('vicdan-entry')).toBe(false)
  })

  it('spends an attempt once, keeps nothing sealed in it, and has it run out', async () => {
    const user = await somebody()
    const attempt = await passwordOf(user)
    const codes = await makeRecoveryCodes(db, user.id)
    const results = await Promise.allSettled(
      codes.slice(0, 3).map((code) => giveFactor(attempt, { kind: 'recovery-code', code })),
    )
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(await db.recoveryCode.count({ where: { userId: user.id, usedAt: null } })).toBe(9)
    expect(await db.session.count({ where: { userId: user.id } })).toBe(1)
    expect(await db.signInAttempt.findUnique({ where: { id: attempt.id } })).toMatchObject({
      sealedKey: null,
    })

    const late = await passwordOf(user)
    await db.signInAttempt.update({ where: { id: late.id }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await currentAttempt('sign_in')).toBeNull()
  })

  it('records a wrong code, and slows those who guess', async () => {
    const user = await somebody()
    const attempt = await passwordOf(user)
    const refusals: unknown[] = []
    for (let guess = 0; guess < 20; guess += 1) {
      await giveFactor(attempt, { kind: 'totp', code: '000000' }).catch((error: unknown) =>
        refusals.push(error),
      )
    }
    expect(refusals[0]).toMatchObject({ key: 'factors.errors.totp' })
    expect(refusals.at(-1)).toMatchObject({ key: 'access.errors.wait' })
    const refused = await db.auditEvent.count({ where: { event: 'factor.refused', subjectId: user.id } })
    expect(refused).toBeGreaterThan(3)
    expect(refused).toBeLessThan(20)
  })

  it('is of no use to another user’s code, nor after the account was frozen', async () => {
    const [user, other] = [await somebody(), await somebody()]
    const attempt = await passwordOf(user)
    await expect(giveFactor(attempt, { kind: 'totp', code: codeOf(other.totpSecret) })).rejects.toThrow(
      RuleError,
    )
    await db.user.update({ where: { id: user.id }, data: { frozenAt: new Date() } })
    expect(await currentAttempt('sign_in')).toBeNull()
    await expect(giveFactor(attempt, { kind: 'totp', code: codeOf(user.totpSecret) })).rejects.toThrow(
      RuleError,
    )
    expect(await currentSession()).toBeNull()
  })
})

describe('a passkey', () => {
  it('lets in with the challenge of this attempt only, and once', async () => {
    const { user, actor } = await signedIn()
    const authenticator = await addPasskey(actor)
    const [one, two] = [await passwordOf(user), await passwordOf(user)]
    const [{ options: first }, { options: second }] = [
      await authenticationOptions(one),
      await authenticationOptions(two),
    ]
    const give = (attempt: typeof one, response: ReturnType<typeof authenticator.get>) =>
      giveFactor(attempt, { kind: 'passkey', response, prf: PRF })
    await expect(give(one, authenticator.get(second.challenge))).rejects.toThrow(RuleError)
    await expect(give(one, authenticator.get(first.challenge))).rejects.toThrow(RuleError)
    const answer = authenticator.get(second.challenge)
    await give(two, answer)
    await expect(give(two, answer)).rejects.toThrow(RuleError)
    expect(await currentSession()).toMatchObject({ isLive: true })
  })

  it('is refused without its owner present to it, from another site, with a counter that went back, or of another user', async () => {
    const { user, actor } = await signedIn()
    const authenticator = await addPasskey(actor)
    const attempt = await passwordOf(user)
    const challenge = async () => (await authenticationOptions(attempt)).options.challenge
    const give = (response: ReturnType<typeof authenticator.get>) =>
      giveFactor(attempt, { kind: 'passkey', response })
    await expect(give(authenticator.get(await challenge(), { flags: 0x01 }))).rejects.toThrow(RuleError)
    const forged = authenticator.get(await challenge(), { origin: 'https://vicdan.example' })
    await expect(give(forged)).rejects.toThrow(RuleError)
    await db.passkey.updateMany({ where: { userId: user.id }, data: { counter: 100n } })
    await expect(give(authenticator.get(await challenge()))).rejects.toThrow(RuleError)
    authenticator.counter = 200
    await db.passkey.updateMany({ where: { userId: user.id }, data: { userId: (await somebody()).id } })
    await addPasskey(actor)
    await expect(give(authenticator.get(await challenge()))).rejects.toThrow(RuleError)
  })
})

describe('confirming', () => {
  it('gives the session a new token that lives no longer, and confirms', async () => {
    const createdAt = new Date(Date.now() - 3_600_000)
    const { user, actor, token } = await signedIn({ createdAt, confirmedAt: createdAt })
    await confirm(actor, { kind: 'totp', code: codeOf(user.totpSecret) })
    expect(jar.get('next-auth.session-token')).not.toBe(token)
    const sessions = await db.session.findMany({ where: { userId: user.id }, orderBy: { id: 'asc' } })
    expect(sessions).toMatchObject([
      { revokedAt: expect.any(Date) as Date, sealedKey: null },
      { revokedAt: null, createdAt },
    ])
    const fresh = await currentSession()
    expect(Date.now() - (fresh?.actor.confirmedAt?.getTime() ?? 0)).toBeLessThan(60_000)
    expect(await sessionIdentity()).toBe(identityOf(actor))
  })

  it('is refused in another session than the one that asked', async () => {
    const { actor } = await signedIn()
    const other = await makeActor('coordinator')
    const attempt = await startConfirmation(other)
    expect(await currentAttempt('confirmation')).toBeNull()
    expect(attempt.userId).not.toBe(actor.userId)
    await startConfirmation(actor)
    expect(await currentAttempt('confirmation')).toMatchObject({ userId: actor.userId })
    jar.delete('next-auth.session-token')
    expect(await currentAttempt('confirmation')).toBeNull()
  })
})
