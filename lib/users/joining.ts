import 'server-only'
import { randomUUID } from 'node:crypto'
import { startAttempt } from '@/lib/access/attempt'
import { clientAddress } from '@/lib/access/entry'
import { forgetFailures, waitForTurn } from '@/lib/access/guessing'
import { newKeys, openIdentity } from '@/lib/access/keys'
import { hashPassword, openPassword } from '@/lib/access/password'
import { madeByStanding, standingAdministrator } from '@/lib/access/standing'
import { hashToken, signInKey, signInKeys } from '@/lib/access/token'
import { record } from '@/lib/audit/commands'
import type { Role } from '@/lib/core/actor'
import { db, type Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { admit, ensureCircles, type HandedCircle } from '@/lib/keys/circles'
import { openName, sealName } from '@/lib/keys/names'
import { Prisma } from '@/prisma/generated/client'
import { refuseGuessable } from './guessable'
import { openHanded, waitingShares } from './handed-keys'
import { refuseLikeName } from './likeness'
import type { JoinInput, LinkPasswordInput } from './schema'

type NewUser = Pick<JoinInput, 'signInName' | 'displayName' | 'locale'> & {
  password: Awaited<ReturnType<typeof hashPassword>>
  roles: Role[]
}

/** What the holder of a link is told before they join; null when the link is of no use. */
export async function findInvitation(token: string) {
  const found = await db.invitation.findFirst({ where: usable(token) })
  if (!found) return null
  const { id, roles, displayName } = found
  const everybody = openHanded(token, found).find(({ kind, isCurrent }) => kind === 'everybody' && isCurrent)
  const name = everybody && displayName ? openName(everybody, 'Invitation', id, displayName) : null
  return { roles, displayName: name }
}

/** A link works once, for a week, and only while an administrator stands behind it. A factor has to be enrolled next. */
export async function join({ token, ...input }: JoinInput): Promise<void> {
  await refuseGuessable(input.password, signInKey(input.signInName))
  const password = await hashPassword(input.password)
  await db.$transaction(async (tx) => {
    const invitation = await tx.invitation.findFirst({ where: usable(token) })
    if (!invitation) throw new RuleError('users.errors.invitation')
    const { roles, createdById } = invitation
    const circles = openHanded(token, invitation)
    refuseLikeName(openNames(await presentNames(tx), circles), input.displayName)
    const { id, identity } = await addUser(tx, { ...input, password, roles }, circles, createdById)
    await ensureCircles(tx, roles)
    await spend(tx, { ...usable(token), id: invitation.id }, id)
    await record(tx, { userId: id }, 'user.joined', { type: 'user', id }, { roles })
    await startAttempt(tx, { userId: id, purpose: 'enrolment', secret: identity })
  })
}

/** Whether somebody joined or set up by this link and has no factor yet: they go on with their password. */
export async function isUnfinished(token: string): Promise<boolean> {
  return (await db.invitation.count({ where: unfinished(token) })) > 0
}

export async function goOnJoining({ token, password }: LinkPasswordInput): Promise<void> {
  const invitation = await db.invitation.findFirst({ where: unfinished(token), include: { usedBy: true } })
  if (!invitation?.usedBy) throw new RuleError('users.errors.invitation')
  const identity = await identityByPassword(invitation.usedBy, password)
  const { id: userId } = invitation.usedBy
  const shares = await waitingShares(db, userId, identity)
  await startAttempt(db, { userId, purpose: 'enrolment', secret: identity, shares })
}

type Holder = { id: string; passwordVerifier: string; sealedKey: Uint8Array }

/** For pages that know already whose password is wanted. @throws RuleError */
export async function identityByPassword(user: Holder, password: string): Promise<string> {
  const turn = [`link:${user.id}`, await clientAddress()] as const
  await waitForTurn(...turn)
  const key = await openPassword(user.passwordVerifier, password)
  const identity = key && openIdentity(key, user)
  if (!identity) throw new RuleError('users.errors.password-wrong', 'password')
  await forgetFailures(...turn)
  return identity
}

/** @throws RuleError when the link was used in the same moment by somebody else. */
export async function spend(tx: Tx, where: Prisma.InvitationWhereInput, userId: string): Promise<void> {
  const spent = await tx.invitation.updateMany({ where, data: { usedAt: new Date(), usedById: userId } })
  if (spent.count !== 1) throw new RuleError('users.errors.invitation')
}

/** Of all who are there, one who asks after the other, so that no two take the same name at once. */
export async function presentNames(tx: Tx): Promise<{ id: string; displayName: string }[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('display-names'))::text`
  return tx.user.findMany({ where: { removedAt: null }, select: { id: true, displayName: true } })
}

/** As the circles that were handed over open them; one that they do not open is like no name. */
const openNames = (users: { id: string; displayName: string }[], circles: readonly HandedCircle[]) =>
  users.map(({ id, displayName }) => ({
    id,
    displayName:
      circles
        .filter(({ kind }) => kind === 'everybody')
        .map((circle) => openName(circle, 'User', id, displayName))
        .find((name) => name !== null) ?? '',
  }))

/** The identity is in no column: it is for the attempt that follows. */
export async function addUser(
  tx: Tx,
  user: NewUser,
  circles: readonly HandedCircle[],
  givenById: string | null,
) {
  const { displayName, locale, password, roles } = user
  const everybody = circles.find(({ kind, isCurrent }) => kind === 'everybody' && isCurrent)
  if (!everybody) throw new RuleError('users.errors.invitation')
  const known = { signInKey: { in: signInKeys(user.signInName) } }
  if ((await tx.user.count({ where: known })) > 0) throw nameTaken()
  const id = randomUUID()
  const { identity, columns } = await newKeys(id, password)
  try {
    await tx.user.create({
      data: {
        ...columns,
        id,
        signInKey: signInKey(user.signInName),
        displayName: sealName(everybody, 'User', id, displayName),
        locale,
        roles: { create: roles.map((role) => ({ role, givenById })) },
      },
    })
    for (const circle of circles) await admit(tx, circle, { id, publicKey: columns.publicKey })
    return { id, identity }
  } catch (error) {
    throw error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
      ? nameTaken()
      : error
  }
}

const nameTaken = () => new RuleError('users.errors.name-taken', 'signInName')

function usable(token: string): Prisma.InvitationWhereInput {
  return {
    tokenHash: hashToken(token),
    isSetUp: false,
    usedAt: null,
    withdrawnAt: null,
    expiresAt: { gt: new Date() },
    createdBy: standingAdministrator,
  }
}

function unfinished(token: string): Prisma.InvitationWhereInput {
  return {
    tokenHash: hashToken(token),
    withdrawnAt: null,
    expiresAt: { gt: new Date() },
    usedBy: { removedAt: null, frozenAt: null, totp: null, passkeys: { none: {} } },
    ...madeByStanding,
  }
}
