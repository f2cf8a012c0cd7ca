import { defineConfig } from '@playwright/test'
import { DEMO_PASSWORD } from './e2e/server'

const port = process.env.E2E_PORT ?? '3199'
const baseURL = `http://localhost:${port}`

// npm test gives the folder and the port; alone, `npx playwright test` uses these.
const folder = process.env.VICDAN_DATA_DIR ?? '/tmp/vicdan-e2e'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const everyPage = 'every-page.spec.ts'

export default defineConfig({
  testDir: 'e2e',
  tsconfig: './e2e/tsconfig.json',
  workers: 2,
  timeout: 45_000,
  // On a busy machine an answer may take longer than the usual five seconds.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line']],
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    // Costs a third of the time; a test that failed is run again by itself, with its trace.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    // Opens each page once and changes the screen under it; the longest, so the first.
    { name: 'phone, then desktop', use: phone, testMatch: everyPage },
    { name: 'phone', use: phone, testIgnore: everyPage },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } }, testIgnore: everyPage },
  ],
  webServer: {
    command: 'node scripts/start.mjs --demo --fast',
    url: `${baseURL}/api/health`,
    timeout: 240_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      PORT: port,
      VICDAN_DATA_DIR: folder,
      VICDAN_DEMO_PASSWORD: DEMO_PASSWORD,
      VICDAN_URL: baseURL,
      TZ: 'Asia/Kathmandu',
    },
  },
})
