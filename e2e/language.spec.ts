import { expect, test } from './fixtures'

test('a user chooses the language, and it stays after signing out', async ({ page, signInAs }) => {
  await signInAs({ roles: ['volunteer'] })
  await page.goto('/settings')
  await page.getByLabel('Language').selectOption({ label: 'Українська' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/saved=1/)
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
