import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { addDays, dateOf, instantOf, today } from '@/lib/core/dates'
import { expect, giveCode, expectAccessible, test } from './fixtures'

const ZONE = 'Europe/Simferopol'
const PASSWORD = 'a long phrase nobody guesses'
const NEXT = addDays(today(ZONE), 14)

type Records = Parameters<Parameters<typeof test>[2]>[0]['records']

/** A case of a fresh name with two defendants, and its hearing today, given to the user. */
async function makeToday(records: Records, userId: string) {
  const { db, makeCase, makeDefendant, makeHearing, makePerson } = records
  const day = today(ZONE)
  const found = await makeCase(`Case ${randomUUID().slice(0, 8)}`)
  const defendants = [
    await makeDefendant(found.id, (await makePerson('Remzi Çatal')).id),
    await makeDefendant(found.id, (await makePerson('Server Bağçı')).id),
  ]
  const hearing = await makeHearing(found.id, {
    ...{ room: '12', onDate: dateOf(day), startsAt: instantOf(day, '10:00', ZONE), timeZone: ZONE },
    defendants: { create: defendants.map(({ id }) => ({ defendantId: id })) },
  })
  await db.assignment.create({ data: { userId, hearingId: hearing.id } })
  return { ...found, hearingId: hearing.id, path: `/hearings/${hearing.id}/record` }
}

const nextOf = (records: Records, previousId: string) =>
  records.db.hearing.findUnique({ where: { previousId }, include: { defendants: true } })

const radio = (page: Page, name: string) => page.getByRole('radio', { name })
const save = (page: Page) => page.getByRole('button', { name: 'Save' })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a volunteer records an adjournment in six taps at most and one date', async ({
      page,
      records,
      signInAs,
    }) => {
      const volunteer = await signInAs({ roles: ['volunteer'] })
      const { name, hearingId } = await makeToday(records, volunteer.userId)
      let taps = 0
      const tap = async (target: Locator) => {
        taps += 1
        await target.click()
      }

      await page.goto('/')
      await tap(page.getByRole('link', { name }))
      await tap(radio(page, 'Adjourned'))
      await page.getByLabel('Date of the next hearing').fill(NEXT)
      await tap(save(page))

      await expect(page.getByRole('status')).toContainText('Saved. The next hearing is on')
      await expect(page.getByText('Adjourned', { exact: true })).toBeVisible()
      expect(taps).toBeLessThanOrEqual(6)
      expect(await nextOf(records, hearingId)).toMatchObject({
        ...{ state: 'planned', onDate: dateOf(NEXT), atTime: null, room: '12', timeZone: ZONE },
        defendants: [{}, {}],
      })
    })

    test('a refused form keeps what was typed', async ({ page, records, signInAs }) => {
      const volunteer = await signInAs({ roles: ['volunteer'] })
      const { path, hearingId } = await makeToday(records, volunteer.userId)
      await page.goto(path)
      await radio(page, 'Adjourned').check()
      await page.getByLabel('What happened, in your words').fill('The judge did not come')
      await save(page).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        'Enter the date of the next hearing',
      )
      await expect(radio(page, 'Adjourned')).toBeChecked()
      await expect(page.getByLabel('What happened, in your words')).toHaveValue('The judge did not come')
      await page.getByLabel('The date was not said').check()
      await save(page).click()
      await expect(page.getByRole('status')).toContainText('Saved')
      await expect(page.getByText('The judge did not come')).toBeVisible()
      expect(await nextOf(records, hearingId)).toBeNull()
    })

    test('what was typed outlives the session', async ({ page, records }) => {
      const { id, signInName, totpSecret } = await records.makeUser({
        password: PASSWORD,
        roles: ['volunteer'],
      })
      const { path } = await makeToday(records, id)
      const signIn = async (step: number) => {
        await page.getByLabel('Sign-in name').fill(signInName)
        await page.getByLabel('Password').fill(PASSWORD)
        await page.getByRole('button', { name: 'Sign in' }).click()
        await giveCode(page, records.codeOf(totpSecret, step))
      }
      await page.goto(path)
      await signIn(0)
      await radio(page, 'Adjourned').check()
      await page.getByLabel('Date of the next hearing').fill(NEXT)
      await page.getByLabel('What happened, in your words').fill('Put off again')
      await records.db.session.updateMany({
        where: { userId: id },
        data: { lastSeenAt: new Date(Date.now() - 30 * 60_000) },
      })
      await save(page).click()
      await expect(page).toHaveURL(/\/sign-in\?next=/)
      await signIn(1)
      await expect(page.getByRole('status')).toContainText('We kept what you typed')
      await expect(page.getByLabel('Date of the next hearing')).toHaveValue(NEXT)
      await expect(page.getByLabel('What happened, in your words')).toHaveValue('Put off again')
      await save(page).click()
      await expect(page.getByRole('status')).toContainText('The next hearing is on')
      expect(await records.db.formDraft.count({ where: { userId: id } })).toBe(0)
    })

    test('two people who record the same hearing see both versions, and nothing is lost', async ({
      page,
      records,
      signInAs,
    }) => {
      const volunteer = await signInAs({ roles: ['volunteer'] })
      const { path, hearingId } = await makeToday(records, volunteer.userId)
      await page.goto(path)
      await radio(page, 'Adjourned').check()
      await page.getByLabel('Date of the next hearing').fill(NEXT)
      await page.getByLabel('What happened, in your words').fill('What I saw')
      await records.db.$transaction([
        records.db.hearing.update({
          where: { id: hearingId },
          data: { state: 'held', recordedAt: new Date(), note: 'What the other saw', version: 2 },
        }),
        records.db.auditEvent.create({
          data: {
            actorId: (await records.makeActor('coordinator')).userId,
            event: 'hearing.recorded',
            ...{ subjectType: 'hearing', subjectId: hearingId },
          },
        }),
      ])
      await save(page).click()
      const alert = page.getByRole('main').getByRole('alert')
      await expect(alert).toContainText('A newer version was saved while you were typing')
      await expect(alert).toContainText('Somebody else saved it')
      await expect(page.getByText('What the other saw')).toBeVisible()
      await expect(page.getByLabel('What happened, in your words')).toHaveValue('What I saw')
      await save(page).click()
      await expect(page.getByRole('status')).toContainText('The next hearing is on')
      await expect(page.getByText('What I saw')).toBeVisible()
      expect(await nextOf(records, hearingId)).toMatchObject({ onDate: dateOf(NEXT) })
    })
  })
}

