import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectReadable, test } from './fixtures'
import { demoIds, leadingOn, staffPages, viewerOf, viewers, withDemoIds } from './pages'

/** What the folder of the app calls one area: one test for each, so that they share the work. */
const areas = [...new Set(staffPages().map((path) => path.split('/').slice(0, 2).join('/')))]

/** What a missing message is shown as: "cases.list.title". */
const areasOfMessages = readdirSync('messages/en').map((file) => file.replace('.json', ''))
const KEY = new RegExp(`\\b(?:${areasOfMessages.join('|')})\\.[a-z][\\w-]*(?:\\.[\\w-]+)*\\b`)

test.describe.configure({ mode: 'parallel' })

for (const area of areas) {
  test(`every page under ${area} is accessible in light and dark, and fits the screen`, async ({
    page,
    records,
    signInAs,
  }) => {
    const ids = await demoIds(records)
    const pages = staffPages().filter((path) => path.split('/').slice(0, 2).join('/') === area)
    test.setTimeout(30_000 + pages.length * 10_000)
    const notShown: string[] = []
    for (const viewer of viewers) {
      const own = pages.filter((path) => viewerOf(path) === viewer)
      if (own.length > 0) await signInAs(viewer)
      for (const path of own) {
        if (path.includes('[noteId]')) ids.noteId ??= await writeNote(page, ids.caseId)
        if (!(await lookAt(page, withDemoIds(path, ids)))) notShown.push(path)
      }
    }
    expect(notShown).toEqual(pages.filter((path) => path in leadingOn))
  })
}

test('a user reads every page in Ukrainian, whatever the browser speaks', async ({
  page,
  records,
  signInAs,
}) => {
  test.setTimeout(300_000)
  const actor = await signInAs({ roles: [...viewers], locale: 'uk' })
  const ids = await demoIds(records, actor)
  await records.assign(actor, { caseId: ids.caseId })
  await records.assign(actor, { needId: ids.taskId })
  const notShown: string[] = []
  for (const path of staffPages()) {
    if (path.includes('[noteId]')) ids.noteId ??= await writeNote(page, ids.caseId)
    const address = withDemoIds(path, ids)
    if (!(await open(page, address))) notShown.push(path)
    expect(await page.locator('html').getAttribute('lang'), address).toBe('uk')
    const text = await page.locator('body').innerText()
    expect(KEY.exec(text)?.[0], address).toBeUndefined()
    expect(await page.getByRole('heading', { level: 1 }).innerText(), address).not.toBe('')
  }
  expect(notShown).toEqual(Object.keys(leadingOn))
})

test('the pages before sign-in are accessible in light and dark, and fit the screen', async ({ page }) => {
  for (const path of [
    '/sign-in',
    '/sign-in?next=%2Fpeople',
    '/join/unknown',
    '/new-factors/unknown',
    '/new-password/unknown',
  ])
    expect(await lookAt(page, path), path).toBe(true)
})

test('what only a phone shows is readable in the dark', async ({ page, signInAs }) => {
  await signInAs('coordinator')
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const address of ['/', '/people', '/hearings', '/families', '/sign-in']) {
    await page.goto(address)
    await expectReadable(page)
  }
})

/** On the phone in light, on the desktop in dark; false where the page leads on to another one. */
async function lookAt(page: Page, address: string): Promise<boolean> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 390, height: 844 })
  if (!(await open(page, address))) return false
  await expectAccessible(page)
  await expectFitting(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await expectAccessible(page)
  await expectFitting(page)
  return true
}

/** Every page has to be there; false where it leads on to another one. */
async function open(page: Page, address: string): Promise<boolean> {
  const answer = await page.goto(address)
  expect(answer?.status(), address).toBe(200)
  return new URL(page.url()).pathname === address.split('?')[0]
}

/** Through the page, because it is for the lawyers of the case only. */
async function writeNote(page: Page, caseId = ''): Promise<string> {
  await page.goto(`/cases/${caseId}/notes`)
  const form = page.locator('form:has(textarea[name="text"])')
  const id = await form.locator('input[name="id"]').inputValue()
  await form.locator('textarea').fill('For the defence only')
  await form.locator('button[type="submit"]').click()
  await expect(page.locator(`a[href$="/notes/${id}"]`)).toBeVisible()
  return id
}

async function expectFitting(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${page.url()} is wider than the screen`).toBe(0)
}
