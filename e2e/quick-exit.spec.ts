import type { Page } from '@playwright/test'
import { expect, test, type Records } from './fixtures'

/** Nothing leaves the machine: the neutral page is answered here. */
async function answerFor(page: Page) {
  await page.route('https://www.wikipedia.org/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title><h1>Elsewhere</h1>' }),
  )
}

async function expectGone(page: Page, records: Records, sessionId: string) {
  await expect(page).toHaveURL('https://www.wikipedia.org/')
  const session = await records.db.session.findUniqueOrThrow({ where: { id: sessionId } })
  expect(session.revokedAt).not.toBeNull()
  expect(session.sealedKey).toBeNull()
  expect(await page.context().cookies('http://localhost')).toEqual([])
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'My sessions' })).toBeHidden()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('the button ends the session and leaves', async ({ page, records, signInAs, problems }) => {
      problems.allow(/left the site: https:\/\/www\.wikipedia\.org/)
      await answerFor(page)
      const { sessionId } = await signInAs({ roles: ['coordinator'] })
      await page.goto('/settings/sessions')
      await page.getByRole('button', { name: 'Quick exit' }).click()
      await expectGone(page, records, sessionId ?? '')
    })

    test('the button is there before sign-in too', async ({ page, problems }) => {
      problems.allow(/left the site: https:\/\/www\.wikipedia\.org/)
      await answerFor(page)
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'Quick exit' }).click()
      await expect(page).toHaveURL('https://www.wikipedia.org/')
    })
  })
}

test('Escape pressed three times leaves, twice does not', async ({ page, records, signInAs, problems }) => {
  problems.allow(/left the site: https:\/\/www\.wikipedia\.org/)
  await answerFor(page)
  const { sessionId } = await signInAs({ roles: ['coordinator'] })
  await page.goto('/settings/sessions')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(1_600)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'My sessions' })).toBeVisible()
  await page.waitForTimeout(1_600)
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape')
  await expectGone(page, records, sessionId ?? '')
})

test('has the browser forget everything of this site', async ({ request, baseURL }) => {
  const answer = await request.post('/api/leave', { headers: { origin: baseURL ?? '' } })
  expect(answer.headers()['clear-site-data']).toBe('"*"')
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect(await answer.text()).not.toContain('Vicdan')
})

test('another site throws nobody out', async ({ page: { request }, signInAs, records }) => {
  const { sessionId } = await signInAs({ roles: ['volunteer'] })
  const answer = await request.post('/api/leave', { headers: { origin: 'https://example.org' } })
  expect(answer.status()).toBe(404)
  expect(answer.headers()['clear-site-data']).toBeUndefined()
  const session = await records.db.session.findUniqueOrThrow({ where: { id: sessionId ?? '' } })
  expect(session.revokedAt).toBeNull()
})
