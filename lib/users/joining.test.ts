import { beforeEach, describe, expect, it, vi } from 'vitest'
import { makeActor } from '@/prisma/factories'
import { getUser } from './queries'
import { db } from '@/prisma/owner-db'
import { jar } from '@/prisma/test-request'
import { currentAttempt } from '@/lib/access/attempt'
import { currentSession } from '@/lib/access/session'
import type { Actor } from '@/lib/core/actor'
import { RuleError } from '@/lib/core/errors'
import { keepTotp, newTotpSecret } from '@/lib/factors/totp'
import {
  changeSettings,
  freezeUser,
  inviteUser,
  takeRole,
  unfreezeUser,
  withdrawInvitation,
} from './commands'
import { findInvitation, goOnJoining, isUnfinished, join } from './joining'
import { joinSchema } from './schema'

vi.mock('next/headers', () => import('@/prisma/test-request'))
vi.mock('next-auth', () => import('@/prisma/test-request'))

beforeEach(() => {
  jar.clear()
})

const PASSWORD = 'correct horse battery'

const input = (token: string, signInName = `user-${crypto.randomUUID()}`) =>
  joinSchema.parse({
    token,
    signInName,
    displayName: `Ayşe ${crypto.randomUUID()}`,
    locale: 'uk',
    password: PASSWORD,
    passwordAgain: PASSWORD,
  })

const invitation = { displayName: null, roles: ['volunteer' as const, 'analyst' as const] }

