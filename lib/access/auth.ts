import 'server-only'
import { cookies, headers } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth, { type AuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { hashToken, newToken } from './token'

const TICKET_SECONDS = 60
const LONGEST_SECONDS = 12 * 3600

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

/** A one-time ticket, given only after every factor has been checked. */
export async function issueTicket(userId: string): Promise<string> {
  const ticket = newToken()
  const expiresAt = new Date(Date.now() + TICKET_SECONDS * 1000)
  await db.signInTicket.create({ data: { tokenHash: hashToken(ticket), userId, expiresAt } })
  return ticket
}

/** Hands the ticket to next-auth's own callback, inside this process, and sets the cookie it answers with. */
export async function openSession(userId: string): Promise<void> {
  const ticket = await issueTicket(userId)
  const csrf = await call('csrf')
  await takeCookies(csrf)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const answer = await call('callback/ticket', { ticket, csrfToken, json: 'true' })
  await takeCookies(answer)
}

async function call(path: string, body?: Record<string, string>): Promise<Response> {
  const request = new NextRequest(`${env.url}/api/auth/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  return authHandler(request, { params: Promise.resolve({ nextauth: path.split('/') }) })
}

async function takeCookies(answer: Response): Promise<void> {
  const jar = await cookies()
  for (const line of answer.headers.getSetCookie()) {
    const [name, value] = (line.split(';')[0] ?? '').split(/=(.*)/s)
    if (!name || name.includes('callback-url')) continue
    jar.set(name, decodeURIComponent(value ?? ''), {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: env.url.startsWith('https:'),
      ...(name.includes('session') && { maxAge: LONGEST_SECONDS }),
    })
  }
}

async function redeemTicket(ticket: string | undefined) {
  if (!ticket) return null
  const now = new Date()
  const used = await db.signInTicket.updateManyAndReturn({
    where: { tokenHash: hashToken(ticket), usedAt: null, expiresAt: { gt: now }, user: { removedAt: null } },
    data: { usedAt: now },
  })
  const userId = used[0]?.userId
  if (!userId) return null
  return { id: userId, token: await createSession(userId, (await headers()).get('user-agent') ?? '') }
}

/** The database keeps the hash of the token that goes into the cookie. */
async function createSession(userId: string, device: string): Promise<string> {
  const token = newToken()
  await db.session.create({ data: { userId, device: device.slice(0, 120), tokenHash: hashToken(token) } })
  return token
}
