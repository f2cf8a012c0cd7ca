import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { enrolApp, expect, test } from './fixtures'

const PASSWORD = 'a long phrase nobody guesses'

/** The application on an empty database of its own, as `npm start` starts it the first time. */
async function startEmpty() {
  const folder = mkdtempSync(path.join(tmpdir(), 'vicdan-set-up-'))
  const address = `http://localhost:${String(await freePort())}`
  // The server under test lent settings to this process; the new one has a database and a secret of its own.
  const lent = { DATABASE_URL: undefined, DATABASE_OWNER_URL: undefined, VICDAN_SECRET: undefined }
  const own = { VICDAN_DATA_DIR: folder, VICDAN_URL: address, PORT: new URL(address).port }
  const server: ChildProcess = spawn(process.execPath, ['scripts/start.mjs', '--fast'], {
    env: { ...process.env, ...lent, ...own },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const link = await firstLink(server)
  const stop = async () => {
    server.kill('SIGTERM')
    await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, link, stop }
}

test.describe.configure({ timeout: 180_000 })

for (const start of ['Nothing', 'The fictional demo cast']) {
  test(`the printed link sets up an installation once, and begins with: ${start}`, async ({
    browser,
    records,
  }, { project }) => {
    test.skip(project.name === 'phone' && start === 'Nothing', 'one of the two is enough on a phone')
    const { address, link, stop } = await startEmpty()
    const context = await browser.newContext({ ...project.use, baseURL: address })
    const page = await context.newPage()
    try {
      await page.goto('/sign-in')
      await expect(page.getByText('This installation is not set up yet')).toBeVisible()
      await page.goto(link)
      await page.getByRole('button', { name: 'Set up' }).click()
      await expect(page.getByText('Enter the name of the organisation').first()).toBeVisible()
      await page.getByLabel('Name of the organisation').fill('Helpers of Prisoners')
      await page.getByLabel('Name shown to colleagues').fill('Ayşe')
      await page.getByLabel('Sign-in name').fill('ayse')
      await page.getByLabel('New password', { exact: true }).fill(PASSWORD)
      await page.getByLabel('New password once more').fill(PASSWORD)
      await page.getByLabel('I am also a coordinator').check()
      await page.getByRole('radio', { name: start }).check()
      await page.getByRole('button', { name: 'Set up' }).click()
      await enrolApp(page, records, async () => {
        await expect(page.getByTestId('paper-shares').getByRole('listitem')).toHaveCount(3)
      })
      await expect(page).toHaveURL(`${address}/`)
      await expect(page.getByRole('link', { name: 'Helpers of Prisoners' })).toBeVisible()

      await page.goto('/settings/users')
      await expect(page.getByRole('link', { name: 'Ayşe' })).toBeVisible()
      await expect(page.getByRole('link', { name: 'Tamila Skelska' })).toHaveCount(
        start === 'Nothing' ? 0 : 1,
      )
      expect((await page.goto(link))?.status()).toBe(404)
      await expect(page.getByText('This link does not set anything up')).toBeVisible()
    } finally {
      await context.close()
      await stop()
    }
  })
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function firstLink(server: ChildProcess): Promise<string> {
  let printed = ''
  let link: string | undefined
  for await (const chunk of server.stdout ?? []) {
    printed += String(chunk)
    link ??= /http:\S+\/set-up\/[\w-]+/.exec(printed)?.[0]
    if (link && printed.includes('is ready')) break
  }
  server.stdout?.resume()
  if (!link) throw new Error(`No set-up link was printed:\n${printed}`)
  return link
}
