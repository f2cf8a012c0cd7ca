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
  }) => {
    test.slow()
    const ids = await demoIds(records)
    const pages = staffPages().filter((path) => path.split('/').slice(0, 2).join('/') === area)
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

test('the pages before sign-in are accessible in light and dark, and fit the screen', async ({ page }) => {
  for (const path of ['/sign-in', '/sign-in?next=%2Fpeople', '/join/unknown']) await lookAt(page, path)
})

async function lookAt(page: Page, address: string) {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(address)
  await expectAccessible(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, `${address} is wider than the screen`).toBe(0)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadable(page)
}
