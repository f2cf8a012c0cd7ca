import { chromium } from '@playwright/test'
import { TOTP } from 'otpauth'

/** Signs in through the form as a person would and returns the session's cookie header with the open browser. */
export async function signIn(base, executablePath, name, { password, totpSecret }) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${base}/sign-in`)
  await page.locator('input[name="name"]').fill(name)
  await page.locator('input[type="password"]').fill(password)
  await page.locator('form:has(input[type="password"]) button[type="submit"]').click()
  await page.waitForURL((url) => url.pathname === '/sign-in/factor')
  await page.locator('input[name="oneTimeCode"]').fill(new TOTP({ secret: totpSecret }).generate())
  await page.locator('form:has(input[name="oneTimeCode"]) button[type="submit"]').click()
  await page.waitForURL((url) => url.pathname === '/')
  const cookies = await context.cookies()
  return { browser, cookies, cookie: cookies.map((one) => `${one.name}=${one.value}`).join('; ') }
}

/** Bytes over the wire of a page on a phone: with an empty cache, and again with a full one. */
export async function weigh(browser, cookies, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  await context.addCookies(cookies)
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  let bytes = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  const visit = async () => {
    bytes = 0
    await page.goto(url, { waitUntil: 'networkidle' })
    return bytes
  }
  const first = await visit()
  const next = await visit()
  await context.close()
  return { first, next }
}
