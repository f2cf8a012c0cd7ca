import { describe, expect, it } from 'vitest'
import { makeActor } from '@/prisma/factories'
import { hashToken, newToken } from '@/lib/access/token'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import { inviteUser, removeUser } from './commands'
import { getInvitation, getUser, listInvitations, listOwnSessions, listUsers } from './queries'

describe('users', () => {
  it('are listed with their roles in force, removed ones apart', async () => {
    const [administrator, user] = [await makeActor('administrator'), await makeActor('lawyer')]
    const find = async (removed: boolean) =>
      (await listUsers(administrator, { text: user.displayName, removed })).rows.map(({ id }) => id)
    expect(await find(false)).toEqual([user.userId])
    expect((await listUsers(administrator, { role: 'lawyer' })).rows.map(({ id }) => id)).toContain(
      user.userId,
    )
    await removeUser(administrator, user)
    expect(await find(false)).toEqual([])
    expect(await find(true)).toEqual([user.userId])
    expect(await getUser(administrator, user.userId)).toMatchObject({
      removedBy: { displayName: administrator.displayName },
    })
  })

  it('never carry a password', async () => {
    const administrator = await makeActor('administrator')
    expect(await getUser(administrator, 'nonsense')).toBeNull()
    expect(await getInvitation(administrator, 'nonsense')).toBeNull()
    expect(await getUser(administrator, administrator.userId)).not.toHaveProperty('passwordVerifier')
    expect((await listUsers(administrator, {})).rows[0]).not.toHaveProperty('passwordVerifier')
  })

  it('are nobody else’s business', async () => {
    const coordinator = await makeActor('coordinator')
    await expect(listUsers(coordinator, {})).rejects.toThrow(ForbiddenError)
    await expect(getUser(coordinator, coordinator.userId)).rejects.toThrow(ForbiddenError)
    await expect(listInvitations(coordinator)).rejects.toThrow(ForbiddenError)
  })
})

describe('invitations', () => {
  it('are listed while they can be used, and shown to whoever made them', async () => {
    const [administrator, other] = [await makeActor('administrator'), await makeActor('administrator')]
    const { id } = await inviteUser(administrator, { displayName: 'Ayşe', roles: ['volunteer'] })
    expect(await listInvitations(other)).toContainEqual(expect.objectContaining({ id, displayName: 'Ayşe' }))
    expect(await getInvitation(administrator, id)).toMatchObject({ displayName: 'Ayşe' })
    expect(await getInvitation(other, id)).toBeNull()
    await db.invitation.update({ where: { id }, data: { usedAt: new Date() } })
    expect(await listInvitations(other)).not.toContainEqual(expect.objectContaining({ id }))
  })
})

describe('sessions', () => {
  it('are one’s own that are still alive', async () => {
    const [actor, other] = [await makeActor('volunteer'), await makeActor('volunteer')]
    const open = (userId: string, data = {}) =>
      db.session.create({ data: { userId, tokenHash: hashToken(newToken()), device: '', ...data } })
    const { id } = await open(actor.userId)
    await open(actor.userId, { revokedAt: new Date() })
    await open(actor.userId, { lastSeenAt: new Date(Date.now() - 21 * 60_000) })
    await open(actor.userId, { createdAt: new Date(Date.now() - 13 * 3_600_000) })
    await open(other.userId)
    expect((await listOwnSessions(actor)).map((session) => session.id)).toEqual([id])
  })
})