test('a held hearing is told in full', async ({ page, records, signInAs }) => {
  const volunteer = await signInAs({ roles: ['volunteer'] })
  const { path, hearingId } = await makeToday(records, volunteer.userId)
  await page.goto(path)
  await expect(page.getByText('People detained outside')).toBeHidden()
  await radio(page, 'Held').check()
  await expectAccessible(page)
  await page.getByLabel('What it came to').selectOption({ label: 'Witness questioned' })
  await page.getByText('Who came', { exact: true }).click()
  await page.getByLabel('Relatives', { exact: true }).fill('4')
  await page.getByLabel('Diplomats', { exact: true }).fill('0')
  await page.getByText('In the court room', { exact: true }).click()
  await page.getByRole('radio', { name: 'Closed', exact: true }).check()
  await page.getByLabel('Reason given for closing it').fill('Secrets')
  await page.getByLabel('How Remzi Çatal took part').selectOption({ label: 'By video link' })
  await page.getByText('Violations of a fair trial', { exact: true }).click()
  await page.getByLabel('Secret witness').check()
  await page.getByText('People detained outside', { exact: true }).click()
  await page.getByLabel('How many, together').fill('44')
  await page.getByLabel('Names, when known').fill('Alim Kurt\nSeyar Bay')
  await page.getByLabel('Slogan').fill('Our children are not terrorists')
  await page.getByText('What the court decided', { exact: true }).click()
  await page.getByLabel('Result').selectOption({ label: 'Refused' })
  await save(page).click()

  await expect(page.getByRole('status')).toContainText('Saved')
  const main = page.getByRole('main')
  for (const told of [
    'Witness questioned',
    'Relatives: 4; Diplomats: 0',
    'Closed',
    'Secrets',
    'Secret witness',
  ]) {
    await expect(main.getByText(told, { exact: true })).toBeVisible()
  }
  await expect(main.getByText('44 people · Our children are not terrorists')).toBeVisible()
  await expect(main.getByText('(By video link)')).toBeVisible()
  // Rulings are not for volunteers to read, though they may write down what they heard.
  await expect(main.getByRole('heading', { name: 'Rulings' })).toHaveCount(0)
  const ruling = await records.db.ruling.findFirstOrThrow({
    where: { hearingId },
    include: { results: true },
  })
  expect(ruling.results.map(({ result }) => result)).toEqual(['refused', 'refused'])
  await expectAccessible(page)
})

