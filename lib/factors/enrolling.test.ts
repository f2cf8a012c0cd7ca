import { beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf, makeActor, makeSession, makeUser } from '@/prisma/factories'
import { makeAuthenticator } from '@/prisma/test-authenticator'
import { jar } from '@/prisma/test-request'
import { currentAttempt, startAttempt, type Attempt } from '@/lib/access/attempt'
import { signIn } from '@/lib/access/entry'
import { UnconfirmedError } from '@/lib/access/recent'
import { currentSession } from '@/lib/access/session'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { beginFactor, removePasskey, removeTotp, renewRecoveryCodes } from './commands'
import { acknowledgeCodes, enrolPasskey, enrolTotp, offeredCodes, offeredSecret } from './enrolling'
import { registrationOptions } from './passkeys'
import { listOwnFactors } from './queries'

vi.mock('next/headers', () => import('@/prisma/test-request'))
vi.mock('next-auth', () => import('@/prisma/test-request'))

const PASSWORD = 'a long phrase nobody guesses'

beforeEach(() => {
  jar.clear()
})

const joining = async (actor: Actor) =>
  startAttempt(db, { userId: actor.userId, purpose: 'enrolment', secret: 'AGE-SECRET-KEY-1' })

const again = async ({ id, token }: Attempt): Promise<Attempt> => ({
  ...(await db.signInAttempt.findUniqueOrThrow({ where: { id } })),
  token,
})

async function enrolled(attempt: Attempt): Promise<Attempt> {
  const secret = await offeredSecret(attempt)
  await enrolTotp(await again(attempt), codeOf(secret))
  return again(attempt)
}

async function inSession(actor: Actor): Promise<Actor> {
  const { token, id } = await makeSession(actor.userId)
  jar.set('next-auth.session-token', token)
  return { ...actor, sessionId: id }
}

describe('enrolling the first factor', () => {
  it('shows one secret until it is proved, then ten codes, and opens a session when they are put away', async () => {
    const actor = await makeActor('lawyer')
    const attempt = await joining(actor)
    const secret = await offeredSecret(attempt)
    expect(await offeredSecret(await again(attempt))).toBe(secret)
    await expect(enrolTotp(await again(attempt), '000000')).rejects.toThrow(RuleError)
    await expect(acknowledgeCodes(await again(attempt))).rejects.toThrow(RuleError)
    await enrolTotp(await again(attempt), codeOf(secret))
    expect(await currentSession()).toBeNull()
    const after = await again(attempt)
    expect(offeredCodes(after)).toHaveLength(10)
    await acknowledgeCodes(after)
    expect(await currentSession()).toMatchObject({ isLive: true, actor: { userId: actor.userId } })
    expect(offeredCodes(await again(attempt))).toEqual([])
    await expect(acknowledgeCodes(after)).rejects.toThrow(RuleError)
  })

  it('takes a passkey that answers the challenge of this attempt, and no other', async () => {
    const [actor, other] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const [own, theirs] = [await joining(actor), await joining(other)]
    const [authenticator, name] = [makeAuthenticator(), 'A key']
    await registrationOptions(own)
    const { options } = await registrationOptions(theirs)
    const foreign = authenticator.create(options.challenge)
    await expect(enrolPasskey(own, { response: foreign, name })).rejects.toThrow(RuleError)
    const { challenge } = (await registrationOptions(own)).options
    const elsewhere = authenticator.create(challenge, 'https://vicdan.example')
    await expect(enrolPasskey(own, { response: elsewhere, name })).rejects.toThrow(RuleError)
    const fresh = (await registrationOptions(own)).options.challenge
    await enrolPasskey(own, { response: authenticator.create(fresh), name })
    expect(await db.passkey.findMany({ where: { userId: actor.userId } })).toMatchObject([{ name }])
    expect(await db.passkey.count({ where: { userId: other.userId } })).toBe(0)
  })

  it('is over for every other attempt once there is a factor', async () => {
    const actor = await makeActor('volunteer')
    const [one, two] = [await joining(actor), await joining(actor)]
    await enrolled(one)
    await expect(enrolled(two)).rejects.toThrow(RuleError)
  })

  it('is not to be had by a password alone', async () => {
    const user = await makeUser({ password: PASSWORD, roles: ['volunteer'] })
    await db.totp.delete({ where: { userId: user.id } })
    await signIn({ name: user.signInName, password: PASSWORD, next: null })
    expect(await currentAttempt('enrolment', 'new_factor')).toBeNull()
    expect(await currentAttempt('sign_in')).not.toBeNull()
  })

  it('opens what is sealed in an attempt with the token of that attempt only', async () => {
    const [own, theirs] = [await joining(await makeActor()), await joining(await makeActor())]
    const mine = await enrolled(own)
    expect(offeredCodes({ ...mine, token: theirs.token })).toEqual([])
  })
})

describe('further factors', () => {
  it('need a live session that was confirmed lately, and belong to it', async () => {
    const actor = await inSession(await makeActor('volunteer'))
    const stale = { ...actor, confirmedAt: new Date(Date.now() - 6 * 60_000) }
    for (const command of [beginFactor, removeTotp, renewRecoveryCodes])
      await expect(command(stale)).rejects.toThrow(UnconfirmedError)
    await expect(removePasskey(stale, { id: crypto.randomUUID() })).rejects.toThrow(UnconfirmedError)
    await beginFactor(actor)
    expect(await currentAttempt('new_factor')).toMatchObject({ userId: actor.userId })
    await inSession(await makeActor('administrator'))
    expect(await currentAttempt('new_factor')).toBeNull()
  })

  it('are never all removed, not even by two at once, and nobody removes another’s', async () => {
    const user = await makeUser({ password: PASSWORD, roles: ['lawyer'] })
    const actor = await inSession({ ...(await makeActor('lawyer')), userId: user.id })
    await expect(removeTotp(actor)).rejects.toMatchObject({ key: 'factors.errors.last' })
    await beginFactor(actor)
    const attempt = await currentAttempt('new_factor')
    if (!attempt) throw new Error('There is no attempt.')
    const { options } = await registrationOptions(attempt)
    await enrolPasskey(attempt, { response: makeAuthenticator().create(options.challenge), name: 'A key' })
    const { passkeys } = await listOwnFactors(actor)
    const { id = '' } = passkeys[0] ?? {}
    const administrator = await makeActor('administrator')
    await expect(removePasskey(administrator, { id })).rejects.toThrow(ForbiddenError)
    const results = await Promise.allSettled([removeTotp(actor), removePasskey(actor, { id })])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('include recovery codes made anew, which tell how many are left', async () => {
    const actor = await inSession(await makeActor('analyst'))
    await renewRecoveryCodes(actor)
    const attempt = await currentAttempt('new_factor')
    expect(attempt && offeredCodes(attempt)).toHaveLength(10)
    expect(await listOwnFactors(actor)).toMatchObject({ codesLeft: 10 })
  })
})
