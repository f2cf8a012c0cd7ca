import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { Decrypter } from 'age-encryption'
import { readSheet } from 'read-excel-file/node'
import { expect, expectAccessible, test } from './fixtures'

/** A word nobody else has in their name. */
const marked = () => Array.from({ length: 7 }, () => 'bvgdzlmn'[Math.floor(Math.random() * 8)]).join('')

async function untilReady(page: Page) {
  await expect(async () => {
    const again = page.getByRole('link', { name: 'Look again' })
    if (await again.isVisible()) await again.click()
    await expect(page.getByText('Ready', { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
}

async function take(page: Page): Promise<Download> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Take the file' }).click()
  return download
}

const contentOf = async (download: Download) => readFile(await download.path())

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a list leaves as a file when a second coordinator has agreed', async ({
      page,
      signInAs,
      records,
    }) => {
      test.slow()
      const surname = marked()
      await records.makePerson(`Rustem ${surname}`, { status: 'in_custody', region: '=1+1' })
      await records.makePerson(`Emir ${surname}`, { status: 'released' })
      await signInAs('coordinator')
      await page.goto(`/people?text=${surname}&status=in_custody`)
      await page.getByRole('link', { name: 'Export', exact: true }).click()
      await expect(page.getByText('1 row, as the list is filtered now.')).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Ask for the export' }).click()
      await expect(page.getByText('Say why: a second person has to agree to it').first()).toBeVisible()
      await page.getByLabel('Why').fill('For the map of prisoners')
      await page.getByRole('button', { name: 'Ask for the export' }).click()
      await expect(page.getByText('Waits for a second person')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Agree' })).toBeHidden()
      await expect(page.getByRole('button', { name: 'Take the file' })).toBeHidden()
      const address = page.url()

      await signInAs({ roles: ['coordinator'] })
      await page.goto('/exports')
      await page
        .getByRole('row')
        .filter({ hasText: 'Waits for a second person' })
        .getByRole('link', { name: 'People' })
        .first()
        .click()
      await page.goto(address)
      await expect(page.getByText('For the map of prisoners')).toBeVisible()
      await expect(page.getByText(surname)).toBeVisible()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Agree', exact: true }).click()
      await untilReady(page)
      await expect(page.getByText('Only whoever asked for it can take it.')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Take the file' })).toBeHidden()

      await signInAs('coordinator')
      await page.goto(address)
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByLabel('None').check()
      const csv = await take(page)
      expect(csv.suggestedFilename()).toMatch(/^people-\d{4}-\d\d-\d\d\.csv$/)
      const text = (await contentOf(csv)).toString()
      expect(text.split('\r\n')[0]).toBe('\uFEFF"Id","Name","Status","Born","Region","Who may see it"')
      expect(text).toContain(`"Rustem ${surname}","In custody",,"'=1+1","Open"`)
      expect(text).not.toContain('Emir')

      await page.getByLabel('XLSX').check()
      const [head, row] = await readSheet(await contentOf(await take(page)))
      expect(head?.slice(1, 3)).toEqual(['Name', 'Status'])
      expect(row?.slice(1)).toEqual([`Rustem ${surname}`, 'In custody', null, '=1+1', 'Open'])

      await page.getByLabel('JSON').check()
      await page.getByLabel('With a password').check()
      await page.getByLabel('Password', { exact: true }).fill('too short')
      await page.getByRole('button', { name: 'Take the file' }).click()
      await expect(page.getByText('Enter a password of at least 12 characters').first()).toBeVisible()
      await expect(page.getByLabel('JSON')).toBeChecked()
      await expect(page.getByLabel('With a password')).toBeChecked()
      await page.getByLabel('Password', { exact: true }).fill('a long enough one')
      await page.getByLabel('Password again').fill('a long enough one')
      const sealed = await take(page)
      expect(sealed.suggestedFilename()).toMatch(/\.json\.age$/)
      const decrypter = new Decrypter()
      decrypter.addPassphrase('a long enough one')
      const opened = await decrypter.decrypt(new Uint8Array(await contentOf(sealed)), 'text')
      expect(JSON.parse(opened)).toMatchObject({
        list: 'people',
        rows: [{ name: `Rustem ${surname}`, status: 'in_custody', region: '=1+1' }],
      })
    })
  })
}

test('a lawyer takes what they work on, and a program reads the same by a token', async ({
  page,
  request,
  signInAs,
  records,
}) => {
  const surname = marked()
  const [own, other] = [await records.makeCase(`Own ${surname}`), await records.makeCase(`Other ${surname}`)]
  const lawyer = await signInAs({ roles: ['lawyer'] })
  await records.assign(lawyer, { caseId: own.id })
  await page.goto(`/cases?text=${surname}`)
  await expect(page.getByRole('link', { name: other.name })).toBeVisible()
  await page.getByRole('link', { name: 'Export', exact: true }).click()
  await expect(page.getByText('1 row, as the list is filtered now.')).toBeVisible()
  await page.getByRole('button', { name: 'Ask for the export' }).click()
  await untilReady(page)
  await page.getByLabel('None').check()
  const text = (await contentOf(await take(page))).toString()
  expect(text).toContain(own.name)
  expect(text).not.toContain(other.name)

  await page.goto('/settings/tokens')
  await expectAccessible(page)
  await page.getByLabel('What it is for').fill('The map')
  await page.getByRole('checkbox', { name: 'Cases' }).check()
  await page.getByRole('button', { name: 'Make the token' }).click()
  const token = (await page.getByTestId('api-token').textContent()) ?? ''
  const ask = (path: string) => request.get(path, { headers: { authorization: `Bearer ${token}` } })
  const answer = await ask(`/api/v1/cases?text=${surname}`)
  expect(await answer.json()).toMatchObject({ list: 'cases', rows: [{ id: own.id }], next: null })
  expect((await ask('/api/v1/people')).status()).toBe(404)
  expect((await ask('/api/v1/cases?stages=appeal')).status()).toBe(400)
  expect((await request.get('/api/v1/cases')).status()).toBe(401)
  expect(await (await ask('/api/v1')).json()).toHaveProperty('components.schemas.cases.properties.stage')

  await page.goto('/settings/tokens')
  await page.getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('Revoked')).toBeVisible()
  expect((await ask('/api/v1/cases')).status()).toBe(401)
})

test('the token of a coordinator opens nothing until a second one has agreed', async ({
  page,
  request,
  signInAs,
  records,
}) => {
  const surname = marked()
  await records.makePerson(`Rustem ${surname}`, { status: 'in_custody' })
  await signInAs({ roles: ['coordinator'] })
  await page.goto('/settings/tokens')
  await page.getByLabel('What it is for').fill(`Map ${surname}`)
  await page.getByRole('checkbox', { name: 'People' }).check()
  await page.getByRole('button', { name: 'Make the token' }).click()
  const token = (await page.getByTestId('api-token').textContent()) ?? ''
  const ask = () =>
    request.get(`/api/v1/people?text=${surname}`, { headers: { authorization: `Bearer ${token}` } })
  expect((await ask()).status()).toBe(401)
  await signInAs({ roles: ['coordinator'] })
  await page.goto('/settings/tokens')
  await page.getByRole('row', { name: surname }).getByRole('button', { name: 'Agree' }).click()
  await expect(page.getByRole('row', { name: surname })).toContainText('In force')
  expect(await (await ask()).json()).toMatchObject({ rows: [{ name: `Rustem ${surname}` }] })
})
