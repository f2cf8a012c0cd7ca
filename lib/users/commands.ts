import 'server-only'
import { randomUUID } from 'node:crypto'
import { allowed, allowedRecently } from '@/lib/access/allowed'
import { settleUser, takeBack } from '@/lib/access/commands'
import { endAccess } from '@/lib/access/ending'
import { forgetFailures, waitForTurn } from '@/lib/access/guessing'
import { openIdentity, sealIdentity } from '@/lib/access/keys'
import { hashPassword, openPassword } from '@/lib/access/password'
import { authorize } from '@/lib/access/permissions'
import { assignables, holders } from '@/lib/access/schema'
import { requireRecent } from '@/lib/access/recent'
import { refuseStale } from '@/lib/access/stale'
import { hashToken, newToken } from '@/lib/access/token'
import { record } from '@/lib/audit/commands'
import type { Actor, Role } from '@/lib/core/actor'
import { withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import type { Theme } from '@/lib/core/theme'
import { admitNewcomer, ensureCircles, leaveCircles, openCircles } from '@/lib/keys/circles'
import { everybodyOf, sealName } from '@/lib/keys/names'
import { refuseGuessable } from './guessable'
import { presentNames } from './joining'
import { refuseLikeName } from './likeness'
import { settingsForm } from './rules'
import { sealHanded } from './handed-keys'
import * as keys from './keys'
import type { InvitationInput, LinkInput, PasswordInput, RoleInput, SettingsInput, UserInput } from './schema'

const INVITATION_DAYS = 7
const LINK_HOURS = 24

/** The link's token is returned once and kept nowhere. */
export async function inviteUser(
  actor: Actor,
  input: InvitationInput,
): Promise<{ id: string; token: string }> {
  authorize(actor, 'users.manage')
  requireRecent(actor)
  const [token, newId] = [newToken(), randomUUID()]
  const everybody = await everybodyOf(actor)
  const circles = await openCircles(actor, input.roles)
  return withActor(actor, async (tx) => {
    if (input.displayName) refuseLikeName(await presentNames(tx), input.displayName)
    const { id } = await tx.invitation.create({
      data: {
        id: newId,
        tokenHash: hashToken(token),
        roles: [...new Set(input.roles)],
        displayName: input.displayName && sealName(everybody, 'Invitation', newId, input.displayName),
        sealedKeys: sealHanded(token, newId, circles),
        createdById: actor.userId,
        expiresAt: new Date(Date.now() + INVITATION_DAYS * 86_400_000),
      },
      select: { id: true },
    })
    await record(tx, actor, 'invitation.made', { type: 'invitation', id }, { roles: input.roles })
    return { id, token }
  })
}

export async function withdrawInvitation(actor: Actor, input: { id: string }): Promise<void> {
  authorize(actor, 'users.manage')
  await withActor(actor, async (tx) => {
    const withdrawn = await tx.invitation.updateMany({
      where: { id: input.id, isSetUp: false, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    })
    if (withdrawn.count === 0) throw new RuleError('users.errors.invitation-used')
    await record(tx, actor, 'invitation.withdrawn', { type: 'invitation', id: input.id })
  })
}

export async function giveRole(actor: Actor, { userId, role }: RoleInput): Promise<{ userId: string }> {
  authorize(actor, 'users.manage')
  requireRecent(actor)
  return withActor(actor, async (tx) => {
    await lockOther(tx, actor, userId)
    const held = await tx.userRole.count({ where: { userId, role, to: null } })
    if (held > 0) return { userId }
    await tx.userRole.create({ data: { userId, role, givenById: actor.userId } })
    await ensureCircles(tx, [role])
    await admitNewcomer(tx, actor, userId, [role])
    await record(tx, actor, 'role.given', { type: 'user', id: userId }, { role })
    return { userId }
  })
}

export async function takeRole(actor: Actor, { userId, role }: RoleInput): Promise<{ userId: string }> {
  authorize(actor, 'users.manage')
  requireRecent(actor)
  return withActor(actor, async (tx) => {
    await lockOther(tx, actor, userId)
    const taken = await tx.userRole.updateMany({
      where: { userId, role, to: null },
      data: { to: new Date() },
    })
    if (taken.count === 0) return { userId }
    await record(tx, actor, 'role.taken', { type: 'user', id: userId }, { role })
    const left = await rolesOf(tx, userId)
    const lost = assignables.filter((kind) => !left.some((held) => holders[kind].includes(held)))
    for (const kind of lost) await takeBack(tx, actor, { userId, [`${kind}Id`]: { not: null } })
    await leaveCircles(tx, userId, [...left, role], left)
    await settleUser(tx, actor, userId)
    return { userId }
  })
}

/** Sessions end at once, work goes back, and the sign-in name becomes free. The record of who did what stays. */
export async function removeUser(actor: Actor, { userId }: { userId: string }): Promise<void> {
  authorize(actor, 'users.manage')
  requireRecent(actor)
  await withActor(actor, async (tx) => {
    await lockOther(tx, actor, userId)
    const [now, roles] = [new Date(), await rolesOf(tx, userId)]
    await tx.user.update({
      where: { id: userId },
      data: {
        removedAt: now,
        removedById: actor.userId,
        signInKey: `removed:${userId}`,
        version: { increment: 1 },
      },
    })
    await endAccess(tx, userId)
    await tx.userRole.updateMany({ where: { userId, to: null }, data: { to: now } })
    await tx.formDraft.deleteMany({ where: { userId } })
    await takeBack(tx, actor, { userId })
    await leaveCircles(tx, userId, roles, [])
    await settleUser(tx, actor, userId)
    await record(tx, actor, 'user.removed', { type: 'user', id: userId })
  })
}

async function rolesOf(tx: Tx, userId: string): Promise<Role[]> {
  const held = await tx.userRole.findMany({ where: { userId, to: null }, select: { role: true } })
  return held.map(({ role }) => role)
}

/** In one click, by whoever fears that somebody else has their device or password. Only another administrator lifts it. */
export async function freezeOwnAccount(actor: Actor): Promise<void> {
  authorize(actor, 'own.use')
  await withActor(actor, (tx) => freeze(tx, actor, actor.userId))
}

export async function freezeUser(actor: Actor, { userId }: UserInput): Promise<{ userId: string }> {
  authorize(actor, 'users.manage')
  await withActor(actor, (tx) => freeze(tx, actor, userId))
  return { userId }
}

export async function unfreezeUser(actor: Actor, { userId }: UserInput): Promise<{ userId: string }> {
  authorize(actor, 'users.manage')
  requireRecent(actor)
  return withActor(actor, async (tx) => {
    const lifted = await tx.user.updateMany({
      where: { id: userId, removedAt: null, frozenAt: { not: null } },
      data: { frozenAt: null, frozenById: null },
    })
    if (lifted.count > 0) await record(tx, actor, 'user.unfrozen', { type: 'user', id: userId })
    return { userId }
  })
}

/** The link's token is returned once and kept nowhere. An earlier one of the same kind is of no use any more. */
export async function makeLink(
  actor: Actor,
  { userId, kind }: LinkInput,
): Promise<{ id: string; token: string }> {
  authorize(actor, 'users.manage')
  requireRecent(actor)
  const token = newToken()
  return withActor(actor, async (tx) => {
    await lockOther(tx, actor, userId)
    const now = new Date()
    await tx.accountLink.updateMany({ where: { userId, kind, usedAt: null }, data: { usedAt: now } })
    const { id } = await tx.accountLink.create({
      data: {
        tokenHash: hashToken(token),
        userId,
        kind,
        createdById: actor.userId,
        expiresAt: new Date(now.getTime() + LINK_HOURS * 3_600_000),
      },
      select: { id: true },
    })
    await record(tx, actor, 'account-link.made', { type: 'user', id: userId }, { kind })
    return { id, token }
  })
}

export async function changeSettings(actor: Actor, input: SettingsInput): Promise<SettingsInput> {
  authorize(actor, 'own.use')
  const { version, displayName, ...fields } = input
  const sealed = sealName(await everybodyOf(actor), 'User', actor.userId, displayName)
  const data = { ...fields, displayName: sealed }
  return withActor(actor, async (tx) => {
    refuseLikeName(await presentNames(tx), input.displayName, actor.userId)
    const where = { id: actor.userId }
    const saved = await tx.user.updateMany({
      where: { ...where, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (saved.count === 0) {
      await refuseStale(tx, actor, actor.userId, settingsForm(await tx.user.findUniqueOrThrow({ where })))
    }
    await record(tx, actor, 'user.settings-changed', { type: 'user', id: actor.userId })
    return input
  })
}

export async function changeTheme(actor: Actor, input: { theme: Theme }): Promise<void> {
  authorize(actor, 'own.use')
  await withActor(actor, (tx) =>
    tx.user.update({ where: { id: actor.userId }, data: { theme: input.theme } }),
  )
}

/**
 * Whoever may hold an open screen cannot change the password without knowing it. The identity is sealed anew under the new
 * one; other sessions end.
 */
export async function changePassword(actor: Actor, input: PasswordInput): Promise<void> {
  authorize(actor, 'own.use')
  requireRecent(actor)
  const turn = [`password:${actor.userId}`, `password:${actor.userId}`] as const
  await waitForTurn(...turn)
  const user = await withActor(actor, (tx) =>
    tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { id: true, signInKey: true, passwordVerifier: true, sealedKey: true },
    }),
  )
  const key = await openPassword(user.passwordVerifier, input.currentPassword)
  const identity = key && openIdentity(key, user)
  if (!identity) throw new RuleError('users.errors.current-password-wrong', 'currentPassword')
  await forgetFailures(...turn)
  await refuseGuessable(input.password, user.signInKey)
  const { stored, key: newKey } = await hashPassword(input.password)
  await withActor(actor, async (tx) => {
    await tx.user.update({
      where: { id: actor.userId },
      data: { passwordVerifier: stored, sealedKey: sealIdentity(newKey, identity, actor.userId) },
    })
    await record(tx, actor, 'user.password-changed', { type: 'user', id: actor.userId })
    await tx.signInAttempt.deleteMany({ where: { userId: actor.userId } })
    await revokeOthers(tx, actor)
  })
}

export async function endOwnSession(actor: Actor, input: { sessionId: string }): Promise<void> {
  authorize(actor, 'own.use')
  await withActor(actor, async (tx) => {
    const ended = await tx.session.updateMany({
      where: { id: input.sessionId, userId: actor.userId, revokedAt: null },
      data: { revokedAt: new Date(), sealedKey: null },
    })
    if (ended.count === 0) throw new ForbiddenError()
    await record(tx, actor, 'session.revoked', { type: 'session', id: input.sessionId })
  })
}

export async function endOtherSessions(actor: Actor): Promise<void> {
  authorize(actor, 'own.use')
  await withActor(actor, (tx) => revokeOthers(tx, actor))
}

async function revokeOthers(tx: Tx, actor: Actor): Promise<void> {
  const ended = await tx.session.updateManyAndReturn({
    where: { userId: actor.userId, revokedAt: null, id: { not: actor.sessionId ?? undefined } },
    data: { revokedAt: new Date(), sealedKey: null },
    select: { id: true },
  })
  for (const { id } of ended) await record(tx, actor, 'session.revoked', { type: 'session', id })
}

async function freeze(tx: Tx, actor: Actor, userId: string): Promise<void> {
  const frozen = await tx.user.updateMany({
    where: { id: userId, removedAt: null, frozenAt: null },
    data: { frozenAt: new Date(), frozenById: actor.userId },
  })
  if (frozen.count === 0) return
  await endAccess(tx, userId)
  await record(tx, actor, 'user.frozen', { type: 'user', id: userId })
  await withdrawLinksOf(tx, actor, userId)
}

/** Whoever had their account in hand may have made links for themselves: none works again when the account does. */
async function withdrawLinksOf(tx: Tx, actor: Actor, userId: string): Promise<void> {
  const now = new Date()
  const withdrawn = await tx.invitation.updateManyAndReturn({
    where: { createdById: userId, usedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
    select: { id: true },
  })
  for (const { id } of withdrawn) await record(tx, actor, 'invitation.withdrawn', { type: 'invitation', id })
  await tx.accountLink.updateMany({ where: { createdById: userId, usedAt: null }, data: { usedAt: now } })
}

/**
 * One's own roles and account are another administrator's business, so the last one can never be lost:
 * the lock makes two who take each other's role at once wait, and the second is then no administrator any more.
 */
async function lockOther(tx: Tx, actor: Actor, userId: string): Promise<void> {
  if (userId === actor.userId) throw new RuleError('users.errors.oneself')
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('administrators'))::text`
  const isStill = await tx.userRole.count({
    where: { userId: actor.userId, role: 'administrator', to: null },
  })
  const user = await tx.user.count({ where: { id: userId, removedAt: null } })
  if (isStill === 0 || user === 0) throw new ForbiddenError()
}

export const giveKeys = allowedRecently(['own.use'], keys.giveKeys)
export const recoverKeys = allowedRecently(['own.use'], keys.recoverKeys)
export const renewShares = allowedRecently(['users.manage'], keys.renewShares)
export const putSharesAway = allowed(['users.manage'], keys.putSharesAway)
