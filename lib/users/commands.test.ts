import { describe, expect, it } from 'vitest'
import {
  assign,
  identityOf,
  makeActor,
  makeCase,
  makeFamily,
  makeNeed,
  makePerson,
  makeSession,
  makeUser,
} from '@/prisma/factories'
import { openIdentity } from '@/lib/access/keys'
import { openPassword } from '@/lib/access/password'
import { UnconfirmedError } from '@/lib/access/recent'
import { findSession } from '@/lib/access/session'
import { hashToken, newToken } from '@/lib/access/token'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import { getFamily } from '@/lib/families/queries'
import { getUser } from './queries'
import {
  changePassword,
  changeSettings,
  changeTheme,
  endOtherSessions,
  endOwnSession,
  freezeOwnAccount,
  freezeUser,
  giveRole,
  inviteUser,
  removeUser,
  takeRole,
  unfreezeUser,
  withdrawInvitation,
} from './commands'
import { passwordSchema, settingsSchema } from './schema'

const PASSWORD = 'a long phrase nobody guesses'

const rolesOf = async ({ userId }: Actor) =>
  (await db.userRole.findMany({ where: { userId, to: null }, orderBy: { role: 'asc' } })).map(
    ({ role }) => role,
  )

const openSession = (actor: Actor) =>
  db.session.create({ data: { userId: actor.userId, tokenHash: hashToken(newToken()), device: '' } })

describe('inviting', () => {
  it('keeps the hash of the link only, and is withdrawn once', async () => {
    const administrator = await makeActor('administrator')
    const { id, token } = await inviteUser(administrator, { displayName: null, roles: ['lawyer', 'lawyer'] })
    const invitation = await db.invitation.findUniqueOrThrow({ where: { id } })
    expect(invitation).toMatchObject({ tokenHash: hashToken(token), roles: ['lawyer'], usedAt: null })
    expect(JSON.stringify(invitation)).not.toContain(token)
    await withdrawInvitation(administrator, { id })
    await expect(withdrawInvitation(administrator, { id })).rejects.toThrow(RuleError)
  })

  it('is the administrator’s alone', async () => {
    for (const role of ['volunteer', 'coordinator', 'lawyer', 'analyst'] as const) {
      const actor = await makeActor(role)
      await expect(inviteUser(actor, { displayName: null, roles: ['administrator'] })).rejects.toThrow(
        ForbiddenError,
      )
      await expect(giveRole(actor, { userId: actor.userId, role: 'administrator' })).rejects.toThrow(
        ForbiddenError,
      )
      await expect(removeUser(actor, { userId: (await makeActor('volunteer')).userId })).rejects.toThrow(
        ForbiddenError,
      )
    }
  })
})

