import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addDays, dateOf, formatDate, today } from '@/lib/core/dates'
import { expect, expectAccessible, test, type Records } from './fixtures'

const DAY = today('Europe/Kyiv')

/** A lawyer's own case: one prisoner held for a hundred days, whose term has five days left. */
async function makeOwnCase(
  { db, makeCase, makeDefendant, makePerson, makeMeasure, makeHearing }: Records,
  userId: string,
) {
  const found = await makeCase(`Case ${randomUUID().slice(0, 8)}`, { visibility: 'restricted' })
  const person = await makePerson('Remzi Çatal', { visibility: 'restricted', status: 'in_custody' })
  const defendant = await makeDefendant(found.id, person.id)
  const measure = await makeMeasure('remand', 'in_custody')
  const ahead = (days: number) => dateOf(addDays(DAY, days))
  const exact = 'day' as const
  await db.caseStage.create({
    data: { caseId: found.id, stage: 'first_instance', fromOn: ahead(-30), fromPrecision: exact },
  })
  await db.custodyPeriod.create({
    data: { personId: person.id, measureId: measure.id, fromOn: ahead(-99), fromPrecision: exact },
  })
  await db.charge.create({
    data: { defendantId: defendant.id, label: 'p. 2 art. 205.5', fromOn: ahead(-90), fromPrecision: exact },
  })
  await db.ruling.create({
    data: {
      ...{ caseId: found.id, kind: 'measure', decidedOn: ahead(-98), decidedPrecision: exact },
      results: {
        create: { defendantId: defendant.id, result: 'granted', measureId: measure.id, untilOn: ahead(5) },
      },
    },
  })
  await makeHearing(found.id, { onDate: ahead(3), startsAt: ahead(3) })
  await db.assignment.create({ data: { userId, caseId: found.id } })
  return { ...found, path: `/cases/${found.id}` }
}

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

async function fillDate(page: Page, name: string, iso: string) {
  const [year = '', month = '', day = ''] = iso.split('-')
  const group = page.getByRole('group', { name })
  await group.getByLabel('Day').fill(day)
  await group.getByLabel('Month').fill(month)
  await group.getByLabel('Year').fill(year)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a lawyer sees where a case stands and carries it on', async ({ page, records, signInAs }) => {
      test.slow()
      const lawyer = await signInAs({ roles: ['lawyer'] })
      const { name, path } = await makeOwnCase(records, lawyer.userId)
      const row = page.getByRole('row', { name: /Remzi Çatal/ })

      await page.goto('/')
      await page.getByRole('link', { name, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
      await expect(page.getByText('First instance since')).toBeVisible()
      for (const answer of ['p. 2 art. 205.5', /remand/i, '100 days', '5 days left']) {
        await expect(row).toContainText(answer)
      }
      await expect(page.getByRole('region', { name: 'Last ruling' })).toContainText('Measure')
      await expect(page.getByRole('region', { name: 'Next hearing' }).getByRole('link').first()).toBeVisible()

      await page.getByRole('link', { name: 'Add a ruling' }).click()
      await page.getByLabel('What kind of ruling?').selectOption('Extension')
      await fillDate(page, 'Decided on', DAY)
      await page.getByLabel('Result', { exact: true }).selectOption('Granted')
      await page.getByLabel('Last day of the measure').fill(addDays(DAY, 60))
      await save(page)
      await expect(page.getByRole('status')).toContainText('Saved')
      await expect(row).toContainText('60 days left')
      await expect(row).toContainText(formatDate(addDays(DAY, 60), 'en', 'short'))

      const deadlines = page.getByRole('region', { name: 'Open deadlines' })
      await deadlines.getByRole('link', { name: 'Add a deadline' }).click()
      await page.getByLabel('What is due?').fill('Appeal against the extension')
      await page.getByLabel('Last day').fill(addDays(DAY, 2))
      await save(page)
      await expect(deadlines).toContainText('Appeal against the extension')
      await expect(deadlines.getByText('soon')).toBeVisible()
      await deadlines.getByRole('button', { name: 'Done' }).click()
      await expect(deadlines).toContainText('None open')
      await expect(deadlines).toContainText('1 deadline done')

      await row.getByRole('link', { name: 'p. 2 art. 205.5' }).click()
      await page.getByRole('link', { name: 'replace it by a later charge' }).click()
      await page.getByLabel('Charge as the document words it').fill('p. 1 art. 205.5')
      await fillDate(page, 'Charged since', DAY)
      await save(page)
      await expect(row).toContainText('p. 1 art. 205.5')
      await expect(row).not.toContainText('p. 2 art. 205.5')
      const timeline = page.getByRole('region', { name: 'Timeline' })
      await expect(timeline).toContainText('p. 2 art. 205.5')
      await expect(timeline).toContainText('p. 1 art. 205.5')

      await page.getByRole('link', { name: 'Print view' }).click()
      await expect(page).toHaveURL(`${path}/print`)
      await page.emulateMedia({ media: 'print' })
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
      await expect(page.getByText('60 days left')).toBeVisible()
      await expect(page.getByRole('link', { name: 'Back to the case' })).toBeHidden()
    })

    test('a refused ruling keeps what was typed', async ({ page, records, signInAs }) => {
      const lawyer = await signInAs({ roles: ['lawyer'] })
      const { path } = await makeOwnCase(records, lawyer.userId)
      await page.goto(`${path}/rulings/new`)
      await page.getByLabel('Last day of the measure').fill(addDays(DAY, 60))
      await save(page)
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        'Choose what kind of ruling it is',
      )
      await expect(page.getByLabel('Last day of the measure')).toHaveValue(addDays(DAY, 60))
    })
  })
}

test('a case of one defendant fits sensibly on A4', async ({ page, records, signInAs }) => {
  const lawyer = await signInAs({ roles: ['lawyer'] })
  const { path } = await makeOwnCase(records, lawyer.userId)
  await page.goto(`${path}/print`)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
})

test('what a lawyer sees of a case is for nobody else', async ({ page, problems, records, signInAs }) => {
  problems.allow(/404/)
  const { id, path } = await makeOwnCase(records, (await signInAs({ roles: ['lawyer'] })).userId)
  await page.goto(path)
  await expectAccessible(page)

  await signInAs({ roles: ['lawyer'] })
  for (const part of ['', '/print', '/notes', '/rulings/new']) {
    expect((await page.goto(path + part))?.status(), part).toBe(404)
  }
  const volunteer = await signInAs({ roles: ['volunteer'] })
  await records.db.assignment.create({ data: { userId: volunteer.userId, caseId: id } })
  await page.goto(path)
  await expect(page.getByText('Remzi Çatal')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Hearings' })).toBeVisible()
  for (const hidden of ['205.5', 'days left', 'Last ruling', 'Open deadlines']) {
    await expect(page.getByRole('main')).not.toContainText(hidden)
  }
})
