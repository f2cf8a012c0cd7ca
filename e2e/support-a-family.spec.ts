import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { expect, test } from './fixtures'

const PHONE = '+380 00 000 77 77'

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

async function become(context: BrowserContext, cookies: Cookies) {
  await context.clearCookies()
  await context.addCookies(cookies)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a need is added, given to a volunteer, delivered and accounted for', async ({
      page,
      context,
      records,
      signInAs,
      problems,
    }) => {
      problems.allow(/404/)
      const { db, makeContact, makeFamily, makePerson } = records
      const volunteer = await signInAs({ roles: ['volunteer'] })
      const asVolunteer = await context.cookies()
      const coordinator = await signInAs({ roles: ['coordinator'] })
      const asCoordinator = await context.cookies()
      const name = `Family ${randomUUID()}`
      const person = await makePerson('Edem Yurtlu')
      const family = await makeFamily(person.id, { name, coordinatorId: coordinator.userId })
      await makeContact(family.id, PHONE)
      const readings = () =>
        db.auditEvent.count({
          where: { event: 'family-contacts.read', subjectId: family.id, actorId: volunteer.userId },
        })

      await test.step('the coordinator opens the family, adds a need and gives it out', async () => {
        await page.goto('/families')
        await page.getByLabel('Family or prisoner').fill(name)
        await page.getByRole('button', { name: 'Apply filters' }).click()
        await page.getByRole('link', { name }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
        await page.getByRole('link', { name: 'Add a need' }).click()
        await page.getByRole('button', { name: 'Add the need' }).click()
        await expect(page.locator('form').getByRole('alert')).toContainText('Choose what is needed')
        await page.getByLabel('What is needed').selectOption('Parcel')
        await page.getByLabel('For whom').selectOption('Edem Yurtlu')
        await page.getByLabel('Details').fill('Tea, soap, warm socks')
        await page.getByLabel('Due').fill('2020-01-01')
        await page.getByRole('button', { name: 'Add the need' }).click()
        await expect(page.locator('form').getByRole('alert')).toContainText('This day is over')
        await page.getByLabel('Due').fill('2190-01-15')
        await page.getByRole('button', { name: 'Add the need' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parcel')
        await expect(page.getByText('Saved.')).toBeVisible()
        await page.getByRole('link', { name: 'Give', exact: true }).click()
        await page.getByLabel('Give to').selectOption(volunteer.displayName)
        await page.getByLabel('Also give the family’s contact data').check()
        await page.getByRole('button', { name: 'Give the need' }).click()
        await expect(page.getByText('Given', { exact: true }).first()).toBeVisible()
        await expect(page.getByText(volunteer.displayName).first()).toBeVisible()
      })

      await test.step('the volunteer sees it at once, and the contact data only on purpose', async () => {
        await become(context, asVolunteer)
        await page.goto('/')
        await page.getByRole('link', { name: new RegExp(`^Parcel .*${name}`) }).click()
        await expect(page.getByText('Tea, soap, warm socks')).toBeVisible()
        await page.getByRole('link', { name, exact: true }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
        expect(await readings()).toBe(0)
        await page.getByRole('link', { name: 'Contact data' }).click()
        await expect(page.getByText(PHONE)).toBeVisible()
        expect(await readings()).toBe(1)
      })

      await test.step('and reports what was given', async () => {
        const need = await db.need.findFirstOrThrow({ where: { familyId: family.id } })
        await page.goto(`/support/tasks/${need.id}`)
        await page.getByRole('link', { name: 'Report delivery' }).click()
        await page.getByLabel('Amount').fill('much')
        await page.getByLabel('Note').fill('Handed in at the window')
        await page.getByRole('button', { name: 'Save the delivery' }).click()
        await expect(page.locator('form').getByRole('alert')).toContainText('Enter an amount')
        await expect(page.getByLabel('Note')).toHaveValue('Handed in at the window')
        await page.getByLabel('Amount').fill('1 250,50')
        await page.getByLabel('Currency').selectOption('RUB')
        await page.getByLabel('Yes, nothing more to do').check()
        await page.getByRole('button', { name: 'Save the delivery' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delivery saved')
        await page.getByRole('link', { name: 'To My day' }).click()
        await expect(page.getByText('No tasks for you now.')).toBeVisible()
        expect((await page.goto(`/support/needs/${need.id}`))?.status()).toBe(404)
      })

      await test.step('the ledger adds it up', async () => {
        await become(context, asCoordinator)
        await page.goto(`/families/${family.id}`)
        await expect(page.getByText('RUB 1,250.50').first()).toBeVisible()
        await page.getByRole('link', { name: 'Open the ledger' }).click()
        // In all, in the month, and of the kind in the month.
        await expect(page.getByText('RUB 1,250.50')).toHaveCount(3)
      })

      await test.step('with the task, the family is gone for the volunteer', async () => {
        await page.goto(`/families/${family.id}/volunteers`)
        await expect(page.getByText('Nobody has been given this family.')).toBeVisible()
        await become(context, asVolunteer)
        for (const path of ['', '/contacts', '/needs/new']) {
          expect((await page.goto(`/families/${family.id}${path}`))?.status()).toBe(404)
        }
        expect(await readings()).toBe(1)
      })
    })

    test('a need is dropped with a reason', async ({ page, records, signInAs }) => {
      await signInAs({ roles: ['coordinator'] })
      const family = await records.makeFamily()
      const kind = await records.db.term.findFirstOrThrow({
        where: { vocabulary: 'need-kind', key: 'medicine' },
      })
      const need = await records.makeNeed(family.id, { kindId: kind.id })
      await page.goto(`/support/needs/${need.id}`)
      await page.getByRole('link', { name: 'Drop' }).click()
      await page.getByRole('button', { name: 'Drop the need' }).click()
      await expect(page.locator('form').getByRole('alert')).toContainText('Enter the reason')
      await page.getByLabel('Reason').fill('The neighbours bought it')
      await page.getByRole('button', { name: 'Drop the need' }).click()
      await expect(page.getByText('The neighbours bought it')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible()
    })

    test('a family is written down with its members, contact data, talk and consent', async ({
      page,
      records,
      signInAs,
    }) => {
      await signInAs({ roles: ['coordinator'] })
      const name = `Aider ${randomUUID().slice(0, 8)}`
      await records.makePerson(name)
      await page.goto('/families/new')
      await page.getByLabel('Name to look for').fill(name)
      await page.getByRole('button', { name: 'Find' }).click()
      await page.getByRole('link', { name }).click()
      await expect(page.getByLabel('Name of the family')).toHaveValue(`Family of ${name}`)
      await page.getByRole('button', { name: 'Add the family' }).click()
      await expect(page.getByText('Never')).toBeVisible()

      await page.getByRole('link', { name: 'Add a member' }).click()
      await page.getByLabel('Name', { exact: true }).fill('Safiye')
      await page.getByLabel('Kin to the prisoner').selectOption('Daughter')
      await page.getByLabel('Year').fill(String(new Date().getFullYear() - 9))
      await page.getByRole('button', { name: 'Add a member' }).click()
      await expect(page.getByText('1 child: about 9')).toBeVisible()

      await page.getByRole('link', { name: 'Record consent' }).click()
      await page.getByLabel('Who answered').selectOption(name)
      await page.getByLabel('To publish the name').check()
      await page.getByLabel('Refused').check()
      await page.getByRole('button', { name: 'Save the answer' }).click()
      await expect(page.getByText('To publish the name')).toBeVisible()
      await expect(page.getByText('Refused')).toBeVisible()

      await page.getByRole('link', { name: 'Record a talk' }).click()
      await page.getByLabel('What was said').fill('All are well')
      await page.getByRole('button', { name: 'Save the talk' }).click()
      await expect(page.getByText('Never')).toBeHidden()
      await page.getByRole('link', { name: 'Contact data' }).click()
      await expect(page.getByText('All are well')).toBeVisible()
      await page.getByRole('link', { name: 'Add contact data' }).click()
      await page.getByLabel('Phone').check()
      await page.getByLabel('Number, address or note').fill(PHONE)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('link', { name: PHONE, exact: true })).toBeVisible()
    })
  })
}