describe('giving and taking roles', () => {
  it('keeps who gave it and when it ended', async () => {
    const [administrator, user] = [await makeActor('administrator'), await makeActor('volunteer')]
    await giveRole(administrator, { userId: user.userId, role: 'lawyer' })
    await giveRole(administrator, { userId: user.userId, role: 'lawyer' })
    expect(await rolesOf(user)).toEqual(['volunteer', 'lawyer'])
    await takeRole(administrator, { userId: user.userId, role: 'lawyer' })
    expect(await rolesOf(user)).toEqual(['volunteer'])
    const [row] = await db.userRole.findMany({ where: { userId: user.userId, role: 'lawyer' } })
    expect(row).toMatchObject({ givenById: administrator.userId, to: expect.any(Date) as Date })
    const events = await db.auditEvent.findMany({ where: { subjectId: user.userId }, orderBy: { id: 'asc' } })
    expect(events.map(({ event }) => event)).toEqual(['role.given', 'role.taken'])
  })

  it('takes work of each kind back with the last role that can hold it, for good', async () => {
    const [administrator, user] = [
      await makeActor('administrator'),
      await makeActor('volunteer', 'lawyer', 'analyst'),
    ]
    const { userId } = user
    const [inCase, family] = [await makeCase(), await makeFamily()]
    await assign(user, { caseId: inCase.id })
    await assign(user, { familyId: family.id })
    await assign(user, { personId: (await makePerson()).id })
    await assign(user, { needId: (await makeNeed(family.id)).id })
    const left = () => db.assignment.findMany({ where: { userId, to: null } })
    await takeRole(administrator, { userId, role: 'analyst' })
    expect(await left()).toHaveLength(4)
    await takeRole(administrator, { userId, role: 'volunteer' })
    expect(await left()).toMatchObject([{ caseId: inCase.id }])
    await giveRole(administrator, { userId, role: 'volunteer' })
    expect(await getFamily(user, family.id)).toBeNull()
    expect(
      await db.auditEvent.findMany({ where: { event: 'assignment.ended', subjectId: family.id } }),
    ).toMatchObject([{ actorId: administrator.userId, subjectType: 'family' }])
    await takeRole(administrator, { userId, role: 'volunteer' })
    await takeRole(administrator, { userId, role: 'lawyer' })
    expect(await left()).toEqual([])
  })

  it('is never done to oneself', async () => {
    const administrator = await makeActor('administrator')
    const { userId } = administrator
    await expect(giveRole(administrator, { userId, role: 'coordinator' })).rejects.toThrow(RuleError)
    await expect(takeRole(administrator, { userId, role: 'administrator' })).rejects.toThrow(RuleError)
    await expect(removeUser(administrator, { userId })).rejects.toThrow(RuleError)
    expect(await rolesOf(administrator)).toEqual(['administrator'])
  })

  it('leaves one administrator when two take the role from each other at once', async () => {
    const [one, two] = [await makeActor('administrator'), await makeActor('administrator')]
    const results = await Promise.allSettled([
      takeRole(one, { userId: two.userId, role: 'administrator' }),
      takeRole(two, { userId: one.userId, role: 'administrator' }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect([...(await rolesOf(one)), ...(await rolesOf(two))]).toEqual(['administrator'])
  })
})

describe('removing a user', () => {
  it('ends sessions, roles and work, and frees the sign-in name', async () => {
    const [administrator, user] = [await makeActor('administrator'), await makeActor('volunteer')]
    const session = await openSession(user)
    await assign(user, { familyId: (await makeFamily()).id })
    const { signInKey } = await db.user.findUniqueOrThrow({ where: { id: user.userId } })
    await removeUser(administrator, { userId: user.userId })
    expect(await db.session.findUnique({ where: { id: session.id } })).toMatchObject({
      revokedAt: expect.any(Date) as Date,
    })
    expect(await rolesOf(user)).toEqual([])
    expect(await db.assignment.count({ where: { userId: user.userId, to: null } })).toBe(0)
    expect(await db.user.count({ where: { signInKey } })).toBe(0)
    await expect(removeUser(administrator, { userId: user.userId })).rejects.toThrow(ForbiddenError)
    await expect(giveRole(administrator, { userId: user.userId, role: 'volunteer' })).rejects.toThrow(
      ForbiddenError,
    )
  })
})

describe('freezing an account', () => {
  it('ends everything that is open, and is done by oneself or an administrator', async () => {
    const [administrator, user] = [await makeActor('administrator'), await makeActor('volunteer')]
    const { token } = await makeSession(user.userId)
    const stale = { ...administrator, confirmedAt: null }
    await freezeUser(stale, { userId: user.userId })
    expect(await findSession(token)).toMatchObject({ isLive: false, wasEnded: true })
    const { frozenById } = await db.user.findUniqueOrThrow({ where: { id: user.userId } })
    expect(frozenById).toBe(administrator.userId)
    await expect(unfreezeUser(stale, { userId: user.userId })).rejects.toThrow(UnconfirmedError)
    await unfreezeUser(administrator, { userId: user.userId })
    expect(await findSession(token)).toMatchObject({ isLive: false })
    const { token: later } = await makeSession(user.userId)
    expect(await findSession(later)).toMatchObject({ isLive: true })
    await freezeOwnAccount(user)
    expect(await findSession(later)).toMatchObject({ isLive: false })
    const events = await db.auditEvent.findMany({ where: { subjectId: user.userId }, orderBy: { id: 'asc' } })
    expect(events.map(({ event, actorId }) => [event, actorId])).toEqual([
      ['user.frozen', administrator.userId],
      ['user.unfrozen', administrator.userId],
      ['user.frozen', user.userId],
    ])
  })

  it('of somebody else is the administrator’s alone', async () => {
    const [coordinator, user] = [await makeActor('coordinator'), await makeActor('volunteer')]
    await expect(freezeUser(coordinator, { userId: user.userId })).rejects.toThrow(ForbiddenError)
    await freezeOwnAccount(user)
    await expect(unfreezeUser(user, { userId: user.userId })).rejects.toThrow(ForbiddenError)
  })
})

describe('one’s own account', () => {
  it('changes settings of nobody else, and not over a newer version', async () => {
    const [actor, other] = [await makeActor('volunteer'), await makeActor('volunteer')]
    const input = settingsSchema.parse({ version: '1', displayName: 'Ayşe', locale: 'uk', theme: 'dark' })
    await changeSettings(actor, input)
    expect(await getUser(await makeActor('administrator'), actor.userId)).toMatchObject({
      displayName: 'Ayşe',
    })
    expect(await db.user.findUnique({ where: { id: actor.userId } })).toMatchObject({ locale: 'uk' })
    expect(await db.user.findUnique({ where: { id: other.userId } })).toMatchObject({ locale: 'en' })
    await expect(changeSettings(actor, input)).rejects.toThrow(ConflictError)
    await changeTheme(actor, { theme: 'light' })
    expect(await db.user.findUnique({ where: { id: actor.userId } })).toMatchObject({ theme: 'light' })
  })

  it('changes the password only with the current one, and ends the other sessions', async () => {
    const user = await makeUser({ password: PASSWORD, roles: ['volunteer'] })
    const actor: Actor = {
      userId: user.id,
      sessionId: null,
      keys: null,
      displayName: '',
      roles: ['volunteer'],
      locale: 'en',
      confirmedAt: new Date(),
    }
    const [own, other] = [await openSession(actor), await openSession(actor)]
    const input = (currentPassword: string) =>
      passwordSchema.parse({
        currentPassword,
        password: 'another long phrase',
        passwordAgain: 'another long phrase',
      })
    const here = { ...actor, sessionId: own.id }
    await expect(changePassword(here, input('a wrong long phrase'))).rejects.toThrow(RuleError)
    await changePassword(here, input(PASSWORD))
    const changed = await db.user.findUniqueOrThrow({ where: { id: user.id } })
    const key = await openPassword(changed.passwordVerifier, 'another long phrase')
    expect(key && openIdentity(key, changed)).toBe(identityOf(actor))
    expect(changed.publicKey).toBe(user.publicKey)
    expect(await db.session.findUnique({ where: { id: own.id } })).toMatchObject({ revokedAt: null })
    expect(await db.session.findUnique({ where: { id: other.id } })).not.toMatchObject({ revokedAt: null })
  })

  it('ends no session of somebody else', async () => {
    const [actor, other] = [await makeActor('volunteer'), await makeActor('volunteer')]
    const [own, theirs] = [await openSession(actor), await openSession(other)]
    await expect(endOwnSession(actor, { sessionId: theirs.id })).rejects.toThrow(ForbiddenError)
    await endOwnSession(actor, { sessionId: own.id })
    const [here, there] = [await openSession(actor), await openSession(actor)]
    await endOtherSessions({ ...actor, sessionId: here.id })
    const standing = await db.session.findMany({
      where: { revokedAt: null, id: { in: [own.id, theirs.id, here.id, there.id] } },
    })
    expect(standing.map(({ id }) => id).sort()).toEqual([theirs.id, here.id].sort())
  })
})
