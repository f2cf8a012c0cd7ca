import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import type { Actor, Role } from '@/lib/core/actor'
import { connectToServer, DEMO_PASSWORD } from './server'

export { expect }

/** A user of the demo cast by sign-in name, or a fresh user who holds the given roles. */
export type Who = DemoUser | { roles: Role[]; locale?: string }
type DemoUser =
  'volunteer' | 'volunteer2' | 'coordinator' | 'lawyer' | 'lawyer2' | 'analyst' | 'administrator'

type Fixtures = {
  /** A session in the database and its cookie in the browser; who is signed in now. */
  signInAs: (who: Who) => Promise<Actor>
  /** Prisma on the database of the server under test, and the factories of prisma/factories.ts. */
  records: Records
  /** Failures of the page that a test expects: `problems.allow(/404/)`. */
  problems: Problems
}

export type Records = Awaited<ReturnType<typeof connect>>

export const test = base.extend<Fixtures>({
  records: async ({}, use) => {
    await use(await connect())
  },
  signInAs: async ({ context, records, baseURL }, use) => {
    await use((who) => openSession(context, records, who, baseURL ?? ''))
  },
  problems: [
    async ({ context, baseURL }, use) => {
      const problems = watch(context, baseURL ?? '')
      await use(problems)
      expect(problems.found(), 'what the browser complained of').toEqual([])
    },
    { auto: true },
  ],
})

/** After name and password were chosen: enrols an app by the secret on the page, and puts the recovery codes away. */
export async function enrolApp(
  page: Page,
  { codeOf }: Pick<Records, 'codeOf'>,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  // The set-up may have the demo cast to write first.
  await expect(page).toHaveURL(/\/enrol$/, { timeout: 60_000 })
  const secret = (await page.locator('code').textContent()) ?? ''
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret))
  await page.getByRole('button', { name: 'Enrol the app' }).click()
  await expect(page).toHaveURL(/\/enrol\/codes$/)
  await expect(page.getByTestId('recovery-codes').getByRole('listitem')).toHaveCount(10)
  await look()
  await page.getByRole('button', { name: 'I have put them away' }).click()
  return secret
}

/** The second step of signing in, by the code of an app. A code is taken once: a later one needs a later step. */
export async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
}

/** Nothing that axe calls a violation of WCAG 2.2 A and AA or of good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, new AxeBuilder({ page }))
}

/** For the same page in other colours. */
export async function expectReadable(page: Page): Promise<void> {
  await expectNothingFound(page, new AxeBuilder({ page }).withRules(['color-contrast']))
}

/** No page has a frame, so axe need not open another page to gather what it found: half the time. */
async function expectNothingFound(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.setLegacyMode(true).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(found, `axe on ${page.url()}`).toEqual([])
}

async function connect() {
  connectToServer()
  const [{ db }, factories, { hashToken, newToken, signInKey }, { learnDemoCast, learnDemoIdentity }, codes] =
    await Promise.all([
      import('@/prisma/owner-db'),
      import('@/prisma/factories'),
      import('@/lib/access/token'),
      import('@/prisma/demo-identities'),
      import('@/lib/factors/recovery-codes'),
    ])
  await learnDemoCast(DEMO_PASSWORD)
  return { db, ...factories, hashToken, newToken, signInKey, learnDemoIdentity, ...codes }
}

async function openSession(context: BrowserContext, records: Records, who: Who, url: string): Promise<Actor> {
  const actor = typeof who === 'string' ? await demoUser(records, who) : await freshUser(records, who)
  if (typeof who === 'string') await records.learnDemoIdentity(actor.userId, DEMO_PASSWORD)
  const { token, id: sessionId } = await records.makeSession(actor.userId, { device: 'Playwright' })
  await context.clearCookies({ name: 'next-auth.session-token' })
  await context.addCookies([
    { name: 'next-auth.session-token', value: token, url, httpOnly: true, sameSite: 'Lax' },
    { name: 'locale', value: actor.locale, url, httpOnly: true, sameSite: 'Lax' },
  ])
  return { ...actor, sessionId }
}

async function demoUser(records: Records, signInName: DemoUser): Promise<Actor> {
  const { db, signInKey } = records
  const user = await db.user.findUniqueOrThrow({
    where: { signInKey: signInKey(signInName) },
    include: { roles: { where: { to: null } } },
  })
  const { id, locale, roles } = user
  const confirmedAt = new Date()
  return {
    userId: id,
    sessionId: null,
    displayName: await records.nameOf(user),
    locale,
    roles: roles.map(({ role }) => role),
    keys: null,
    confirmedAt,
  }
}

async function freshUser(
  { db, makeActor }: Records,
  { roles, locale = 'en' }: Exclude<Who, string>,
): Promise<Actor> {
  const actor = await makeActor(...roles)
  await db.user.update({ where: { id: actor.userId }, data: { locale } })
  return { ...actor, locale }
}

type Problems = { allow: (expected: RegExp) => void; found: () => string[] }

/** Errors of the page, breaches of its security policy, and requests that leave the site. */
function watch(context: BrowserContext, home: string): Problems {
  const problems: string[] = []
  const allowed: RegExp[] = []
  context.on('console', (message) => {
    // A browser asks for it by itself where a page names no icon.
    const isIcon = message.location().url.endsWith('/favicon.ico')
    if (message.type() === 'error' && !isIcon)
      problems.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => problems.push(`page: ${error.error().message}`))
  context.on('request', (request) => {
    const url = request.url()
    if (/^https?:/.test(url) && new URL(url).origin !== new URL(home).origin)
      problems.push(`left the site: ${url}`)
  })
  return {
    allow: (expected) => allowed.push(expected),
    found: () => problems.filter((problem) => !allowed.some((expected) => expected.test(problem))),
  }
}
