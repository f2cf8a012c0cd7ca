import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Problem, root } from './system.mjs'

/** The shell without a window draws the same and takes a fraction of the work of the whole browser. */
const SHELL = '/usr/bin/chromium-headless-shell'
const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The path of a Chromium for the browser tests, installed first where that is possible. */
export function ensureBrowser() {
  const named = [process.env.CHROMIUM_PATH, SHELL].find((file) => file && existsSync(file))
  if (named) return named
  console.log('Installing a browser for the tests')
  if (installFromDebian('chromium-headless-shell', 'fonts-noto-core') && existsSync(SHELL)) return SHELL
  const found = findBrowser()
  if (found) return found
  const cli = path.join(root, 'node_modules', 'playwright', 'cli.js')
  if (succeeds(process.execPath, [cli, 'install', 'chromium'], 300_000) && findBrowser()) return findBrowser()
  if (installFromDebian('chromium', 'fonts-noto-core') && findBrowser()) return findBrowser()
  throw new Problem('No browser for the tests: install Chromium, or name one with CHROMIUM_PATH.')
}

const findBrowser = () => [playwrightsOwn(), ...KNOWN].find((file) => file && existsSync(file))

function playwrightsOwn() {
  return createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
}

function installFromDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const options = { DEBIAN_FRONTEND: 'noninteractive' }
  succeeds('apt-get', ['update', '-qq'], 120_000, options)
  return succeeds(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    600_000,
    options,
  )
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
