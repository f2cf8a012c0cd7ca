import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, giveCode, test } from './fixtures'

const PASSWORD = 'a long phrase nobody guesses'
const MINUTE = 60_000

async function fillIn(page: Page, name: string, password: string) {
  await page.getByLabel('Sign-in name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test.beforeEach(async ({ records }) => {
  // All tests guess from one address.
  await records.db.signInFailure.deleteMany()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('signs in with name, password and code, goes on to the page asked for, and out again', async ({
      page,
      records,
    }) => {
      const { id, signInName, totpSecret } = await records.makeUser({
        password: PASSWORD,
        roles: ['coordinator'],
      })
      await page.goto('/settings/sessions')
      await expect(page).toHaveURL(/\/sign-in\?next=%2Fsettings%2Fsessions$/)
      await fillIn(page, signInName.toUpperCase(), PASSWORD)
      await expect(page).toHaveURL(/\/sign-in\/factor\?next=%2Fsettings%2Fsessions$/)
      expect(await records.db.session.count({ where: { userId: id } })).toBe(0)
      await page.goto('/settings/sessions')
      await expect(page).toHaveURL(/\/sign-in\?next=/)
      await fillIn(page, signInName, PASSWORD)
      await giveCode(page, '000000')
      await expect(page.locator('form').getByRole('alert')).toContainText('This code is wrong')
      const code = records.codeOf(totpSecret)
      await giveCode(page, code)
      await expect(page).toHaveURL(/\/settings\/sessions$/)
      await page.locator('summary', { hasText: 'My account' }).click()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await expect(page).toHaveURL(/\/sign-in$/)
      await page.goBack()
      await expect(page).toHaveURL(/\/sign-in/)
      await expect(page.getByRole('heading', { name: 'My sessions' })).toBeHidden()

      await page.goto('/sign-in')
      await fillIn(page, signInName, PASSWORD)
      await giveCode(page, code)
      await expect(page.locator('form').getByRole('alert')).toContainText('was used already')
    })

    test('lets in by a recovery code, once', async ({ page, records }) => {
      const { id, signInName } = await records.makeUser({ password: PASSWORD, roles: ['volunteer'] })
      const [code = ''] = await records.makeRecoveryCodes(records.db, id)
      for (const outcome of ['in', 'refused']) {
        await page.goto('/sign-in')
        await fillIn(page, signInName, PASSWORD)
        await page.locator('summary', { hasText: 'Use a recovery code' }).click()
        await page.getByLabel('Recovery code', { exact: true }).fill(code.toUpperCase())
        await page.getByRole('button', { name: 'Use the code' }).click()
        if (outcome === 'in') await expect(page).toHaveURL(/\/$/)
        else await expect(page.locator('form').getByRole('alert')).toContainText('was used already')
        await page.context().clearCookies({ name: /session-token/ })
      }
    })

    test('says the same for a wrong password, an unknown name, a removed and a frozen user', async ({
      page,
      records,
    }) => {
      const known = await records.makeUser({ password: PASSWORD, roles: ['volunteer'] })
      const removed = await records.makeUser({
        password: PASSWORD,
        roles: ['volunteer'],
        removedAt: new Date(),
      })
      const frozen = await records.makeUser({
        password: PASSWORD,
        roles: ['volunteer'],
        frozenAt: new Date(),
      })
      for (const [name, password] of [
        [known.signInName, 'a long phrase that is wrong'],
        [`nobody-${randomUUID()}`, PASSWORD],
        [removed.signInName, PASSWORD],
        [frozen.signInName, PASSWORD],
      ] as const) {
        await page.goto('/sign-in')
        await fillIn(page, name, password)
        await expect(page.locator('form').getByRole('alert')).toContainText(
          'The name or the password is wrong',
        )
        await expect(page.getByLabel('Sign-in name')).toHaveValue(name)
        await expect(page.getByLabel('Password')).not.toHaveAttribute('value')
      }
    })
  })
}

