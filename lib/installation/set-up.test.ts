import { expect, it, vi } from 'vitest'
import { db } from '@/prisma/owner-db'
import { RuleError } from '@/lib/core/errors'
import { keepTotp, newTotpSecret } from '@/lib/factors/totp'
import { currentAttempt, sharesOf } from '@/lib/access/attempt'
import { acknowledgeCodes } from '@/lib/factors/enrolling'
import { goOnJoining, isUnfinished } from '@/lib/users/joining'
import { beginNewFactors, isAccountLink } from '@/lib/users/recovering'
import { setUpLink } from './boot'
import { setUpSchema } from './schema'
import { isSetUpLink, setUp } from './set-up'

vi.mock('next/headers', () => import('@/prisma/test-request'))
vi.mock('next-auth', () => import('@/prisma/test-request'))

const input = (token: string, signInName: string) =>
  setUpSchema.parse({
    token,
    organisation: 'Helpers of Prisoners',
    locales: ['uk', 'en'],
    defaultCurrency: 'UAH',
    timeZone: 'Europe/Kyiv',
    leaveUrl: 'https://www.wikipedia.org/',
    signInName,
    displayName: 'Ayşe',
    locale: 'uk',
    password: 'correct horse battery',
    passwordAgain: 'correct horse battery',
    isCoordinator: 'on',
    start: 'empty',
  })

async function going() {
  const attempt = await currentAttempt('enrolment')
  if (!attempt) throw new Error('Nobody is on the way in.')
  return attempt
}

const tokenOf = (link: string | null) => link?.split('/').at(-1) ?? ''

it('is done once, by the newest link, by one of two who try at once', async () => {
  const former = tokenOf(await setUpLink())
  const token = tokenOf(await setUpLink())
  expect(await isSetUpLink(former)).toBe(false)
  expect(await isSetUpLink(token)).toBe(true)
  await expect(setUp(input(former, 'first'))).rejects.toThrow(RuleError)

  const results = await Promise.allSettled([setUp(input(token, 'first')), setUp(input(token, 'second'))])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [user, ...others] = await db.user.findMany({ include: { roles: true } })
  expect(others).toEqual([])
  expect(user?.roles.map(({ role }) => role)).toEqual(['administrator', 'coordinator'])
  expect(await db.settings.findUnique({ where: { id: 1 } })).toMatchObject({
    organisation: 'Helpers of Prisoners',
    locales: ['uk', 'en'],
    defaultLocale: 'uk',
  })
  expect(await isSetUpLink(token)).toBe(false)

  expect(await isUnfinished(token)).toBe(true)
  const [, path, last] = /\/(new-factors)\/([\w-]+)$/.exec((await setUpLink()) ?? '') ?? []
  expect(path).toBe('new-factors')
  expect(await isAccountLink('factors', last ?? '')).toBe(true)
  // Interrupted before the shares were put away: they are shown again, by either link, and then never more.
  const shown = sharesOf(await going())
  expect(shown).toHaveLength(3)
  const again = { password: 'correct horse battery' }
  await goOnJoining({ token, ...again })
  expect(sharesOf(await going())).toEqual(shown)
  await beginNewFactors({ token: last ?? '', ...again })
  const attempt = await going()
  expect(sharesOf(attempt)).toEqual(shown)
  const enrolledAt = new Date()
  await acknowledgeCodes({ ...attempt, enrolledAt })
  await goOnJoining({ token, ...again })
  expect(sharesOf(await going())).toEqual([])
  await keepTotp(db, user?.id ?? '', newTotpSecret(), 0)
  expect(await setUpLink()).toBeNull()
  expect(await isUnfinished(token)).toBe(false)
})
