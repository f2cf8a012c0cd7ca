import { beforeEach, expect, it, vi } from 'vitest'
import { makeUser } from '@/prisma/factories'
import { jar } from '@/prisma/test-request'
import { db } from '@/lib/core/db'
import { signIn } from './entry'

vi.mock('next/headers', () => import('@/prisma/test-request'))
vi.mock('next-auth', () => import('@/prisma/test-request'))
vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }))

const PASSWORD = 'a long phrase nobody guesses'

beforeEach(async () => {
  jar.clear()
  await db.signInFailure.deleteMany()
})

const attempt = (name: string, password = PASSWORD) => signIn({ name, password, next: null })

it('answers unknown, wrong, removed and frozen alike, and takes as long', async () => {
  const roles = ['volunteer' as const]
  const known = await makeUser({ password: PASSWORD, roles })
  const removed = await makeUser({ password: PASSWORD, roles, removedAt: new Date() })
  const frozen = await makeUser({ password: PASSWORD, roles, frozenAt: new Date() })
  const timed = async (name: string, password?: string) => {
    const start = performance.now()
    await expect(attempt(name, password)).rejects.toMatchObject({ key: 'access.errors.sign-in' })
    return performance.now() - start
  }
  await timed(known.signInName, 'a wrong phrase')
  const wrong = await timed(known.signInName, 'a wrong phrase')
  for (const took of [
    await timed(`nobody-${crypto.randomUUID()}`),
    await timed(removed.signInName),
    await timed(frozen.signInName),
  ]) {
    expect(took).toBeGreaterThan(wrong / 4)
    expect(took).toBeLessThan(wrong * 4)
  }
  expect(await db.signInAttempt.count()).toBe(0)
  expect(jar.size).toBe(0)
})

it('knows a name however it is written, and keeps it nowhere', async () => {
  const { id, signInName } = await makeUser({ password: PASSWORD, roles: [] })
  await attempt(` ${signInName.toUpperCase()} `)
  expect(await db.signInAttempt.count({ where: { userId: id } })).toBe(1)
  const { signInKey } = await db.user.findUniqueOrThrow({ where: { id } })
  expect(signInKey).toMatch(/^[0-9a-f]{8}\.[0-9a-f]{64}$/)
})

it('still knows who comes in after the server’s secret was changed, once, and by the new one from then on', async () => {
  const { id, signInName } = await makeUser({ password: PASSWORD, roles: [] })
  const keyOf = async () => (await db.user.findUniqueOrThrow({ where: { id } })).signInKey
  const before = await keyOf()
  vi.stubEnv('VICDAN_FORMER_SECRETS', process.env.VICDAN_SECRET)
  vi.stubEnv('VICDAN_SECRET', 'another secret, long enough to be taken as well')
  await attempt(signInName)
  const after = await keyOf()
  expect(after).not.toBe(before)
  vi.stubEnv('VICDAN_FORMER_SECRETS', '')
  await attempt(signInName)
  expect(await keyOf()).toBe(after)
  vi.unstubAllEnvs()
  await expect(attempt(signInName)).rejects.toMatchObject({ key: 'access.errors.sign-in' })
})
