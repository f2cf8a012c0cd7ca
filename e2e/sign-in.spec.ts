import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const PASSWORD = 'a long phrase nobody guesses'

async function fillIn(page: Page, name: string, password: string) {
  await page.getByLabel('Sign-in name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('signs in with name and password, goes on to the page asked for, and out again', async ({
      page,
      records,
    }) => {
      const { signInName } = await records.makeUser({ password: PASSWORD, roles: ['coordinator'] })
      await page.goto('/settings/sessions')
      await expect(page).toHaveURL(/\/sign-in\?next=%2Fsettings%2Fsessions$/)
      await fillIn(page, signInName.toUpperCase(), PASSWORD)
      await expect(page).toHaveURL(/\/settings\/sessions$/)
      await page.locator('summary', { hasText: 'My account' }).click()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await expect(page).toHaveURL(/\/sign-in$/)
      await page.goto('/settings/sessions')
      await expect(page).toHaveURL(/\/sign-in/)
    })
  })
}

test('says the same for a wrong password, an unknown name and a removed user', async ({ page, records }) => {
  const known = await records.makeUser({ password: PASSWORD, roles: ['volunteer'] })
  const removed = await records.makeUser({ password: PASSWORD, roles: ['volunteer'], removedAt: new Date() })
  for (const [name, password] of [
    [known.signInName, 'a long phrase that is wrong'],
    [`nobody-${randomUUID()}`, PASSWORD],
    [removed.signInName, PASSWORD],
  ] as const) {
    await page.goto('/sign-in')
    await fillIn(page, name, password)
    await expect(page.locator('form').getByRole('alert')).toContainText('The name or the password is wrong')
    await expect(page.getByLabel('Sign-in name')).toHaveValue(name)
  }
})
