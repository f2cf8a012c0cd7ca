import { expect, test } from './fixtures'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('on a phone filters are folded away until they are wanted or in force', async ({ page, signInAs }, {
      project,
    }) => {
      await signInAs('coordinator')
      await page.goto('/people')
      const status = page.getByLabel('Status')
      if (project.name !== 'phone') {
        await expect(page.getByText('More filters')).toBeHidden()
        return expect(status).toBeVisible()
      }
      await expect(page.getByLabel('Name, in any spelling')).toBeVisible()
      await expect(status).toBeHidden()
      await page.getByText('More filters').click()
      await status.selectOption('House arrest')
      await page.getByRole('button', { name: 'Apply filters' }).click()
      await expect(page).toHaveURL(/status=house_arrest/)
      await expect(status).toBeVisible()
      await page.getByRole('link', { name: 'Clear filters' }).click()
      await expect(status).toBeHidden()
    })
  })
}

test('over a slow line the next page says that it is on its way', async ({ page, signInAs }) => {
  await signInAs('coordinator')
  await page.goto('/')
  const bar = page.getByRole('progressbar', { name: 'Loading…' })
  await page.route(/\/(hearings|cases)\?|\/(hearings|cases)$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases' }).click()
  await expect(bar).toBeAttached()
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible()
  await expect(bar).toHaveCount(0)
})
