import { expect, test } from './fixtures'
import { demoIds, staffPages, withDemoIds } from './pages'

/** What a missing message is shown as: "cases.list.title". */
const KEY =
  /\b(?:access|advocacy|audit|calendar|cases|day|detention|families|form|hearings|incidents|installation|nav|people|reference|search|support|ui|users)\.[a-z][\w-]*(?:\.[\w-]+)*\b/

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

test('a user chooses the language, and it stays after signing out', async ({ page, signInAs }) => {
  await signInAs({ roles: ['volunteer'] })
  await page.goto('/settings')
  await page.getByLabel('Language').selectOption({ label: 'Українська' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Мої налаштування' })).toBeVisible()
  await page.goto('/sign-out')
  await page.getByRole('main').getByRole('button', { name: 'Вийти' }).click()
  await expect(page.getByRole('heading', { name: 'Вхід' })).toBeVisible()
})

test('before sign-in the browser’s language is used', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, locale: 'uk-UA' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { name: 'Вхід' })).toBeVisible()
  await context.close()
})