test('what was typed outlives a lost connection', async ({ page, context, records, signInAs, problems }) => {
  problems.allow(/ERR_INTERNET_DISCONNECTED/)
  const volunteer = await signInAs({ roles: ['volunteer'] })
  const { path, hearingId } = await makeToday(records, volunteer.userId)
  await page.goto(path)
  await radio(page, 'Adjourned').check()
  await page.getByLabel('Date of the next hearing').fill(NEXT)
  await context.setOffline(true)
  await save(page).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('What you typed is still here')
  await expect(page.getByLabel('Date of the next hearing')).toHaveValue(NEXT)
  await context.setOffline(false)
  await save(page).click()
  await expect(page.getByRole('status')).toContainText('The next hearing is on')
  expect(await nextOf(records, hearingId)).not.toBeNull()
})

test('a coordinator moves a hearing that somebody else has moved, and sees both', async ({
  page,
  records,
  signInAs,
}) => {
  const { userId } = await signInAs({ roles: ['coordinator'] })
  const { hearingId } = await makeToday(records, userId)
  await page.goto(`/hearings/${hearingId}/change`)
  await page.getByLabel('Room').fill('7')
  await records.db.hearing.update({ where: { id: hearingId }, data: { room: '21', version: 2 } })
  await save(page).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('A newer version was saved')
  await expect(page.getByText('Saved meanwhile: 21')).toBeVisible()
  await expect(page.getByLabel('Room')).toHaveValue('7')
  await save(page).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  expect(await records.db.hearing.findUnique({ where: { id: hearingId } })).toMatchObject({
    room: '7',
    version: 3,
  })
})

test('a hearing is planned out of the last one of its case', async ({ page, records, signInAs }) => {
  const { userId } = await signInAs({ roles: ['volunteer'] })
  const { name } = await makeToday(records, userId)
  await page.goto('/hearings')
  await page.getByRole('link', { name: 'Plan a hearing' }).click()
  await page.getByLabel('Find the case').fill(name)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name }).click()
  await expect(page.getByLabel('Room')).toHaveValue('12')
  await expect(page.getByLabel('Remzi Çatal')).toBeChecked()
  await expectAccessible(page)
  await page.getByLabel('Date', { exact: true }).fill(NEXT)
  await page.getByLabel('Time, if known').fill('09:30')
  await page.getByRole('button', { name: 'Plan this hearing' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  await expect(page.getByText(/09:30 \(GMT\+3\)/)).toBeVisible()
  await page.goto(`/calendar?month=${NEXT.slice(0, 7)}`)
  await expect(page.getByRole('link', { name: `09:30 (GMT+3) ${name}` })).toBeVisible()
  await expectAccessible(page)
})

test('Волонтерка записує перенесення українською', async ({ page, records, signInAs }) => {
  const volunteer = await signInAs({ roles: ['volunteer'], locale: 'uk' })
  const { name } = await makeToday(records, volunteer.userId)
  await page.goto('/')
  await page.getByRole('link', { name }).click()
  await radio(page, 'Відкладено').check()
  await page.getByLabel('Дата наступного засідання').fill(NEXT)
  await page.getByRole('button', { name: 'Зберегти' }).click()
  await expect(page.getByRole('status')).toContainText('Збережено. Наступне засідання')
  await expect(page.getByText('Відкладено', { exact: true })).toBeVisible()
})
