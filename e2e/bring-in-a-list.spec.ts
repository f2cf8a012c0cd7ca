import { existsSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const LIST = readFileSync('e2e/lists/ru.csv', 'utf8')
const EXAMPLES = '../shared/examples/import'
const PEOPLE = [
  ...['Карадайлы Абдулджемиль Исметович', 'Аджимамбетов Рушди Серверович', 'Исмаилов Ленур Халил оглу'],
  ...['Шемшединов Чингиз', 'Кадырова Гульнара Р.', 'Халилов Халил', 'Lenur Ismaylov', 'Oleksii Hrytsenko'],
  ...['Shcherbak, Yevheniia', 'Yagya Kurtumerov', 'Server Kurtumerov'],
]

/** A word nobody else has in their name, in two scripts. */
function marked() {
  const letters = Array.from({ length: 6 }, () => Math.floor(Math.random() * 8))
  const written = (alphabet: string) => letters.map((at) => alphabet[at]).join('')
  return { cyrillic: written('бвгдзлмн'), latin: written('bvgdzlmn') }
}

async function bringIn(page: Page, name: string, content: string | Buffer) {
  await page.goto('/import')
  await page.getByLabel('File').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

/** A job takes a moment: with script the page looks again by itself. */
async function untilState(page: Page, state: string) {
  await expect(async () => {
    const again = page.getByRole('link', { name: 'Look again' })
    if (await again.isVisible()) await again.click()
    await expect(page.getByText(state, { exact: true }).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
}

const countOf = (page: Page, fate: string) =>
  page.getByRole('row').filter({ hasText: fate }).getByRole('link')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a list is read, checked, decided, written and taken out again', async ({
      page,
      signInAs,
      records,
    }) => {
      const { cyrillic, latin } = marked()
      await signInAs('coordinator')
      const countMade = () => records.db.person.count({ where: { name: { contains: cyrillic } } })
      await bringIn(page, 'list.csv', LIST.replaceAll('{T}', cyrillic).replaceAll('{L}', latin))
      await expect(page.getByLabel('Дата рождения')).toHaveValue('born')
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Check the list' }).click()
      await untilState(page, 'Checked, nothing written')
      await expect(countOf(page, 'Somebody new')).toHaveText('4')
      await expect(countOf(page, 'To be decided')).toHaveText('1')
      await expect(countOf(page, 'Refused')).toHaveText('1')
      await expect(countOf(page, 'Nothing in it')).toHaveText('1')
      if (javaScriptEnabled) await expectAccessible(page)

      await page.getByRole('link', { name: 'Say who they are' }).click()
      await page.getByRole('link', { name: `Testovyi-${latin} Remzi` }).click()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'Say who it is' })).toBeVisible()
      await page.getByLabel(`Тестовый-${cyrillic} Ремзи Айдерович, row 2`).check()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.getByText('Nothing is left to be decided')).toBeVisible()

      await page.getByRole('link', { name: 'list.csv' }).click()
      await countOf(page, 'Somebody said who it is').click()
      await expect(page.getByRole('row', { name: latin })).toContainText('Is whoever row 2 is')

      await page.getByRole('link', { name: 'list.csv' }).click()
      await countOf(page, 'Refused').click()
      await page.getByRole('link', { name: 'HYPERLINK' }).click()
      await page.getByLabel('ФИО').fill(`Щит-${cyrillic} Евгения`)
      await page.getByRole('button', { name: 'Save and check again' }).click()
      await untilState(page, 'Checked, nothing written')
      expect(await countMade()).toBe(0)
      await page.getByRole('button', { name: 'Write 6 rows' }).click()
      await untilState(page, 'Written')
      expect(await countMade()).toBe(5)

      await page.getByRole('link', { name: 'All rows' }).click()
      await expect(page.getByRole('row', { name: latin })).toContainText('Written')
      await page
        .getByRole('link', { name: `Пробный-${cyrillic} Эльдар Халил оглу` })
        .last()
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        `Пробный-${cyrillic} Эльдар Халил оглу`,
      )
      await expect(page.getByRole('main')).toContainText(`Группа ${cyrillic}`)
      await page.getByRole('link', { name: 'list.csv, row 4' }).click()
      await expect(page.getByText('31.02.1990')).toBeVisible()
      await expect(page.getByText('(there is no such day)')).toBeVisible()

      await page.getByRole('link', { name: 'list.csv' }).click()
      await page.getByRole('link', { name: 'Take the list out' }).click()
      await page.getByRole('button', { name: 'Take it out' }).click()
      await untilState(page, 'Taken out')
      expect(await countMade()).toBe(0)
      await page.getByRole('link', { name: 'Delete the list' }).click()
      await page.getByRole('button', { name: 'Delete' }).click()
      await expect(page.getByRole('heading', { name: 'Imports', level: 1 })).toBeVisible()
    })
  })
}

test('a file that is no list is refused in words, and nothing is kept', async ({
  page,
  signInAs,
  problems,
}) => {
  problems.allow(/422/)
  await signInAs('coordinator')
  await page.goto('/import')
  await page.getByLabel('File').setInputFiles({
    ...{ name: 'list.xlsx', mimeType: 'application/octet-stream' },
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 9, 9]),
  })
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('The file cannot be read.')
})

// The lists that the first users gave; where they are not at hand, the list above stands for them.
test.describe('the lists of the first users', () => {
  test.skip(!existsSync(EXAMPLES), 'they are not part of the project')
  test.skip(({ isMobile }) => isMobile, 'the same people at the same time would be repeated')

  for (const [name, fates] of [
    ['a-list-ru.csv', { 'Somebody new': '7', 'To be decided': '1', Refused: '1', 'Nothing in it': '1' }],
    ['a-list-en.csv', { 'Somebody new': '5', Repeated: '1' }],
  ] as const)
    test(`${name} goes in with every row accounted for, and out again`, async ({
      page,
      signInAs,
      records,
    }) => {
      await signInAs('coordinator')
      const countMade = () => records.db.person.count({ where: { name: { in: PEOPLE } } })
      await bringIn(page, name, readFileSync(`${EXAMPLES}/${name}`))
      await page.getByRole('button', { name: 'Check the list' }).click()
      await untilState(page, 'Checked, nothing written')
      for (const [fate, rows] of Object.entries(fates)) await expect(countOf(page, fate)).toHaveText(rows)
      await page.getByRole('button', { name: /^Write/ }).click()
      await untilState(page, 'Written')
      expect(await countMade()).toBe(Number(fates['Somebody new']))
      await page.getByRole('link', { name: 'Take the list out' }).click()
      await page.getByRole('button', { name: 'Take it out' }).click()
      await untilState(page, 'Taken out')
      expect(await countMade()).toBe(0)
    })
})
