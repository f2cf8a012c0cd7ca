import { expect, it, vi } from 'vitest'
import { db } from '@/prisma/owner-db'
import { RuleError } from '@/lib/core/errors'
import { keepTotp, newTotpSecret } from '@/lib/factors/totp'
import { isUnfinished } from '@/lib/users/joining'
import { isAccountLink } from '@/lib/users/recovering'
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
  await keepTotp(db, user?.id ?? '', newTotpSecret(), 0)
  expect(await setUpLink()).toBeNull()
  expect(await isUnfinished(token)).toBe(false)
})
