import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Problem, root } from './system.mjs'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The path of a Chromium for the browser tests, installed first where that is possible. */
export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  console.log('Installing a browser for the tests')
  const cli = path.join(root, 'node_modules', 'playwright', 'cli.js')
  if (succeeds(process.execPath, [cli, 'install', 'chromium'], 300_000) && findBrowser()) return findBrowser()
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { DEBIAN_FRONTEND: 'noninteractive' }
    succeeds('apt-get', ['update', '-qq'], 120_000, options)
    succeeds(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
      600_000,
      options,
    )
    if (findBrowser()) return findBrowser()
  }
  throw new Problem('No browser for the tests: install Chromium, or name one with CHROMIUM_PATH.')
}

function findBrowser() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH && existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH
  return [playwrightsOwn(), ...KNOWN].find((file) => file && existsSync(file))
}

function playwrightsOwn() {
  return createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
}

function succeeds(command, args, timeout, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'ignore',
    timeout,
    env: { ...process.env, ...env },
  })
  return status === 0
}
