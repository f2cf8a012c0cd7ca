import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { IDLE_MINUTES, LONGEST_HOURS } from '@/lib/access/session'
import type { Actor, Role } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { afterKey, decodeKey, isUuid, pageOf, PAGE_SIZE, type Page } from '@/lib/core/paging'
import { storable } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'

const rowSelect = {
  id: true,
  displayName: true,
  frozenAt: true,
  removedAt: true,
  createdAt: true,
  roles: { where: { to: null }, select: { role: true }, orderBy: { role: 'asc' } },
  sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
} satisfies Prisma.UserSelect

type UserRow = Prisma.UserGetPayload<{ select: typeof rowSelect }>

export type UserFilter = { text?: string; role?: Role; removed?: boolean; after?: string }

export async function listUsers(actor: Actor, filter: UserFilter): Promise<Page<UserRow>> {
  authorize(actor, 'users.manage')
  const text = filter.text && storable(filter.text.slice(0, 100)).trim()
  const rows = await withActor(actor, (tx) =>
    tx.user.findMany({
      where: {
        AND: [
          { removedAt: filter.removed ? { not: null } : null },
          text ? { displayName: { contains: text, mode: 'insensitive' } } : {},
          filter.role ? { roles: { some: { to: null, role: filter.role } } } : {},
          afterKey('displayName', decodeKey(filter.after), (key) => key),
        ],
      },
      orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
      take: PAGE_SIZE + 1,
      select: rowSelect,
    }),
  )
  return pageOf(rows, ({ displayName }) => displayName)
}

export async function getUser(actor: Actor, id: string) {
  authorize(actor, 'users.manage')
  if (!isUuid(id)) return null
  return withActor(actor, (tx) =>
    tx.user.findUnique({
      where: { id },
      select: {
        ...rowSelect,
        frozenBy: { select: { displayName: true } },
        removedBy: { select: { displayName: true } },
        roles: {
          orderBy: { from: 'desc' },
          select: { id: true, role: true, from: true, to: true, givenBy: { select: { displayName: true } } },
        },
      },
    }),
  )
}

/** Those that still may be used, newest first. The link itself cannot be had again. */
export async function listInvitations(actor: Actor) {
  authorize(actor, 'users.manage')
  return withActor(actor, (tx) =>
    tx.invitation.findMany({
      where: { isSetUp: false, usedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } },
      orderBy: { createdAt: 'desc' },
      take: 200,
      select: {
        id: true,
        displayName: true,
        roles: true,
        createdAt: true,
        expiresAt: true,
        createdBy: { select: { displayName: true } },
      },
    }),
  )
}

/** Whether the token is the one of this invitation and may still be used: for showing the link once. */
export async function getInvitation(actor: Actor, id: string) {
  authorize(actor, 'users.manage')
  if (!isUuid(id)) return null
  return withActor(actor, (tx) =>
    tx.invitation.findFirst({
      where: { id, createdById: actor.userId, usedAt: null, withdrawnAt: null },
      select: { tokenHash: true, displayName: true, roles: true, expiresAt: true },
    }),
  )
}

/** For showing the link once, to whoever made it. */
export async function getLink(actor: Actor, id: string) {
  authorize(actor, 'users.manage')
  return withActor(actor, (tx) =>
    tx.accountLink.findFirst({
      where: { id, createdById: actor.userId, usedAt: null },
      select: {
        kind: true,
        tokenHash: true,
        expiresAt: true,
        user: { select: { id: true, displayName: true } },
      },
    }),
  )
}

export async function getOwnSettings(actor: Actor) {
  authorize(actor, 'own.use')
  return withActor(actor, (tx) =>
    tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { version: true, displayName: true, locale: true, theme: true },
    }),
  )
}

/** Sessions that still are open, newest first. */
export async function listOwnSessions(actor: Actor) {
  authorize(actor, 'own.use')
  const now = Date.now()
  return withActor(actor, (tx) =>
    tx.session.findMany({
      where: {
        userId: actor.userId,
        revokedAt: null,
        lastSeenAt: { gt: new Date(now - IDLE_MINUTES * 60_000) },
        createdAt: { gt: new Date(now - LONGEST_HOURS * 3_600_000) },
      },
      orderBy: { lastSeenAt: 'desc' },
      select: { id: true, device: true, createdAt: true, lastSeenAt: true },
    }),
  )
}