describe('joining by invitation', () => {
  it('makes a user with the roles of the invitation, once', async () => {
    const administrator = await makeActor('administrator')
    const { id, token } = await inviteUser(administrator, invitation)
    await join(input(token))
    const { usedById } = await db.invitation.findUniqueOrThrow({ where: { id } })
    const user = await db.user.findUniqueOrThrow({ where: { id: usedById ?? '' }, include: { roles: true } })
    expect(user.locale).toBe('uk')
    expect(await getUser(administrator, user.id)).toMatchObject({
      displayName: expect.stringContaining('Ayşe') as string,
    })
    expect(user.roles.map(({ role, givenById }) => [role, givenById])).toEqual([
      ['volunteer', administrator.userId],
      ['analyst', administrator.userId],
    ])
    expect(await currentAttempt('enrolment')).toMatchObject({ userId: user.id })
    expect(await currentSession()).toBeNull()
    await expect(join(input(token))).rejects.toThrow(RuleError)
    expect(await findInvitation(token)).toBeNull()
  })

  it('goes on where it stopped, with the password, until there is a factor', async () => {
    const { id, token } = await inviteUser(await makeActor('administrator'), invitation)
    expect(await isUnfinished(token)).toBe(false)
    await join(input(token))
    jar.clear()
    expect(await isUnfinished(token)).toBe(true)
    await expect(goOnJoining({ token, password: 'another horse battery' })).rejects.toThrow(RuleError)
    expect(await currentAttempt('enrolment')).toBeNull()
    await goOnJoining({ token, password: PASSWORD })
    const attempt = await currentAttempt('enrolment')
    const { usedById } = await db.invitation.findUniqueOrThrow({ where: { id } })
    expect(attempt?.userId).toBe(usedById)
    await keepTotp(db, usedById ?? '', newTotpSecret(), 0)
    expect(await isUnfinished(token)).toBe(false)
    await expect(goOnJoining({ token, password: PASSWORD })).rejects.toThrow(RuleError)
  })

  it('refuses what everybody tries first, and the own sign-in name', async () => {
    const { token } = await inviteUser(await makeActor('administrator'), invitation)
    const signInName = `user-${crypto.randomUUID()}`
    for (const password of ['1Qaz2wsx3edc4rfv', 'passwordpassword', signInName.toUpperCase()]) {
      await expect(join({ ...input(token, signInName), password })).rejects.toMatchObject({
        key: 'users.errors.password-common',
        field: 'password',
      })
    }
  })

  it('is not under the name of a colleague, nor is anybody invited or renamed so', async () => {
    const [administrator, colleague] = [await makeActor('administrator'), await makeActor('lawyer')]
    const { token } = await inviteUser(administrator, invitation)
    const displayName = ` ${colleague.displayName.toUpperCase()}\u200b`
    const refusal = { key: 'users.errors.name-like', field: 'displayName' }
    await expect(join({ ...input(token), displayName })).rejects.toMatchObject(refusal)
    await expect(inviteUser(administrator, { ...invitation, displayName })).rejects.toMatchObject(refusal)
    const settings = { version: 1, locale: 'en', theme: 'system' } as const
    const renaming = (actor: Actor) => changeSettings(actor, { ...settings, displayName })
    await expect(renaming(administrator)).rejects.toMatchObject(refusal)
    await expect(renaming(colleague)).resolves.toHaveProperty('displayName')
    await db.user.update({ where: { id: colleague.userId }, data: { removedAt: new Date() } })
    await expect(renaming(administrator)).resolves.toHaveProperty('displayName')
  })

  it('lets one of two through who use the link in the same moment', async () => {
    const { token } = await inviteUser(await makeActor('administrator'), invitation)
    const results = await Promise.allSettled([join(input(token)), join(input(token))])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('keeps the link when the name is taken', async () => {
    const administrator = await makeActor('administrator')
    const [first, second] = [
      await inviteUser(administrator, invitation),
      await inviteUser(administrator, invitation),
    ]
    const name = `user-${crypto.randomUUID()}`
    await join(input(first.token, name))
    await expect(join(input(second.token, name))).rejects.toMatchObject({ key: 'users.errors.name-taken' })
    expect(await findInvitation(second.token)).not.toBeNull()
  })

  it('refuses a link that is old, withdrawn, or of somebody who is no administrator any more', async () => {
    const [administrator, former] = [await makeActor('administrator'), await makeActor('administrator')]
    const [old, withdrawn, orphaned] = [
      await inviteUser(administrator, invitation),
      await inviteUser(administrator, invitation),
      await inviteUser(former, invitation),
    ]
    await db.invitation.update({ where: { id: old.id }, data: { expiresAt: new Date(Date.now() - 1000) } })
    await withdrawInvitation(administrator, withdrawn)
    await takeRole(administrator, { userId: former.userId, role: 'administrator' })
    for (const { token } of [old, withdrawn, orphaned]) {
      expect(await findInvitation(token)).toBeNull()
      await expect(join(input(token))).rejects.toThrow(RuleError)
    }
    expect(await findInvitation('')).toBeNull()
  })

  it('refuses the link of an administrator whose account is frozen, and for good', async () => {
    const [administrator, frozen] = [await makeActor('administrator'), await makeActor('administrator')]
    const [unused, begun] = [await inviteUser(frozen, invitation), await inviteUser(frozen, invitation)]
    await join(input(begun.token))
    await db.user.update({ where: { id: frozen.userId }, data: { frozenAt: new Date() } })
    expect(await findInvitation(unused.token)).toBeNull()
    await expect(join(input(unused.token))).rejects.toThrow(RuleError)
    await expect(goOnJoining({ token: begun.token, password: PASSWORD })).rejects.toThrow(RuleError)
    await unfreezeUser(administrator, { userId: frozen.userId })
    expect(await findInvitation(unused.token)).not.toBeNull()
    await freezeUser(administrator, { userId: frozen.userId })
    await unfreezeUser(administrator, { userId: frozen.userId })
    expect(await findInvitation(unused.token)).toBeNull()
    const events = await db.auditEvent.findMany({ where: { subjectId: unused.id }, orderBy: { id: 'asc' } })
    expect(events.map(({ event }) => event)).toEqual(['invitation.made', 'invitation.withdrawn'])
  })
})
