import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Problem, root } from './system.mjs'

const OLDEST = 20

export function checkNode() {
  const version = process.versions.node
  if (Number(version.split('.')[0]) >= OLDEST) return
  throw new Problem(
    `Vicdan needs Node ${OLDEST} or newer, and this is Node ${version}: install a newer one from https://nodejs.org.`,
  )
}

/**
 * Installs when a package of the lockfile is missing or has another version. Not by `npm ci`: it refuses a lockfile
 * without the optional packages of other systems, which a registry mirror may not carry.
 */
export function ensurePackages() {
  if (isInstalled()) return
  console.log('Installing packages (the first time this takes a minute or two)')
  const { command, args } = npm()
  const { status } = spawnSync(
    command,
    [...args, 'install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  if (status === 0) return
  throw new Problem(
    'The packages could not be installed: check the network connection and the free disk space, then run it again.',
  )
}

/** Node 24 from the packages, else the running one when it is new enough. */
export function findNode() {
  const node = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (answers(node)) return node
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: path.join(root, 'node_modules', 'node'),
    stdio: 'ignore',
  })
  if (answers(node)) return node
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Problem(
    'Node 24 could not be installed with the packages: install Node 24 yourself, then run it again.',
  )
}

function answers(node) {
  return existsSync(node) && spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0
}

function isInstalled() {
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' ||
      (optional && !present[name]) ||
      (present[name]?.version === version && existsSync(path.join(root, name))),
  )
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

function npm() {
  const own = process.env.npm_execpath
  if (own?.endsWith('.js') && /npm-cli/.test(own)) return { command: process.execPath, args: [own] }
  return { command: 'npm', args: [] }
}
