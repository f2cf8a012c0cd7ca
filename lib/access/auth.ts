import 'server-only'
import { cookies, headers } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth, { type AuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { Actor } from '@/lib/core/actor'
import { cookieOptions } from '@/lib/core/cookie'
import { db, type Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { RuleError } from '@/lib/core/errors'
import { unwrap, wrap } from '@/lib/sealing/identity'
import { sealForSession } from './keys'
import { hashToken, newToken } from './token'

const TICKET_SECONDS = 60
const LONGEST_SECONDS = 12 * 3600
/** Longer than the session: what was typed when it had ended is kept for whoever had it. */
const COOKIE_SECONDS = 2 * LONGEST_SECONDS

/**
 * The cookie carries a random session token and nothing else: `encode` and `decode` pass it through,
 * and session.ts reads its row on every request.
 */
export function authOptions(): AuthOptions {
  process.env.NEXTAUTH_URL = env.url
  return {
    secret: env.secret,
    session: { strategy: 'jwt', maxAge: LONGEST_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        id: 'ticket',
        credentials: { ticket: {} },
        authorize: (credentials) => redeemTicket(credentials?.ticket),
      }),
    ],
    jwt: {
      encode: ({ token }) => (token?.sid as string | undefined) ?? '',
      decode: ({ token }) => (token ? { sid: token } : null),
    },
    callbacks: {
      jwt: ({ token, user }: { token: JWT; user?: unknown }) =>
        user ? { sid: (user as { token: string }).token } : token,
      session: ({ token, session }) => ({ token: token.sid, expires: session.expires }),
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}

export const authHandler = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) =>
  (NextAuth as unknown as (req: NextRequest, ctx: typeof context, options: AuthOptions) => Promise<Response>)(
    request,
    context,
    authOptions(),
  )

/**
 * For somebody whose every factor has been checked: hands a one-time ticket to next-auth's own callback, inside this
 * process, and sets the cookie it answers with. False when the user was frozen or removed in that moment.
 */
export async function openSession(userId: string, identity: string): Promise<boolean> {
  const ticket = await issueTicket(userId, identity)
  const csrf = await call('csrf')
  await takeCookies(csrf)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const answer = await call('callback/ticket', { ticket, csrfToken, json: 'true' })
  return takeCookies(answer)
}

export async function issueTicket(userId: string, identity: string): Promise<string> {
  const ticket = newToken()
  const expiresAt = new Date(Date.now() + TICKET_SECONDS * 1000)
  const sealedKey = wrap(ticket, identity, ticketPlace(userId))
  await db.signInTicket.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  await db.signInTicket.create({ data: { tokenHash: hashToken(ticket), userId, sealedKey, expiresAt } })
  return ticket
}

/** A new session in place of the actor's, with a new token; it lives no longer than the old one would have. */
export async function replaceSession(
  tx: Tx,
  actor: Pick<Actor, 'userId' | 'sessionId'>,
  identity: string | null,
): Promise<string> {
  const before = await tx.session.findUniqueOrThrow({ where: { id: actor.sessionId ?? '' } })
  const ended = await tx.session.updateMany({
    where: { id: before.id, revokedAt: null },
    data: { revokedAt: new Date(), sealedKey: null },
  })
  if (ended.count === 0) throw new RuleError('access.errors.again')
  return createSession(
    tx,
    { userId: actor.userId, device: before.device, createdAt: before.createdAt },
    identity,
  )
}

export async function setSessionCookie(token: string): Promise<void> {
  const jar = await cookies()
  const name = `${env.isSecure ? '__Secure-' : ''}next-auth.session-token`
  jar.set(name, token, cookieOptions(COOKIE_SECONDS))
}

async function call(path: string, body?: Record<string, string>): Promise<Response> {
  const request = new NextRequest(`${env.url}/api/auth/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  return authHandler(request, { params: Promise.resolve({ nextauth: path.split('/') }) })
}

/** Whether a session's cookie was among them. */
async function takeCookies(answer: Response): Promise<boolean> {
  const jar = await cookies()
  let hasSession = false
  for (const line of answer.headers.getSetCookie()) {
    const [name, value] = (line.split(';')[0] ?? '').split(/=(.*)/s)
    if (!name || name.includes('callback-url')) continue
    const isSession = name.includes('session')
    hasSession ||= isSession && Boolean(value)
    const options = cookieOptions(isSession ? COOKIE_SECONDS : undefined)
    jar.set(name, decodeURIComponent(value ?? ''), options)
  }
  return hasSession
}

async function redeemTicket(ticket: string | undefined) {
  if (!ticket) return null
  const device = (await headers()).get('user-agent') ?? ''
  return db.$transaction(async (tx) => {
    const now = new Date()
    const tokenHash = hashToken(ticket)
    const [used] = await tx.signInTicket.updateManyAndReturn({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now }, user: { removedAt: null, frozenAt: null } },
      data: { usedAt: now },
    })
    const identity = used && unwrap(ticket, used.sealedKey, ticketPlace(used.userId))
    if (!used || !identity) return null
    await tx.signInTicket.update({ where: { tokenHash }, data: { sealedKey: null } })
    return { id: used.userId, token: await createSession(tx, { userId: used.userId, device }, identity) }
  })
}

type NewSession = { userId: string; device: string; createdAt?: Date }

/** The database keeps the hash of the token that goes into the cookie, and the identity under that token. */
async function createSession(tx: Tx, { device, ...session }: NewSession, identity: string | null) {
  const token = newToken()
  await tx.session.create({
    data: {
      ...session,
      device: device.slice(0, 120),
      tokenHash: hashToken(token),
      sealedKey: identity === null ? null : sealForSession(token, identity, session.userId),
      confirmedAt: new Date(),
    },
  })
  return token
}

const ticketPlace = (userId: string) => `SignInTicket:sealedKey:${userId}`
