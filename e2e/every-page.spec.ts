import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectReadable, test } from './fixtures'
import { demoIds, staffPages, withDemoIds } from './pages'

/** What the folder of the app calls one area: one test for each, so that they share the work. */
const areas = [...new Set(staffPages().map((path) => path.split('/').slice(0, 2).join('/')))]

/** What a missing message is shown as: "cases.list.title". */
const areasOfMessages = readdirSync('messages/en').map((file) => file.replace('.json', ''))
const KEY = new RegExp(`\\b(?:${areasOfMessages.join('|')})\\.[a-z][\\w-]*(?:\\.[\\w-]+)*\\b`)

/** Pages that only one of the roles has; everything else is looked at as a coordinator. */
const administrators = /^\/settings\/(users|audit|organisation)/

test.describe.configure({ mode: 'parallel' })

for (const area of areas) {
  test(`every page under ${area} is accessible in light and dark, and fits the screen`, async ({
    page,
    records,
    signInAs,
    problems,
  }) => {
    // A page that decides something is not there for a record that is decided.
    problems.allow(/status of 404/)
    const ids = await demoIds(records)
    const pages = staffPages().filter((path) => path.split('/').slice(0, 2).join('/') === area)
    test.setTimeout(30_000 + pages.length * 10_000)
    for (const role of ['coordinator', 'administrator'] as const) {
      const own = pages.filter((path) => administrators.test(path) === (role === 'administrator'))
      if (own.length > 0) await signInAs(role)
      for (const path of own) {
        const address = withDemoIds(path, ids)
        if (address) await lookAt(page, address)
      }
    }
  })
}

test('a user reads every page in Ukrainian, whatever the browser speaks', async ({
  page,
  records,
  signInAs,
  problems,
}) => {
  problems.allow(/status of 404/)
  test.setTimeout(240_000)
  const ids = await demoIds(records)
  await signInAs({ roles: ['coordinator', 'administrator'], locale: 'uk' })
  for (const path of staffPages()) {
    const address = withDemoIds(path, ids)
    if (!address) continue
    await page.goto(address)
    expect(await page.locator('html').getAttribute('lang'), address).toBe('uk')
    const text = await page.locator('body').innerText()
    expect(KEY.exec(text)?.[0], address).toBeUndefined()
    expect(await page.getByRole('heading', { level: 1 }).innerText(), address).not.toBe('')
  }
})

test('the pages before sign-in are accessible in light and dark, and fit the screen', async ({ page }) => {
  for (const path of [
    '/sign-in',
    '/sign-in?next=%2Fpeople',
    '/join/unknown',
    '/new-factors/unknown',
    '/new-password/unknown',
  ])
    await lookAt(page, path)
})

test('what only a phone shows is readable in the dark', async ({ page, signInAs }) => {
  await signInAs('coordinator')
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const address of ['/', '/people', '/hearings', '/families', '/sign-in']) {
    await page.goto(address)
    await expectReadable(page)
  }
})

/** On the phone in light, on the desktop in dark. */
async function lookAt(page: Page, address: string) {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 390, height: 844 })
  const answer = await page.goto(address)
  if (answer?.status() === 404) return
  expect(answer?.status(), address).toBe(200)
  await expectAccessible(page)
  await expectFitting(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await expectAccessible(page)
  await expectFitting(page)
}

async function expectFitting(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${page.url()} is wider than the screen`).toBe(0)
}
