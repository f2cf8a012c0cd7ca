import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkReachable, databaseUser, findBinaries, prepareDirectory } from './postgres-program.mjs'
import { APPLICATION, AUDIT_READER, admit, markSilent } from './roles.mjs'
import { Problem, freePort, isRunning, randomSecret } from './system.mjs'

const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts the PostgreSQL that comes as a package, on loopback only: { ownerUrl, appUrl, auditUrl, adminUrl, stop }.
 * The owner of the database is no superuser; `adminUrl` is the superuser's.
 */
export async function startCluster({ directory, passwords, fast = false }) {
  const binaries = await findBinaries()
  const identity = databaseUser()
  const data = path.join(directory, 'postgres')
  prepareDirectory(directory, identity)
  checkReachable(binaries.postgres, directory, identity)
  if (!existsSync(path.join(data, 'PG_VERSION'))) createCluster(binaries, data, passwords.owner, identity)
  await stopLeftover(data)

  const { server, port } = await startServer(binaries.postgres, data, identity, fast)
  const address = (role, password, database = 'vicdan') =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
  const adminUrl = address('postgres', passwords.owner, 'postgres')
  await ensureDatabase(adminUrl, passwords)
  return {
    ownerUrl: address('vicdan', passwords.owner),
    appUrl: address(APPLICATION, passwords.application),
    auditUrl: address(AUDIT_READER, passwords.audit),
    adminUrl,
    stop: () => stopServer(server),
    server,
  }
}

/** A cluster that lives as long as one command: made in a temporary folder, removed by `stop`. */
export async function startThrowawayCluster() {
  const directory = path.join(tmpdir(), `vicdan-${randomSecret(6)}`)
  const passwords = { owner: randomSecret(), application: randomSecret(), audit: randomSecret() }
  const cluster = await startCluster({ directory, passwords, fast: true })
  const stop = async () => {
    await cluster.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  return { ...cluster, directory, stop }
}

function createCluster({ initdb }, data, password, identity) {
  const passwordFile = path.join(tmpdir(), `vicdan-${randomSecret(6)}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (identity) chownSync(passwordFile, identity.uid, identity.gid)
  const make = (ctype) =>
    execFileSync(
      initdb,
      [
        `--pgdata=${data}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        `--lc-ctype=${ctype}`,
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      { ...identity, cwd: '/', stdio: 'pipe' },
    )
  try {
    try {
      // In plain C, pg_trgm takes no Cyrillic letter for one: its indexes would hold nothing of most names.
      make('C.UTF-8')
    } catch (cause) {
      if (!/invalid locale/.test(String(cause.stderr))) throw cause
      make('C')
    }
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
  const end = () => server.kill('SIGINT')
  process.once('exit', end)
  server.once('exit', () => process.off('exit', end))
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

async function ensureDatabase(adminUrl, passwords) {
  const admin = await connect(adminUrl)
  try {
    await admit(admin, 'vicdan', passwords.owner)
    await admit(admin, APPLICATION, passwords.application)
    await admit(admin, AUDIT_READER, passwords.audit)
    const databases = await admin.query("select 1 from pg_database where datname = 'vicdan'")
    if (databases.rowCount === 0) await admin.query('create database vicdan owner vicdan')
  } finally {
    await admin.end()
  }
  const inside = await connect(new URL('/vicdan', adminUrl).href)
  await markSilent(inside).finally(() => inside.end())
}

async function connect(connectionString) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

function stopServer(server) {
  if (server.exitCode !== null || server.signalCode !== null) return undefined
  return new Promise((resolve) => {
    server.on('exit', resolve)
    server.kill('SIGINT')
  })
}
