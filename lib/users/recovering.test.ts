import { beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf, identityOf, makeActor, makeSession, makeUser } from '@/prisma/factories'
import { makeAuthenticator } from '@/prisma/test-authenticator'
import { jar } from '@/prisma/test-request'
import { currentAttempt, startAttempt, type Attempt } from '@/lib/access/attempt'
import { openIdentity } from '@/lib/access/keys'
import { openPassword } from '@/lib/access/password'
import { UnconfirmedError } from '@/lib/access/recent'
import { sessionIdentity } from '@/lib/access/session'
import { db } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { acknowledgeCodes, enrolPasskey, enrolTotp, offeredSecret } from '@/lib/factors/enrolling'
import { giveFactor } from '@/lib/factors/giving'
import { authenticationOptions, registrationOptions } from '@/lib/factors/passkeys'
import { recipientOf } from '@/lib/sealing/identity'
import { freezeUser, makeLink, unfreezeUser } from './commands'
import { beginNewFactors, beginNewPassword, isAccountLink } from './recovering'

vi.mock('next/headers', () => import('@/prisma/test-request'))
vi.mock('next-auth', () => import('@/prisma/test-request'))

const PASSWORD = 'a long phrase nobody guesses'
const NEW = 'another long phrase of mine'
const PRF = 'p'.repeat(43)

beforeEach(() => {
  jar.clear()
})

const somebody = () => makeUser({ password: PASSWORD, roles: ['lawyer'] })
const input = (token: string) => ({ token, password: NEW, passwordAgain: NEW })

async function attemptFor(...purposes: Attempt['purpose'][]): Promise<Attempt> {
  const attempt = await currentAttempt(...purposes)
  if (!attempt) throw new Error('There is no attempt.')
  return attempt
}

describe('a link', () => {
  it('is made by an administrator who confirmed lately, for somebody else, and ends the one before', async () => {
    const [administrator, { id: userId }] = [await makeActor('administrator'), await somebody()]
    const stale = { ...administrator, confirmedAt: null }
    await expect(makeLink(stale, { userId, kind: 'factors' })).rejects.toThrow(UnconfirmedError)
    await expect(makeLink(await makeActor('coordinator'), { userId, kind: 'factors' })).rejects.toThrow(
      ForbiddenError,
    )
    const own = { userId: administrator.userId, kind: 'password' as const }
    await expect(makeLink(administrator, own)).rejects.toThrow(RuleError)
    const { token: before } = await makeLink(administrator, { userId, kind: 'factors' })
    const { token } = await makeLink(administrator, { userId, kind: 'factors' })
    expect(await isAccountLink('factors', before)).toBe(false)
    expect(await isAccountLink('factors', token)).toBe(true)
    expect(await isAccountLink('password', token)).toBe(false)
    await db.userRole.updateMany({ where: { userId: administrator.userId }, data: { to: new Date() } })
    expect(await isAccountLink('factors', token)).toBe(false)
  })
})

describe('a link whose maker is frozen', () => {
  it('does not work again, and what was begun by it comes to no end', async () => {
    const [administrator, maker] = [await makeActor('administrator'), await makeActor('administrator')]
    const user = await somebody()
    const { token } = await makeLink(maker, { userId: user.id, kind: 'factors' })
    await beginNewFactors({ token, password: PASSWORD })
    const secret = await offeredSecret(await attemptFor('enrolment'))
    await db.user.update({ where: { id: maker.userId }, data: { frozenAt: new Date() } })
    await expect(enrolTotp(await attemptFor('enrolment'), codeOf(secret))).rejects.toThrow(RuleError)
    await unfreezeUser(administrator, { userId: maker.userId })
    expect(await isAccountLink('factors', token)).toBe(true)
    await freezeUser(administrator, { userId: maker.userId })
    await unfreezeUser(administrator, { userId: maker.userId })
    expect(await isAccountLink('factors', token)).toBe(false)
  })
})

