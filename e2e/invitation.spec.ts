import { enrolApp, expect, test } from './fixtures'

const PASSWORD = 'a long phrase nobody guesses'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('an administrator invites, the invited one joins, changes role, and is removed', async ({
      page,
      browser,
      baseURL,
      records,
      signInAs,
      problems,
    }) => {
      test.slow()
      problems.allow(/status of 404/)
      const name = `Guest ${crypto.randomUUID().slice(0, 8)}`
      await signInAs({ roles: ['administrator'] })
      await page.goto('/settings/users')
      await page.getByRole('link', { name: 'Invite a user' }).click()
      await page.getByRole('button', { name: 'Make the link' }).click()
      await expect(page.getByText('Choose at least one role').first()).toBeVisible()
      await page.getByRole('checkbox', { name: 'Volunteer' }).check()
      await page.getByLabel('For whom').fill(name)
      await page.getByRole('button', { name: 'Make the link' }).click()
      const link = (await page.getByText(/\/join\//).textContent()) ?? ''

      const guestContext = await browser.newContext({ baseURL, javaScriptEnabled })
      const guest = await guestContext.newPage()
      await guest.goto(link)
      await expect(guest.getByText('You were invited as: Volunteer')).toBeVisible()
      await expect(guest.getByLabel('Name shown to colleagues')).toHaveValue(name)
      await guest.getByLabel('Sign-in name').fill('volunteer')
      await guest.getByLabel('New password', { exact: true }).fill('too short')
      await guest.getByLabel('New password once more').fill('too short')
      await guest.getByRole('button', { name: 'Join' }).click()
      await expect(guest.getByText('Enter a password of at least 15 characters').first()).toBeVisible()
      await guest.getByLabel('New password', { exact: true }).fill(PASSWORD)
      await guest.getByLabel('New password once more').fill(PASSWORD)
      await guest.getByRole('button', { name: 'Join' }).click()
      await expect(guest.getByText('Somebody has this sign-in name already').first()).toBeVisible()
      const signInName = `guest-${crypto.randomUUID()}`
      await guest.getByLabel('Sign-in name').fill(signInName)
      await guest.getByLabel('New password', { exact: true }).fill(PASSWORD)
      await guest.getByLabel('New password once more').fill(PASSWORD)
      await guest.getByRole('button', { name: 'Join' }).click()
      await expect(guest).toHaveURL(/\/enrol$/)
      await guest.goto('/')
      await expect(guest).toHaveURL(/\/sign-in/)
      await guest.goto(link)
      await guest.getByLabel('Password').fill(PASSWORD)
      await guest.getByRole('button', { name: 'Go on' }).click()
      await enrolApp(guest, records)
      await expect(guest).toHaveURL(/\/$/)

      const stranger = await (await browser.newContext({ baseURL })).newPage()
      await stranger.goto(link)
      await expect(stranger.getByText('This link does not work any more')).toBeVisible()
      await stranger.context().close()

      await page.goto('/settings/users')
      await page.getByLabel('Name', { exact: true }).fill(name)
      await page.getByRole('button', { name: 'Apply filters' }).click()
      await page.getByRole('link', { name }).click()
      await page.getByRole('button', { name: 'Give the role: Analyst' }).click()
      await expect(page.getByRole('button', { name: 'Take the role: Analyst' })).toBeVisible()
      await page.getByRole('link', { name: 'Remove this user' }).click()
      await page.getByLabel('I am sure').check()
      await page.getByRole('button', { name: 'Remove the user' }).click()
      await expect(page).toHaveURL(/\/settings\/users$/)
      await guest.goto('/settings')
      await expect(guest).toHaveURL(/\/sign-in/)
      await guestContext.close()

      const users = await records.db.user.findMany({ orderBy: { createdAt: 'desc' }, take: 20 })
      const names = await Promise.all(users.map((one) => records.nameOf(one)))
      const user = users[names.indexOf(name)]
      if (!user) throw new Error('Nobody of that name has joined.')
      await page.goto(`/settings/audit?subject=${user.id}`)
      for (const said of ['Joined by invitation: Volunteer', 'Gave a role: Analyst', 'Removed a user']) {
        await expect(page.getByRole('rowheader', { name: said })).toBeVisible()
      }
    })
  })
}

test('a withdrawn link and that of a removed administrator do not work', async ({
  page,
  records,
  signInAs,
}) => {
  const { userId } = await signInAs({ roles: ['administrator'] })
  const invite = async () => {
    const token = records.newToken()
    const expiresAt = new Date(Date.now() + 3_600_000)
    const { id } = await records.db.invitation.create({
      data: { tokenHash: records.hashToken(token), roles: ['coordinator'], createdById: userId, expiresAt },
    })
    return { id, token }
  }
  const [withdrawn, standing] = [await invite(), await invite()]
  await records.db.invitation.update({ where: { id: withdrawn.id }, data: { withdrawnAt: new Date() } })
  await page.goto(`/join/${standing.token}`)
  await expect(page.getByText('You were invited as: Coordinator')).toBeVisible()
  await page.goto(`/join/${withdrawn.token}`)
  await expect(page.getByText('This link does not work any more')).toBeVisible()
  await records.db.user.update({ where: { id: userId }, data: { removedAt: new Date() } })
  await page.goto(`/join/${standing.token}`)
  await expect(page.getByText('This link does not work any more')).toBeVisible()
})
