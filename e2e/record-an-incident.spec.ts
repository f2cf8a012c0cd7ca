import { expect, expectAccessible, test } from './fixtures'

const unique = () => crypto.randomUUID().slice(0, 8)

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a coordinator writes down a raid, what it followed upon, and takes a source away', async ({
      page,
      records,
      signInAs,
    }) => {
      const mark = unique()
      const name = `Emil ${mark}`
      const person = await records.makePerson(name)
      await signInAs({ roles: ['coordinator'] })

      await page.goto('/incidents')
      await page.getByRole('link', { name: 'Add an incident' }).first().click()
      await page.getByRole('button', { name: 'Save the incident' }).click()
      await expect(page.locator('form').getByRole('alert')).toContainText('Say in one line what happened')

      await page.getByLabel('What happened').fill(`Raid ${mark}`)
      await page.getByLabel('Act', { exact: true }).selectOption({ label: 'Search of a home or raid' })
      const when = page.getByRole('group', { name: 'When', exact: true })
      await when.getByLabel('Month').fill('11')
      await when.getByLabel('Year').fill('2017')
      const row = (at: number, part: string) => page.locator(`[name="victims.${at}.${part}"]`)
      await row(0, 'name').fill(name)
      await row(0, 'outcomeId').selectOption({ label: 'Imprisoned' })
      if (javaScriptEnabled) await page.getByRole('button', { name: 'Add another person or group' }).click()
      await row(1, 'groupId').selectOption({ label: 'Activists' })
      await row(1, 'count').fill('3')
      await page.locator('summary', { hasText: 'Several places' }).click()
      await page.locator('[name="places.0.place"]').fill('A home in Bakhchysarai')
      await page.locator('[name="places.0.name"]').fill('Nobody of this name')
      await page.getByRole('button', { name: 'Save the incident' }).click()

      await expect(page.locator('form').getByRole('alert')).toContainText('Nobody here has this name')
      await expect(row(1, 'count')).toHaveValue('3')
      await page.locator('[name="places.0.name"]').fill(name)
      await page.locator('summary', { hasText: 'Sources' }).click()
      await page.locator('[name="sources.0.saidBy"]').fill('A neighbour')
      await page.getByRole('button', { name: 'Save the incident' }).click()

      await expect(page.getByRole('heading', { name: `Raid ${mark}` })).toBeVisible()
      await expect(page.getByText('November 2017')).toBeVisible()
      await expect(page.getByText('4 people')).toBeVisible()
      await expect(page.getByRole('link', { name }).first()).toHaveAttribute('href', `/people/${person.id}`)

      await page.getByRole('link', { name: 'Add an outside event' }).click()
      await page.getByLabel('What happened').fill(`Resolution ${mark}`)
      await page.getByRole('group', { name: 'When' }).first().getByLabel('Year').fill('2017')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText(`Resolution ${mark}`)).toBeVisible()

      await page.getByRole('link', { name: 'Remove the source A neighbour' }).click()
      await page.getByRole('button', { name: 'Remove the source' }).click()
      await expect(page.getByText('No source yet.')).toBeVisible()

      await page.goto(`/incidents?text=${mark}`)
      await expect(page.getByRole('link', { name: `Raid ${mark}` })).toBeVisible()
    })
  })
}

test('a restricted incident is not there for a volunteer, and its pages can be read by everybody', async ({
  page,
  records,
  signInAs,
}) => {
  const mark = unique()
  const actId = await records.termId('act', 'torture')
  const incident = { actId, occurredOn: new Date('2021-01-01'), occurredPrecision: 'year' as const }
  const { id } = await records.db.incident.create({
    data: { ...incident, title: `In the cellar ${mark}`, visibility: 'restricted' },
  })
  const open = await records.db.incident.create({ data: { ...incident, title: `In the street ${mark}` } })

  await signInAs({ roles: ['volunteer'] })
  await page.goto(`/incidents?text=${mark}`)
  await expect(page.getByRole('link', { name: `In the street ${mark}` })).toBeVisible()
  await expect(page.getByText(`In the cellar ${mark}`)).toBeHidden()
  await expect(page.getByRole('link', { name: 'Add an incident' })).toBeHidden()
  const refused = await page.request.get(`/incidents/${id}`)
  expect(refused.status()).toBe(404)
  expect(await refused.text()).not.toContain('cellar')

  await page.goto(`/incidents/${open.id}`)
  await expectAccessible(page)
  await signInAs({ roles: ['coordinator'] })
  for (const path of [
    '/incidents',
    '/incidents/new',
    `/incidents/${id}`,
    `/incidents/${id}/edit`,
    '/incidents/context',
  ]) {
    await page.goto(path)
    await expectAccessible(page)
  }
})
