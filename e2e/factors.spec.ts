import type { Page } from '@playwright/test'
import { enrolApp, expect, expectAccessible, giveCode, test, type Records } from './fixtures'

const PASSWORD = 'a long phrase nobody guesses'
const OLD = new Date(Date.now() - 6 * 60_000)

test.beforeEach(async ({ records }) => {
  await records.db.signInFailure.deleteMany()
})

/** A security key in the browser, which is touched and unlocked by itself. */
async function plugIn(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function signIn(page: Page, name: string, password = PASSWORD) {
  await page.goto('/sign-in')
  await page.getByLabel('Sign-in name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function addPasskey(page: Page, name: string) {
  await page.goto('/settings/factors')
  await page.getByRole('button', { name: 'Add a factor' }).click()
  await expect(page.getByText('it answers only to this address')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Name of the passkey').fill(name)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('rowheader', { name })).toBeVisible()
}

const somebody = (records: Records) => records.makeUser({ password: PASSWORD, roles: ['lawyer'] })

test('a passkey is added, lets in, keeps the keys, and brings them back when the password is lost', async ({
  page,
  records,
  signInAs,
}) => {
  test.slow()
  const { id, signInName, totpSecret, publicKey } = await somebody(records)
  await plugIn(page)
  await signIn(page, signInName)
  await giveCode(page, records.codeOf(totpSecret))
  await expect(page).toHaveURL(/\/$/)
  await addPasskey(page, 'My key')

  await page.context().clearCookies({ name: /session-token/ })
  await signIn(page, signInName)
  await expect(page.getByRole('button', { name: 'Use a passkey' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page).toHaveURL(/\/$/)
  const passkey = await records.db.passkey.findFirstOrThrow({ where: { userId: id } })
  expect(passkey).toMatchObject({ name: 'My key', lastUsedAt: expect.any(Date) })
  expect(passkey.sealedKey).not.toBeNull()

  const administrator = await signInAs({ roles: ['administrator'] })
  await page.goto(`/settings/users/${id}`)
  await page.getByRole('button', { name: 'Link for a new password' }).click()
  const link = (await page.getByTestId('account-link').textContent()) ?? ''
  await expectAccessible(page)
  await page.context().clearCookies({ name: /session-token/ })
  await page.goto(link)
  await expect(page.getByText('whatever was sealed for you is closed to you')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('New password', { exact: true }).fill('another long phrase of mine')
  await page.getByLabel('New password once more').fill('another long phrase of mine')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page).toHaveURL(/\/$/)
  expect(await records.db.user.findUnique({ where: { id } })).toMatchObject({ publicKey })
  await page.goto(link)
  await expect(page.getByText('This link does not work any more')).toBeVisible()
  expect(
    await records.db.auditEvent.count({
      where: { subjectId: id, event: 'account-link.made', actorId: administrator.userId },
    }),
  ).toBe(1)
})

test('the last factor stays, another may go, and new recovery codes are shown once', async ({
  page,
  records,
}) => {
  const { signInName, totpSecret } = await somebody(records)
  await plugIn(page)
  await signIn(page, signInName)
  await giveCode(page, records.codeOf(totpSecret))
  await expect(page).toHaveURL(/\/$/)
  await page.goto('/settings/factors')
  await expect(page.getByText('Your last factor cannot be removed')).toBeVisible()
  await expect(page.getByText('None is left')).toBeVisible()
  await addPasskey(page, 'My key')
  await page.getByRole('button', { name: 'Remove the app' }).click()
  await expect(page.getByText('Your last factor cannot be removed')).toBeVisible()
  await page.getByRole('button', { name: 'Make new codes' }).click()
  await expect(page.getByTestId('recovery-codes').getByRole('listitem')).toHaveCount(10)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I have put them away' }).click()
  await expect(page.getByText('10 codes are left')).toBeVisible()
  await page.goto('/settings/factors/codes')
  await expect(page).toHaveURL(/\/settings\/factors$/)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a factor is asked for again, the token changes, and what was typed is kept', async ({
      page,
      context,
      records,
    }) => {
      const user = await records.makeUser({ password: PASSWORD, roles: ['administrator'] })
      await signIn(page, user.signInName)
      await giveCode(page, records.codeOf(user.totpSecret))
      await expect(page).toHaveURL(/\/$/)
      await records.db.session.updateMany({ where: { userId: user.id }, data: { confirmedAt: OLD } })
      const token = async () =>
        (await context.cookies()).find(({ name }) => /session-token/.test(name))?.value
      const before = await token()
      await page.goto('/settings/users/invite')
      await page.getByRole('checkbox', { name: 'Analyst' }).check()
      await page.getByLabel('For whom').fill('Somebody I typed')
      await page.getByRole('button', { name: 'Make the link' }).click()
      await expect(page).toHaveURL(/\/confirm\?next=%2Fsettings%2Fusers%2Finvite$/)
      await expect(page.getByRole('heading', { name: 'Is it you?' })).toBeVisible()
      await giveCode(page, records.codeOf(user.totpSecret, 1))
      await expect(page).toHaveURL(/\/settings\/users\/invite$/)
      expect(await token()).not.toBe(before)
      await expect(page.getByLabel('For whom')).toHaveValue('Somebody I typed')
      await expect(page.getByRole('checkbox', { name: 'Analyst' })).toBeChecked()
      await page.getByRole('button', { name: 'Make the link' }).click()
      await expect(page.getByText(/\/join\//)).toBeVisible()
    })

    test('somebody who lost their device enrols anew by a link and the password', async ({
      page,
      records,
    }) => {
      const user = await records.makeUser({ password: PASSWORD, roles: ['volunteer'] })
      const administrator = await records.makeActor('administrator')
      const token = records.newToken()
      await records.db.accountLink.create({
        data: {
          tokenHash: records.hashToken(token),
          userId: user.id,
          kind: 'factors',
          createdById: administrator.userId,
          expiresAt: new Date(Date.now() + 3_600_000),
        },
      })
      await page.goto(`/new-factors/${token}`)
      await page.getByLabel('Password').fill('not the password of anybody')
      await page.getByRole('button', { name: 'Go on' }).click()
      await expect(page.getByText('This is not your password').first()).toBeVisible()
      await page.getByLabel('Password').fill(PASSWORD)
      await page.getByRole('button', { name: 'Go on' }).click()
      const secret = await enrolApp(page, records)
      await expect(page).toHaveURL(/\/$/)
      expect(secret).not.toBe(user.totpSecret)
      await page.goto(`/new-factors/${token}`)
      await expect(page.getByText('This link does not work any more')).toBeVisible()
    })

    test('an account is frozen in one click, and lifted by an administrator', async ({
      page,
      records,
      signInAs,
    }) => {
      const user = await records.makeUser({ password: PASSWORD, roles: ['volunteer'] })
      await signIn(page, user.signInName)
      await giveCode(page, records.codeOf(user.totpSecret))
      await expect(page).toHaveURL(/\/$/)
      await page.goto('/settings')
      await page.getByRole('button', { name: 'Freeze my account' }).click()
      await expect(page).toHaveURL(/\/sign-in/)
      await signIn(page, user.signInName)
      await expect(page.locator('form').getByRole('alert')).toContainText('The name or the password is wrong')

      await signInAs({ roles: ['administrator'] })
      await page.goto(`/settings/users/${user.id}`)
      await expect(page.getByText('This account is frozen')).toBeVisible()
      await page.getByRole('button', { name: 'Lift the freeze' }).click()
      await expect(page.getByRole('button', { name: 'Freeze the account' })).toBeVisible()
      await page.context().clearCookies({ name: /session-token/ })
      await signIn(page, user.signInName)
      await expect(page).toHaveURL(/\/sign-in\/factor$/)
    })
  })
}

test('privileged notes open after a factor given lately', async ({ page, records }) => {
  const user = await somebody(records)
  const { id: caseId } = await records.makeCase('A case of mine')
  await records.db.assignment.create({ data: { userId: user.id, caseId } })
  await signIn(page, user.signInName)
  await giveCode(page, records.codeOf(user.totpSecret))
  await expect(page).toHaveURL(/\/$/)
  await page.goto(`/cases/${caseId}/notes`)
  await expect(page).toHaveURL(/\/notes$/)
  await records.db.session.updateMany({ where: { userId: user.id }, data: { confirmedAt: OLD } })
  await page.goto(`/cases/${caseId}/notes`)
  await expect(page).toHaveURL(/\/confirm\?next=/)
  await expectAccessible(page)
  await giveCode(page, records.codeOf(user.totpSecret, 1))
  await expect(page).toHaveURL(/\/notes$/)
})
