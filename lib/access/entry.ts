import 'server-only'
import { cookies, headers } from 'next/headers'
import { record } from '@/lib/audit/commands'
import { cookieOptions } from '@/lib/core/cookie'
import { db } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import { isLocale, LOCALE_COOKIE } from '@/lib/core/locale'
import { isTheme, THEME_COOKIE } from '@/lib/core/theme'
import { forgetAttempt, startAttempt } from './attempt'
import { openSession } from './auth'
import { forgetFailures, waitForTurn } from './guessing'
import { openIdentity } from './keys'
import { openPassword } from './password'
import type { SignInInput } from './schema'
import { currentSession, forgetSessionCookies } from './session'
import { signInKey, signInKeys } from './token'

const YEAR_S = 365 * 24 * 3600

/** The first of two steps. Unknown, removed, frozen and mistyped take as long and read the same. */
export async function signIn({ name, password }: SignInInput): Promise<void> {
  const address = await clientAddress()
  await waitForTurn(name, address)
  const user = await db.user.findFirst({
    where: { signInKey: { in: signInKeys(name) } },
    select: {
      id: true,
      signInKey: true,
      passwordVerifier: true,
      sealedKey: true,
      removedAt: true,
      frozenAt: true,
    },
  })
  const mayEnter = user?.removedAt === null && user.frozenAt === null
  const key = await openPassword(mayEnter ? user.passwordVerifier : undefined, password)
  const identity = user && key && openIdentity(key, user)
  if (!identity) {
    log.warn({ user: user?.id ?? null }, 'sign-in: refused')
    throw new RuleError('access.errors.sign-in')
  }
  await forgetFailures(name, address)
  const present = signInKey(name)
  if (user.signInKey !== present)
    await db.user.update({ where: { id: user.id }, data: { signInKey: present } })
  await startAttempt(db, { userId: user.id, purpose: 'sign_in', secret: identity })
}

/** For somebody whose every factor has been checked. */
export async function enter(userId: string, identity: string): Promise<void> {
  const before = await currentSession()
  if (!(await openSession(userId, identity))) throw new RuleError('access.errors.again')
  if (before?.actor.sessionId)
    await db.session.updateMany({
      where: { id: before.actor.sessionId, revokedAt: null },
      data: { revokedAt: new Date(), sealedKey: null },
    })
  await forgetAttempt()
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { locale: true, theme: true },
  })
  await keepPreferences(user)
  await record(db, { userId }, 'user.signed-in', { type: 'user', id: userId })
}

/** What the pages before sign-in go by, too. */
export async function keepPreferences({ locale, theme }: { locale?: string; theme?: string }): Promise<void> {
  const jar = await cookies()
  const options = cookieOptions(YEAR_S)
  if (isLocale(locale)) jar.set(LOCALE_COOKIE, locale, options)
  if (isTheme(theme)) jar.set(THEME_COOKIE, theme, options)
}

/** Ends the session of this request; what was typed and not saved goes too. */
export async function signOut(): Promise<void> {
  const session = await currentSession()
  if (session) {
    const { userId, sessionId } = session.actor
    await db.$transaction(async (tx) => {
      await tx.formDraft.deleteMany({ where: { userId } })
      const ended = await tx.session.updateMany({
        where: { id: sessionId ?? '', revokedAt: null },
        data: { revokedAt: new Date(), sealedKey: null },
      })
      if (ended.count > 0) await record(tx, { userId }, 'user.signed-out', { type: 'user', id: userId })
    })
  }
  await forgetSessionCookies()
}

/** The nearest proxy writes the last entry; those before it are whatever the client sent. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown'
}
