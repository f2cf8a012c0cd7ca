import 'server-only'
import { cache } from 'react'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getServerSession, type AuthOptions } from 'next-auth'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { placeOfName, UNOPENED } from '@/lib/core/names'
import { isOutOfReach } from '@/lib/core/reach'
import { heldCircles, readGrants } from '@/lib/keys/circles'
import { keyring, openText, type Keyring } from '@/lib/sealing/keyring'
import { authOptions } from './auth'
import { openForSession } from './keys'
import { can, type Permission } from './permissions'
import { hashToken } from './token'

export const IDLE_MINUTES = 20
export const LONGEST_HOURS = 12
const TOUCH_AFTER_MS = 60_000

/** What stands behind a session cookie. `isLive` false: it was real, and has run out or been ended. */
export type FoundSession = { isLive: boolean; wasEnded: boolean; actor: Actor }

/** Reads the session row of a token with its user and roles; null for a token nobody was given. */
export async function findSession(token: string, now = new Date()): Promise<FoundSession | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      confirmedAt: true,
      revokedAt: true,
      sealedKey: true,
      user: {
        select: {
          id: true,
          displayName: true,
          locale: true,
          frozenAt: true,
          removedAt: true,
          roles: { where: { to: null }, select: { role: true } },
          keyGrants: heldCircles,
        },
      },
    },
  })
  if (!session) return null
  const { user } = session
  const wasEnded = session.revokedAt !== null || user.frozenAt !== null || user.removedAt !== null
  const idleMs = now.getTime() - session.lastSeenAt.getTime()
  const ageMs = now.getTime() - session.createdAt.getTime()
  const isLive = !wasEnded && idleMs < IDLE_MINUTES * 60_000 && ageMs < LONGEST_HOURS * 3_600_000
  if (isLive && idleMs > TOUCH_AFTER_MS) {
    await db.session
      .update({ where: { id: session.id }, data: { lastSeenAt: now } })
      .catch((error: unknown) => {
        // On a full disk nothing can be noted, and yet everything be read.
        if (!isOutOfReach(error)) throw error
      })
  }
  const identity = isLive ? openForSession(token, session.sealedKey, user.id) : null
  const keys = identity === null ? null : keyring(identity, readGrants(user.keyGrants))
  return {
    isLive,
    wasEnded,
    actor: {
      userId: user.id,
      sessionId: session.id,
      displayName: await nameOf(user, keys),
      roles: user.roles.map(({ role }) => role),
      locale: user.locale,
      keys,
      confirmedAt: session.confirmedAt,
    },
  }
}

async function nameOf({ id, displayName }: { id: string; displayName: string }, keys: Keyring | null) {
  return (keys && openText(await keys.names(), placeOfName('User', id), displayName)) ?? UNOPENED
}

const currentToken = cache(async (): Promise<string | null> => {
  const session = await getServerSession<AuthOptions, { token?: string }>(authOptions())
  return session?.token ?? null
})

/** The session of this request, live or not; null when there is none. Read once per request. */
export const currentSession = cache(async (): Promise<FoundSession | null> => {
  const token = await currentToken()
  return token ? findSession(token) : null
})

/** The age identity of whoever is signed in: what was sealed for them opens with it. Null without a live session. */
export async function sessionIdentity(): Promise<string | null> {
  return (await currentSession())?.actor.keys?.identity ?? null
}

export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession()
  return session?.isLive ? session.actor : null
}

/** Whoever is signed in, even without a role; everybody else goes to the sign-in page. */
export async function requireUser(): Promise<Actor> {
  const actor = await currentActor()
  return actor ?? redirect(signInPath((await headers()).get('x-vicdan-path')))
}

/** For pages: the actor, or the sign-in page; without the permission the page does not exist. */
export async function requireActor(...anyOf: Permission[]): Promise<Actor> {
  const actor = await requireUser()
  const isAllowed = anyOf.length === 0 ? can(actor, 'own.use') : anyOf.some((one) => can(actor, one))
  return isAllowed ? actor : notFound()
}

export function signInPath(next: string | null): string {
  return next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'
}

export function factorPath(next: string | null): string {
  const path = safePath(next)
  return path === '/' ? '/sign-in/factor' : `/sign-in/factor?next=${encodeURIComponent(path)}`
}

const HERE = 'http://x'

/** A path inside this site in its normal form, or the start page: dots can make another site's address of a harmless one. */
export function safePath(path: string | null | undefined): string {
  if (!path || !/^\/[^\s\\]*$/.test(path) || !URL.canParse(path, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(path, HERE)
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : '/'
}

export async function forgetSessionCookies(): Promise<void> {
  const jar = await cookies()
  // A browser keeps a cookie named __Secure- or __Host- when what deletes it is not marked secure.
  for (const { name } of jar.getAll())
    if (name.includes('next-auth') || name.includes('vicdan-'))
      jar.set(name, '', { path: '/', maxAge: 0, secure: env.isSecure })
}