test('keeps no more in the cookie than a random token, and in the database only its hash', async ({
  page,
  context,
  records,
}) => {
  const { id, signInName, totpSecret } = await records.makeUser({ password: PASSWORD, roles: ['volunteer'] })
  await page.goto('/sign-in')
  await fillIn(page, signInName, PASSWORD)
  await expect(page).toHaveURL(/\/sign-in\/factor$/)
  const entry = (await context.cookies()).find(({ name }) => name === 'vicdan-entry')
  expect(entry).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await giveCode(page, records.codeOf(totpSecret))
  await expect(page).toHaveURL(/\/$/)
  const cookie = (await context.cookies()).find(({ name }) => name === 'next-auth.session-token')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(cookie?.value).toMatch(/^[\w-]{43}$/)
  const session = await records.db.session.findFirstOrThrow({ where: { userId: id } })
  expect(session.tokenHash).toBe(records.hashToken(cookie?.value ?? ''))
  await records.db.auditEvent.findFirstOrThrow({ where: { actorId: id, event: 'user.signed-in' } })
})

test('lets nobody in through next-auth itself, and tells no page its token', async ({
  request,
  signInAs,
}) => {
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  for (const ticket of ['', 'x'.repeat(43)]) {
    const answer = await request.post('/api/auth/callback/ticket', {
      form: { csrfToken, ticket, json: 'true' },
      maxRedirects: 0,
    })
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('session-token')
  }
  await signInAs('volunteer')
  for (const path of ['session', 'signin', 'signin/ticket', 'providers', 'signout']) {
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404)
  }
})

test('does not lead to another site after sign-in', async ({ page, signInAs }) => {
  await signInAs({ roles: ['administrator'] })
  for (const next of ['https://example.org/', '//example.org', '/\\example.org', 'javascript:alert(1)']) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/$/)
  }
})

test('ends a session that was not used for 20 minutes, and any after 12 hours', async ({
  page,
  records,
  signInAs,
}) => {
  for (const aged of [
    { lastSeenAt: new Date(Date.now() - 21 * MINUTE) },
    { createdAt: new Date(Date.now() - 12 * 60 * MINUTE - MINUTE) },
  ]) {
    const { sessionId } = await signInAs({ roles: ['volunteer'] })
    await page.goto('/settings/sessions')
    await expect(page).toHaveURL(/\/settings\/sessions$/)
    await records.db.session.update({ where: { id: sessionId ?? '' }, data: aged })
    await page.goto('/settings/sessions')
    await expect(page).toHaveURL(/\/sign-in\?next=/)
  }
})

test('acts at the next click when a role is taken or the user removed', async ({
  page,
  records,
  signInAs,
  problems,
}) => {
  problems.allow(/status of 404/)
  const { userId } = await signInAs({ roles: ['administrator', 'volunteer'] })
  await page.goto('/settings/users')
  await expect(page.getByRole('heading', { name: 'Users', level: 1 })).toBeVisible()
  await records.db.userRole.updateMany({ where: { userId, role: 'administrator' }, data: { to: new Date() } })
  await page.getByRole('link', { name: 'Invite a user' }).click()
  await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible()
  await records.db.userRole.updateMany({ where: { userId }, data: { to: new Date() } })
  await page.goto('/settings')
  await expect(page.getByText('You have no role at present')).toBeVisible()
  await records.db.user.update({ where: { id: userId }, data: { removedAt: new Date() } })
  await page.goto('/settings')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('ends one’s own other sessions', async ({ page, browser, baseURL, records, signInAs }) => {
  const first = await signInAs({ roles: ['lawyer'] })
  const { token } = await records.makeSession(first.userId, { device: 'Mozilla/5.0 (Android) Firefox/140.0' })
  const other = await browser.newContext({ baseURL })
  await other.addCookies([{ name: 'next-auth.session-token', value: token, url: baseURL ?? '' }])
  const phone = await other.newPage()
  await phone.goto('/settings')
  await expect(phone).toHaveURL(/\/settings$/)

  await page.goto('/settings/sessions')
  await expect(page.getByText('Firefox, Android')).toBeVisible()
  await page.getByRole('button', { name: 'End this session' }).click()
  await expect(page.getByText('Firefox, Android')).toBeHidden()
  await phone.goto('/settings')
  await expect(phone).toHaveURL(/\/sign-in/)
  await other.close()
})
