import { expect, expectAccessible, test } from './fixtures'

test('a petition is entered with its source, found by its signatures, and read by a volunteer', async ({
  page,
  problems,
  signInAs,
}) => {
  const title = `Petition to the congress ${crypto.randomUUID().slice(0, 8)}`
  await signInAs('coordinator')
  await page.goto('/advocacy')
  await page.getByRole('link', { name: 'Petitions' }).click()
  await page.getByRole('link', { name: 'Add a petition' }).first().click()
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('Demand').fill('Reparations')
  await page.getByLabel('How exact').selectOption('Almost')
  await page.getByLabel('Signatures').fill('120000')
  await page.getByLabel('Year').first().fill('1959')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Choose or enter to whom it is addressed').first()).toBeVisible()
  await expect(page.getByLabel('Signatures')).toHaveValue('120000')
  await expectAccessible(page)
  await page.getByLabel('Addressed to, as it was called then').fill('The congress of a party')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()

  await signInAs('volunteer')
  await page.goto('/advocacy/petitions')
  const folded = page.getByText('More filters')
  if (await folded.isVisible()) await folded.click()
  await page.getByLabel('At least this many signatures').fill('100000')
  await page.getByLabel('Year').fill('1959')
  await page.getByRole('button', { name: 'Apply filters' }).click()
  const card = page.getByRole('listitem').filter({ hasText: title })
  await expect(card).toContainText('almost 120,000')
  await expect(card.getByRole('link', { name: 'Change' })).toHaveCount(0)
  await expectAccessible(page)
  problems.allow(/404/)
  await page.goto('/advocacy/petitions/new')
  await expect(page.getByLabel('Demand')).toHaveCount(0)
})
