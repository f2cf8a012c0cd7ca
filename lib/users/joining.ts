import 'server-only'
import { enter } from '@/lib/access/entry'
import { hashPassword } from '@/lib/access/password'
import { hashToken } from '@/lib/access/token'
import { record } from '@/lib/audit/commands'
import type { Role } from '@/lib/core/actor'
import { db, type Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { Prisma } from '@/prisma/generated/client'
import type { JoinInput } from './schema'

type NewUser = Omit<JoinInput, 'token' | 'passwordAgain' | 'password'> & {
  passwordHash: string
  roles: Role[]
}

/** What the holder of a link is told before they join; null when the link is of no use. */
export async function findInvitation(token: string) {
  return db.invitation.findFirst({ where: usable(token), select: { displayName: true, roles: true } })
}

/** A link works once, for a week, and only while an administrator stands behind it. */
export async function join({ token, ...input }: JoinInput): Promise<void> {
  const passwordHash = await hashPassword(input.password)
  const userId = await db.$transaction(async (tx) => {
    const invitation = await tx.invitation.findFirst({ where: usable(token) })
    if (!invitation) throw new RuleError('users.errors.invitation')
    const { id } = await addUser(
      tx,
      { ...input, passwordHash, roles: invitation.roles },
      invitation.createdById,
    )
    await spend(tx, { ...usable(token), id: invitation.id }, id)
    await record(tx, { userId: id }, 'user.joined', { type: 'user', id }, { roles: invitation.roles })
    return id
  })
  await enter(userId)
}

/** @throws RuleError when the link was used in the same moment by somebody else. */
export async function spend(tx: Tx, where: Prisma.InvitationWhereInput, userId: string): Promise<void> {
  const spent = await tx.invitation.updateMany({ where, data: { usedAt: new Date(), usedById: userId } })
  if (spent.count !== 1) throw new RuleError('users.errors.invitation')
}

export async function addUser(tx: Tx, user: NewUser, givenById: string | null): Promise<{ id: string }> {
  const { signInName, displayName, locale, passwordHash, roles } = user
  if (await tx.user.findUnique({ where: { signInName }, select: { id: true } })) throw nameTaken()
  try {
    return await tx.user.create({
      data: {
        signInName,
        displayName,
        locale,
        passwordHash,
        roles: { create: roles.map((role) => ({ role, givenById })) },
      },
      select: { id: true },
    })
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
    createdBy: { removedAt: null, roles: { some: { role: 'administrator', to: null } } },
  }
}