describe('new factors', () => {
  it('need the password, so that the administrator who made the link cannot enrol any', async () => {
    const user = await somebody()
    const { token } = await makeLink(await makeActor('administrator'), { userId: user.id, kind: 'factors' })
    await expect(beginNewFactors({ token, password: NEW })).rejects.toThrow(RuleError)
    expect(await currentAttempt('enrolment')).toBeNull()
  })

  it('take the place of the old ones and end the sessions, once', async () => {
    const user = await somebody()
    const { id } = await makeSession(user.id)
    const { token } = await makeLink(await makeActor('administrator'), { userId: user.id, kind: 'factors' })
    await beginNewFactors({ token, password: PASSWORD })
    const other = await attemptFor('enrolment')
    await beginNewFactors({ token, password: PASSWORD })
    const secret = await offeredSecret(await attemptFor('enrolment'))
    expect(await db.totp.count({ where: { userId: user.id } })).toBe(1)
    await enrolTotp(await attemptFor('enrolment'), codeOf(secret))
    expect(await db.session.findUnique({ where: { id } })).toMatchObject({
      revokedAt: expect.any(Date) as Date,
      sealedKey: null,
    })
    expect(await isAccountLink('factors', token)).toBe(false)
    await expect(offeredSecret(other)).rejects.toThrow(RuleError)
    await acknowledgeCodes(await attemptFor('enrolment'))
    expect(await sessionIdentity()).toBe(identityOf({ userId: user.id }))
  })
})

describe('a new password', () => {
  it('changes nothing before a factor was given, so that the link alone is worth nothing', async () => {
    const user = await somebody()
    const { token } = await makeLink(await makeActor('administrator'), { userId: user.id, kind: 'password' })
    await beginNewPassword(input(token))
    const attempt = await attemptFor('new_password')
    await expect(giveFactor(attempt, { kind: 'totp', code: '000000' })).rejects.toThrow(RuleError)
    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({
      passwordVerifier: user.passwordVerifier,
      publicKey: user.publicKey,
    })
    expect(await currentAttempt('enrolment', 'new_factor')).toBeNull()
  })

  it('comes with a new key pair after a code', async () => {
    const user = await somebody()
    const { token } = await makeLink(await makeActor('administrator'), { userId: user.id, kind: 'password' })
    await beginNewPassword(input(token))
    await giveFactor(await attemptFor('new_password'), { kind: 'totp', code: codeOf(user.totpSecret) })
    const changed = await db.user.findUniqueOrThrow({ where: { id: user.id } })
    const key = await openPassword(changed.passwordVerifier, NEW)
    const identity = key && openIdentity(key, changed)
    expect(identity).not.toBe(identityOf({ userId: user.id }))
    expect(await recipientOf(identity ?? '')).toBe(changed.publicKey)
    expect(await sessionIdentity()).toBe(identity)
    expect(await openPassword(changed.passwordVerifier, PASSWORD)).toBeNull()
  })

  it('keeps the keys after a passkey that kept them', async () => {
    const user = await somebody()
    const { token: cookie, id: sessionId } = await makeSession(user.id)
    jar.set('next-auth.session-token', cookie)
    const adding = await startAttempt(db, { userId: user.id, sessionId, purpose: 'new_factor' })
    const authenticator = makeAuthenticator()
    const response = authenticator.create((await registrationOptions(adding)).options.challenge)
    await enrolPasskey(adding, { response, prf: PRF, name: 'A key' })
    jar.clear()

    const { token } = await makeLink(await makeActor('administrator'), { userId: user.id, kind: 'password' })
    await beginNewPassword(input(token))
    const attempt = await attemptFor('new_password')
    const answer = authenticator.get((await authenticationOptions(attempt)).options.challenge)
    await giveFactor(attempt, { kind: 'passkey', response: answer, prf: PRF })
    const changed = await db.user.findUniqueOrThrow({ where: { id: user.id } })
    const key = await openPassword(changed.passwordVerifier, NEW)
    expect(key && openIdentity(key, changed)).toBe(identityOf({ userId: user.id }))
    expect(changed.publicKey).toBe(user.publicKey)
  })
})
