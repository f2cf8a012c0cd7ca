import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from './fixtures'

const photo = async () => ({
  name: 'IMG_2041.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: 'olive' } })
    .withExif({ IFD0: { Artist: 'Somebody' } })
    .jpeg()
    .toBuffer(),
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a photo is added to a case, looked at, saved, renamed and removed', async ({
      page,
      records,
      signInAs,
      problems,
    }) => {
      // The browser calls a refused file an error.
      problems.allow(/422/)
      const coordinator = await signInAs({ roles: ['coordinator'] })
      const { id } = await records.makeCase(`Case ${randomUUID()}`)

      await test.step('a file that is none is refused, and what was typed stays', async () => {
        await page.goto(`/cases/${id}`)
        await page.getByRole('link', { name: 'Add a document' }).click()
        await page.getByLabel('Name').fill('At the court door')
        await page.getByLabel('What it is').selectOption('Photo')
        await page
          .getByLabel('File', { exact: true })
          .setInputFiles({ name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ a program') })
        await page.getByRole('button', { name: 'Add the document' }).click()
        await expect(page.locator('form').getByRole('alert')).toContainText('no file that can be stored')
        await expect(page.getByLabel('Name')).toHaveValue('At the court door')
        await expect(page.getByLabel('What it is')).toHaveValue('photo')
      })

      await test.step('a photo is stored and shown on the case', async () => {
        await page.getByLabel('Keep the original as evidence').check()
        await page.getByLabel('File', { exact: true }).setInputFiles(await photo())
        await page.getByRole('button', { name: 'Add the document' }).click()
        await expect(page).toHaveURL(new RegExp(`/cases/${id}\\?saved=1`))
        await expect(page.getByRole('region', { name: 'Documents' }).locator('img')).toBeVisible()
        await page.getByRole('link', { name: 'At the court door' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('At the court door')
        const picture = page.getByRole('img', { name: 'Picture: At the court door' })
        await expect(picture).toBeVisible()
      })

      await test.step('what is saved says nothing of its maker; the original does', async () => {
        for (const [name, isTold] of [
          ['Save the file', false],
          ['Save the original', true],
        ] as const) {
          const link = await page.getByRole('link', { name }).getAttribute('href')
          const answer = await page.request.get(link ?? '')
          const body = await answer.body()
          expect(body.includes('Somebody')).toBe(isTold)
          expect((await sharp(body).metadata()).width).toBe(640)
          expect(answer.headers()['content-security-policy']).toContain('sandbox')
        }
      })

      await test.step('it is renamed, and removed', async () => {
        await page.getByRole('link', { name: 'Change' }).click()
        await page.getByLabel('Name').fill('The door of the court')
        await page.getByRole('button', { name: 'Save' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('The door of the court')
        await page.getByRole('link', { name: 'Remove' }).click()
        await page.getByLabel('It was entered by mistake').check()
        await page.getByRole('button', { name: /^Remove|Take/ }).click()
        await expect(page.getByText('No document yet.').first()).toBeVisible()
        const events = await records.db.auditEvent.findMany({ where: { actorId: coordinator.userId } })
        expect(events.map(({ event }) => event)).toEqual(
          expect.arrayContaining(['document.added', 'document.read', 'document.changed', 'document.removed']),
        )
      })
    })
  })
}

test('how far a large file is, and a broken connection loses nothing', async ({
  page,
  records,
  signInAs,
  problems,
}) => {
  problems.allow(/api\/documents/)
  await signInAs({ roles: ['coordinator'] })
  const { id } = await records.makeCase()
  await page.goto(`/documents/new?of=case&record=${id}&back=/cases/${id}`)
  await page.getByLabel('Name').fill('A long letter')
  await page.getByLabel('What it is').selectOption('Letter')
  const text = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('word '.repeat(400_000)) }
  await page.getByLabel('File', { exact: true }).setInputFiles(text)
  await page.route('**/api/documents', (route) => route.abort('connectionreset'), { times: 1 })
  await page.getByRole('button', { name: 'Add the document' }).click()
  await expect(page.locator('form').getByRole('alert')).toContainText('nothing was stored')
  await expect(page.getByLabel('Name')).toHaveValue('A long letter')
  await page.getByRole('button', { name: 'Add the document' }).click()
  await expect(page.getByRole('link', { name: 'A long letter' })).toBeVisible()
})

test('between lawyers: the lawyer of the case alone', async ({ page, records, signInAs, problems }) => {
  problems.allow(/404/)
  const lawyer = await signInAs({ roles: ['lawyer'] })
  const { id } = await records.makeCase()
  await records.assign(lawyer, { caseId: id })
  await page.goto(`/documents/new?of=case&record=${id}&back=/cases/${id}`)
  await page.getByLabel('Name').fill('The plan')
  await page.getByLabel('What it is').selectOption('Other')
  await page.getByLabel('Between lawyers').check()
  const plan = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('We call the neighbour.') }
  await page.getByLabel('File', { exact: true }).setInputFiles(plan)
  await page.getByRole('button', { name: 'Add the document' }).click()
  await page.getByRole('link', { name: 'The plan' }).click()
  await expect(page.getByRole('link', { name: 'Save the file' })).toBeVisible()
  const { pathname } = new URL(page.url())
  const file = `/api${pathname}/clean`
  expect(await (await page.request.get(file)).text()).toBe('We call the neighbour.')
  await signInAs({ roles: ['coordinator'] })
  await page.goto(`/cases/${id}`)
  await expect(page.getByRole('link', { name: 'The plan' })).toHaveCount(0)
  expect((await page.request.get(file)).status()).toBe(404)
  await page.goto(pathname)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/not here|find/i)
})
