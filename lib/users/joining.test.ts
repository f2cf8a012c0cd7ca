import { describe, expect, it, vi } from 'vitest'
import { makeActor } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { RuleError } from '@/lib/core/errors'
import { inviteUser, takeRole, withdrawInvitation } from './commands'
import { findInvitation, join } from './joining'
import { joinSchema } from './schema'

const entered: string[] = []
vi.mock('@/lib/access/entry', () => ({ enter: (userId: string) => Promise.resolve(entered.push(userId)) }))

const input = (token: string, signInName = `user-${crypto.randomUUID()}`) =>
  joinSchema.parse({
    token,
    signInName,
    displayName: 'Ayşe',
    locale: 'uk',
    password: 'correct horse battery',
    passwordAgain: 'correct horse battery',
  })

const invitation = { displayName: null, roles: ['volunteer' as const, 'analyst' as const] }

describe('joining by invitation', () => {
  it('makes a user with the roles of the invitation, once', async () => {
    const administrator = await makeActor('administrator')
    const { id, token } = await inviteUser(administrator, invitation)
    await join(input(token))
    const { usedById } = await db.invitation.findUniqueOrThrow({ where: { id } })
    const user = await db.user.findUniqueOrThrow({ where: { id: usedById ?? '' }, include: { roles: true } })
    expect(user).toMatchObject({ displayName: 'Ayşe', locale: 'uk' })
    expect(user.roles.map(({ role, givenById }) => [role, givenById])).toEqual([
      ['volunteer', administrator.userId],
      ['analyst', administrator.userId],
    ])
    expect(entered).toContain(user.id)
    await expect(join(input(token))).rejects.toThrow(RuleError)
    expect(await findInvitation(token)).toBeNull()
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
})
