import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

/** Of so many letters that no two are alike. */
const surname = () =>
  Array.from({ length: 7 }, () => 'bdgklmnrst'[Math.floor(Math.random() * 10)] ?? '').join('a')

async function enterDate(page: Page, legend: string, { day = '', month = '', year = '' }) {
  const date = page.getByRole('group', { name: legend })
  await date.getByLabel('Day').fill(day)
  await date.getByLabel('Month').fill(month)
  await date.getByLabel('Year').fill(year)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a coordinator records a prisoner, where he is held, and his exchange', async ({
      page,
      signInAs,
      records,
    }) => {
      await signInAs('coordinator')
      const name = `Rustem ${surname()}`
      await records.makePerson(name)

      await page.goto('/people')
      await page.getByRole('link', { name: 'Add a person' }).click()
      await page.getByLabel('Name of the person').fill(name)
      await page.getByRole('button', { name: 'Look' }).click()
      await expect(page.getByRole('heading', { name: 'Is it one of these?' })).toBeVisible()
      await enterDate(page, 'Born', { month: '4', year: '1987' })
      await page.getByRole('button', { name: 'Add the person' }).click()
      await expect(page.locator('form').getByRole('alert')).toContainText(`Perhaps already recorded: ${name}`)
      await expect(page.getByRole('group', { name: 'Born' }).getByLabel('Year')).toHaveValue('1987')
      await page.getByLabel('This is another person with the same name').check()
      await page.getByRole('button', { name: 'Add the person' }).click()
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
      await expect(page.getByText('April 1987')).toBeVisible()

      await page.getByRole('link', { name: 'Add a custody period' }).click()
      await page.getByLabel('Measure').selectOption({ label: 'Remand in custody' })
      await page.getByLabel('Prison').selectOption({ label: 'SIZO-1, Simferopol' })
      await enterDate(page, 'From', { year: '2015' })
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('In custody').first()).toBeVisible()
      await expect(page.getByRole('row', { name: /1\. Remand in custody/ })).toContainText('until now')

      await page.getByRole('link', { name: 'Add a custody period' }).click()
      await expect(page.getByLabel('“Remand in custody” ended on the day this period begins')).toBeChecked()
      await page.getByLabel('Measure').selectOption({ label: 'House arrest' })
      await enterDate(page, 'From', { month: '4', year: '2017' })
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('row', { name: /1\. Remand in custody/ })).toContainText('April 2017')
      await expect(page.getByRole('img', { name: 'Custody drawn over time' })).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)

      await page.getByRole('link', { name: 'End 2' }).click()
      await enterDate(page, 'To', { day: '1', month: '1', year: '2016' })
      await page.getByLabel('How it ended').selectOption({ label: 'Exchanged' })
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.locator('form').getByRole('alert')).toContainText('It cannot end before it began')
      await enterDate(page, 'To', { day: '25', month: '10', year: '2017' })
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('row', { name: /2\. House arrest/ })).toContainText('Exchanged')
      await expect(page.locator('header').getByText('Exchanged')).toBeVisible()
    })

    test('every spelling of a name is found, and one is shown first', async ({ page, signInAs, records }) => {
      await signInAs('coordinator')
      const [latin, cyrillic] = [surname(), `Тест${surname()}`]
      const { id } = await records.makePerson(`Server ${latin}`)
      await page.goto(`/people/${id}`)
      await page.getByRole('link', { name: 'Change names' }).click()
      await page.getByLabel('Name', { exact: true }).fill(`Сервер ${cyrillic}`)
      await page.getByLabel('Language').selectOption({ label: 'Russian' })
      await page.getByLabel('Show this name first').check()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('heading', { name: `Сервер ${cyrillic}`, level: 1 })).toBeVisible()
      for (const text of [latin, cyrillic.toUpperCase()]) {
        await page.goto(`/search?q=${encodeURIComponent(text)}`)
        await page.getByRole('link', { name: `Сервер ${cyrillic}` }).click()
        await expect(page).toHaveURL(new RegExp(id))
      }
    })

    test('a volunteer proposes a person and a coordinator decides', async ({ page, signInAs, problems }) => {
      problems.allow(/status of 404/)
      await signInAs({ roles: ['volunteer'] })
      const name = `Emine ${surname()}`
      await page.goto(`/people/new?text=${encodeURIComponent(name)}`)
      await page.getByRole('button', { name: 'Send the proposal' }).click()
      await expect(page.getByText('Waiting for a coordinator')).toBeVisible()
      await page.waitForLoadState('networkidle')
      const address = page.url()
      await signInAs({ roles: ['volunteer'] })
      expect((await page.goto(address))?.status()).toBe(404)
      await signInAs('coordinator')
      await page.goto('/people?visibility=proposed&who=all')
      await page.getByRole('link', { name }).click()
      await page.getByRole('button', { name: 'Confirm' }).click()
      await expect(page.getByText('This person is a proposal')).toBeHidden()
      await page.waitForLoadState('networkidle')
      await signInAs({ roles: ['volunteer'] })
      await page.goto(address)
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
    })
  })
}

test('a coordinator adds a prison and it can be chosen', async ({ page, signInAs, records }) => {
  await signInAs('coordinator')
  const prison = `Colony ${surname()}`
  await page.goto('/settings/reference')
  await page.getByRole('link', { name: 'Prisons and other places of detention' }).click()
  await page.getByRole('link', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('form').getByRole('alert')).toContainText(
    'Enter the name in at least one language',
  )
  await page.getByLabel('English').fill(prison)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('link', { name: prison })).toBeVisible()
  const { id } = await records.makePerson(`Rustem ${surname()}`)
  await page.goto(`/people/${id}/custody/new`)
  await page.getByLabel('Prison').selectOption({ label: prison })
})

test('the pages of people say who they are without showing too much', async ({ page, signInAs, records }) => {
  const { id } = await records.makePerson(`Alim ${surname()}`, { status: 'in_custody' })
  await records.makeCustodyPeriod(id, '2020-01-01')
  await signInAs('volunteer')
  await page.goto(`/people/${id}`)
  await expect(page).toHaveTitle('Person · Vicdan')
  await expect(page.getByText('In custody')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Custody' })).toBeHidden()
  for (const path of ['/people', `/people/${id}`, '/people/new?text=Alim', '/search?q=Alim']) {
    await page.goto(path)
    await expectAccessible(page)
  }
})
