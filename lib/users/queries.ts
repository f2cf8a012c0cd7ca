import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { IDLE_MINUTES, LONGEST_HOURS } from '@/lib/access/session'
import type { Actor, Role } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { decodeKey, isUuid, pageOf, PAGE_SIZE, type Page } from '@/lib/core/paging'
import { byLabel } from '@/lib/core/text'
import { circlesOf, presentCircles } from '@/lib/keys/circles'
import { waitingShares } from './handed-keys'
import type { Circle } from '@/lib/sealing/keyring'
import type { Prisma } from '@/prisma/generated/client'

const MOST_USERS = 2_000

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

/** By name. Names are sealed, so the database neither finds nor orders them: an organisation has no more users than that is quick for. */
export async function listUsers(actor: Actor, filter: UserFilter): Promise<Page<UserRow>> {
  authorize(actor, 'users.manage')
  const text = (filter.text ?? '').trim().toLowerCase()
  return withActor(actor, async (tx) => {
    const all = await tx.user.findMany({
      where: {
        removedAt: filter.removed ? { not: null } : null,
        ...(filter.role && { roles: { some: { to: null, role: filter.role } } }),
      },
      take: MOST_USERS,
      select: { id: true, displayName: true },
    })
    const named = all
      .map(({ id, displayName }) => ({ id, label: displayName }))
      .filter(({ label }) => label.toLowerCase().includes(text))
      .sort(byLabel(actor.locale))
    const start = named.findIndex(({ id }) => id === decodeKey(filter.after)?.id) + 1
    const page = pageOf(named.slice(start, start + PAGE_SIZE + 1), () => null)
    const rows = await tx.user.findMany({
      where: { id: { in: page.rows.map(({ id }) => id) } },
      select: rowSelect,
    })
    return {
      rows: page.rows.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []),
      nextKey: page.nextKey,
    }
  })
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
  if (!isUuid(id)) return null
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

/** What the actor opens, what they wait for, and who waits for what they could give. */
export async function getKeys(actor: Actor) {
  authorize(actor, 'own.use')
  return withActor(actor, async (tx) => {
    const present = await presentCircles(tx)
    const held = new Set(actor.keys?.circles.map(({ keyId }) => keyId))
    const own = circlesOf(actor.roles).filter((kind) => present.has(kind))
    const users = await tx.user.findMany({
      where: { removedAt: null, roles: { some: { to: null } }, id: { not: actor.userId } },
      take: MOST_USERS,
      select: {
        ...{ id: true, displayName: true },
        roles: { where: { to: null }, select: { role: true } },
        keyGrants: { where: { keyId: { in: [...present.values()] } }, select: { keyId: true } },
      },
    })
    const waiting = users.map(({ id, displayName, roles, keyGrants }) => ({
      ...{ id, label: displayName },
      waitsFor: missing(
        present,
        roles.map(({ role }) => role),
        new Set(keyGrants.map(({ keyId }) => keyId)),
      ),
    }))
    return {
      /** For paper, made by the actor and not put away yet. */
      shares: (actor.keys && (await waitingShares(tx, actor.userId, actor.keys.identity))) ?? [],
      opens: own.filter((kind) => held.has(present.get(kind) ?? '')),
      waitsFor: missing(present, actor.roles, held),
      waiting: waiting
        .filter(({ waitsFor }) => waitsFor.some((kind) => held.has(present.get(kind) ?? '')))
        .sort(byLabel(actor.locale)),
    }
  })
}

const missing = (present: Map<Circle, string>, roles: readonly string[], held: ReadonlySet<string>) =>
  circlesOf(roles).filter((kind) => present.has(kind) && !held.has(present.get(kind) ?? ''))
