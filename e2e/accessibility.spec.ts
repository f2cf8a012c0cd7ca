import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectReadable, test } from './fixtures'
import { demoIds, staffPages, withDemoIds } from './pages'

/** What the folder of the app calls one area: one test for each, so that they share the work. */
const areas = [...new Set(staffPages().map((path) => path.split('/').slice(0, 2).join('/')))]

/** Pages that only one of the roles has; everything else is looked at as a coordinator. */
const administrators = /^\/settings\/(users|audit|organisation)/

for (const area of areas) {
  test(`every page under ${area} is accessible in light and dark, and fits the screen`, async ({
    page,
    records,
    signInAs,
    problems,
  }, { project }) => {
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
        if (address) await lookAt(page, address, project.name === 'phone')
      }
    }
  })
}

test('the pages before sign-in are accessible in light and dark, and fit the screen', async ({ page }) => {
  for (const path of [
    '/sign-in',
    '/sign-in?next=%2Fpeople',
    '/join/unknown',
    '/new-factors/unknown',
    '/new-password/unknown',
  ])
    await lookAt(page, path, true)
})

/** On the phone everything in light and the contrast in dark; on the desktop everything in dark. */
async function lookAt(page: Page, address: string, isPhone: boolean) {
  await page.emulateMedia({ colorScheme: isPhone ? 'light' : 'dark' })
  const answer = await page.goto(address)
  if (answer?.status() === 404) return
  expect(answer?.status(), address).toBe(200)
  await expectAccessible(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${address} is wider than the screen`).toBe(0)
  if (!isPhone) return
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadable(page)
}
