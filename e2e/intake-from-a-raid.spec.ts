import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

/** A word nobody else has in their name. */
const marked = () => Array.from({ length: 7 }, () => 'bdgklmnrst'[Math.floor(Math.random() * 10)]).join('a')

const line = (page: Page, number: number) =>
  page.getByRole('group', { name: `Person ${number}`, exact: true })

async function begin(page: Page) {
  await page.goto('/incidents')
  await page.getByRole('link', { name: 'Take down a raid' }).click()
  await page.getByRole('button', { name: 'Begin a new one' }).click()
  await expect(page.getByRole('heading', { name: 'Take down a raid', level: 1 })).toBeVisible()
}

async function tellWhen(page: Page, place: string) {
  await page.getByLabel('Day', { exact: true }).fill('4')
  await page.getByLabel('Month', { exact: true }).fill('3')
  await page.getByLabel('Year', { exact: true }).fill('2026')
  await page.getByLabel('Hour').fill('05:40')
  await page.getByLabel('Place', { exact: true }).fill(place)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    /** With script the form saves itself. */
    async function save(page: Page) {
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.getByRole('status').filter({ hasText: /Saved at \d\d:\d\d/ })).toBeVisible()
    }

    test('a raid with known and new people becomes records', async ({ page, signInAs, records }) => {
      test.setTimeout(90_000)
      const word = marked()
      await signInAs('coordinator')
      const known = await records.makePerson(`Зекерья ${word}`)
      await begin(page)
      await tellWhen(page, `Village ${word}`)
      await line(page, 1).getByLabel('Name').fill(`Zekerya ${word}`)
      await line(page, 1).getByLabel('Where').fill('Cell 5')
      await line(page, 2).getByLabel('Name').fill(`Remzi Missing-${word}`)
      await line(page, 2).getByLabel('What happened').selectOption('Missing')
      await line(page, 2).getByLabel('Family contact').fill('Wife Zera')
      await line(page, 2).getByLabel('Phone').fill('+380 50 000')
      await expect(line(page, 2).getByLabel('Measure')).toBeHidden()
      await line(page, 3).getByLabel('Name').fill(`Osman Newly-${word}`)
      await line(page, 3).getByLabel('First hearing').fill('2026-03-05')
      await save(page)
      await page.reload()
      await expect(line(page, 3).getByLabel('Name')).toHaveValue(`Osman Newly-${word}`)
      const who = page.getByRole('group', { name: `Who is Zekerya ${word}?` })
      await expect(who.getByRole('link', { name: `Зекерья ${word}` })).toBeVisible()
      await expect(page.getByText('Names to be decided: 1')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)

      await page.getByRole('button', { name: 'Write the records' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'Say who this is' })).toBeVisible()
      await expect(who).toContainText('Say who this is')
      await expect(line(page, 2).getByLabel('Name')).toHaveValue(`Remzi Missing-${word}`)
      await who.getByRole('radio').first().check()
      await page.getByRole('button', { name: 'Write the records' }).click()

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        `Search of a home or raid: Village ${word}`,
      )
      await expect(page.getByText('At 05:40.')).toBeVisible()
      await page.getByRole('link', { name: `Зекерья ${word}` }).click()
      await expect(page).toHaveURL(new RegExp(known.id))
      await expect(page.getByText('Cell 5').first()).toBeVisible()
      await page.goto(`/families?text=${word}`)
      await expect(page.getByRole('link', { name: `Family of Remzi Missing-${word}` })).toBeVisible()
      const missing = await records.db.person.findFirstOrThrow({ where: { name: `Remzi Missing-${word}` } })
      expect(missing.status).toBe('disappeared')
      expect(await records.db.hearing.count({ where: { case: { name: `Osman Newly-${word}` } } })).toBe(1)
      await page.goto('/incidents/intake')
      await expect(page.getByText(`Village ${word}`)).toBeHidden()
    })

    test('there are always lines for more people', async ({ page, signInAs }) => {
      await signInAs('coordinator')
      await begin(page)
      const offered = javaScriptEnabled ? 3 : 8
      await line(page, offered).getByLabel('Name').fill('Somebody Last')
      await save(page)
      await expect(line(page, offered + 1).getByLabel('Name')).toBeVisible()
    })
  })
}

test('the keyboard alone leads from line to line, and asks as one goes', async ({
  page,
  signInAs,
  records,
}) => {
  const word = marked()
  await signInAs('coordinator')
  await records.makePerson(`Ayder ${word}`)
  await begin(page)
  await line(page, 1).getByLabel('Name').focus()
  await page.keyboard.type(`Ayder ${word}`)
  await page.keyboard.press('Enter')
  await expect(line(page, 2).getByLabel('Name')).toBeFocused()
  await page.keyboard.type(`Somebody Else-${word}`)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(line(page, 4).getByLabel('Name')).toBeFocused()
  await expect(page.getByRole('group', { name: `Who is Ayder ${word}?` })).toBeVisible()
  await page
    .getByRole('group', { name: `Who is Ayder ${word}?` })
    .getByLabel('Somebody new')
    .check()
  await expect(page.getByText('Names to be decided')).toBeHidden()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('what was typed is saved although it could not be written yet', async ({ page, signInAs }) => {
    await signInAs('coordinator')
    await begin(page)
    const address = page.url()
    await line(page, 1).getByLabel('Name').fill('Typed Early')
    await page.getByRole('button', { name: 'Write the records' }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await page.goto('/')
    await page.goto(address)
    await expect(line(page, 1).getByLabel('Name')).toHaveValue('Typed Early')
  })
})

test('a line that broke is told, and what was typed is saved when it is back', async ({
  page,
  context,
  signInAs,
  problems,
}) => {
  problems.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  await signInAs('coordinator')
  await begin(page)
  await context.setOffline(true)
  await line(page, 1).getByLabel('Name').fill('Typed Offline')
  await expect(page.getByRole('status').filter({ hasText: 'Not saved: no connection' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible()
  await page.reload()
  await expect(line(page, 1).getByLabel('Name')).toHaveValue('Typed Offline')
})

test('of two who type in one form, nobody’s text is replaced unseen', async ({ page, context, signInAs }) => {
  await signInAs('coordinator')
  await begin(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await page.getByLabel('Place', { exact: true }).fill('Mine')
  await expect(page.getByText(/Saved at/)).toBeVisible()
  await other.getByLabel('Place', { exact: true }).fill('Theirs')
  await expect(other.getByText('A newer version was saved while you were typing')).toBeVisible()
  await expect(other.getByText('Saved meanwhile: Mine')).toBeVisible()
  await expect(other.getByLabel('Place', { exact: true })).toHaveValue('Theirs')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByText(/Saved at/)).toBeVisible()
  await expect(other.getByText('A newer version was saved while you were typing')).toBeHidden()
})
