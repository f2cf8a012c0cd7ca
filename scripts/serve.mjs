import { execFileSync } from 'node:child_process'
import { build } from './build.mjs'
import { generateClient } from './client.mjs'
import { startCluster } from './cluster.mjs'
import { dataFolder, openDataFolder } from './data-folder.mjs'
import { addressOf, setting } from './roles.mjs'
import { formerSecretsInForce, secretInForce } from './secret.mjs'
import { isPortFree, startServer } from './server.mjs'
import { Problem, root, run } from './system.mjs'

const flags = new Set(process.argv.slice(2))
const dev = flags.has('--dev')
const port = Number(process.env.PORT ?? 3000)
const address = process.env.VICDAN_URL ?? `http://localhost:${port}`
const cleanups = []
let stopping

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0))

await run(async () => {
  try {
    await (['--migrate', '--bulk', '--rotate-circles'].some((flag) => flags.has(flag))
      ? prepareOnly()
      : start())
  } catch (error) {
    if (stopping) return
    stopping = true
    await cleanUp()
    throw error
  }
})

async function start() {
  const data = openDataFolder()
  cleanups.push(data.release)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Problem(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`)
  if (!(await isPortFree(port)))
    throw new Problem(
      `Port ${port} is taken: stop the program that uses it, or choose another: PORT=${port + 1} npm start`,
    )
  generateClient()
  const preparations = [prepareDatabase(data), dev ? undefined : build()]
  // Both come to their end first, so that a failed build does not leave a database behind that is just starting.
  await Promise.allSettled(preparations)
  const [{ ownerUrl, env }] = await Promise.all(preparations)
  if (stopping) return
  if (flags.has('--demo')) await loadDemo(ownerUrl, env)
  const server = await startServer({ dev, port, env })
  cleanups.push(server.stop)
  data.note({ server: server.pid, address })
  server.ended.then(() => stop(1))
  await server.ready
  if (!stopping) console.log(`\nVicdan is ready: ${address}\nStop it with Ctrl-C.\n`)
}

/** Brings the database up to date; with --bulk also fills it with plausible people, for measuring; with --rotate-circles gives all circles new keys. */
async function prepareOnly() {
  const data = process.env.DATABASE_OWNER_URL ? undefined : openDataFolder()
  if (data) cleanups.push(data.release)
  generateClient()
  const { ownerUrl, env } = await prepareDatabase(data)
  if (flags.has('--bulk')) {
    runTypeScript(ownerUrl, env, 'prisma/seed.ts')
    runTypeScript(ownerUrl, env, 'prisma/bulk.ts', ...process.argv.slice(2))
  }
  if (flags.has('--rotate-circles')) runTypeScript(ownerUrl, env, 'prisma/rotate-circles.ts')
  console.log('The database is up to date.')
  await stop(0)
}

/** Starts PostgreSQL unless one is named, and applies the migrations: the owner's address and the application's environment. */
async function prepareDatabase(data) {
  const { ownerUrl, appUrl } = namedDatabase() ?? (await ownDatabase(data))
  const { migrate } = await import('./migrate.mjs')
  const applied = await migrate(ownerUrl)
  if (applied.length > 0)
    console.log(`Applied ${applied.length} database ${applied.length === 1 ? 'migration' : 'migrations'}`)
  if (appUrl) await (await connect(appUrl)).end()
  const env = {
    VICDAN_DATA_DIR: dataFolder(),
    VICDAN_URL: address,
    VICDAN_SECRET: data ? secretInForce(data.directory) : setting('VICDAN_SECRET'),
    VICDAN_FORMER_SECRETS: formerSecretsInForce(dataFolder()).join('\n'),
    DATABASE_URL: appUrl,
    ...withoutOwner(),
  }
  return { ownerUrl, env }
}

/** The application is not handed what it must not use. */
function withoutOwner() {
  const names = Object.keys(process.env).filter((name) => /^DATABASE_(OWNER|AUDIT)_/.test(name))
  return Object.fromEntries(names.map((name) => [name, undefined]))
}

function namedDatabase() {
  const [ownerUrl, appUrl] = [addressOf('DATABASE_OWNER'), addressOf('DATABASE')]
  if (!ownerUrl && !appUrl) return undefined
  if (!ownerUrl)
    throw new Problem(
      'Set DATABASE_OWNER_URL too: the role that owns the database and may change its tables; DATABASE_URL is the application’s, which may not.',
    )
  if (!appUrl && !flags.has('--migrate') && !flags.has('--bulk') && !flags.has('--rotate-circles'))
    throw new Problem(
      'Set DATABASE_URL too: the address with the role vicdan_app, which the application uses.',
    )
  return { ownerUrl, appUrl }
}

async function ownDatabase({ directory, secrets }) {
  const cluster = await startCluster({
    directory,
    passwords: {
      owner: secrets.databasePassword,
      application: secrets.applicationPassword,
      audit: secrets.auditPassword,
    },
    fast: flags.has('--fast'),
  })
  cleanups.push(cluster.stop)
  cluster.server.on('exit', () => {
    if (stopping) return
    console.error('\nPostgreSQL stopped unexpectedly: start again.')
    void stop(1)
  })
  return cluster
}

async function loadDemo(ownerUrl, env) {
  const client = await connect(ownerUrl)
  const { rowCount } = await client.query('select 1 from "User" limit 1').finally(() => client.end())
  if (rowCount > 0) return console.log('The database already holds records, so the demo cast was not loaded.')
  try {
    runTypeScript(ownerUrl, env, 'prisma/seed.ts', '--demo')
  } catch (cause) {
    throw new Problem('The demo cast could not be loaded: see the message above.', { cause })
  }
}

async function connect(connectionString) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
    return client
  } catch (cause) {
    throw new Problem(
      `The database does not let in "${client.user}" (${cause.message || cause.code}): check DATABASE_URL and its password.`,
      { cause },
    )
  }
}

/** Seed and bulk write as the owner. */
function runTypeScript(ownerUrl, env, file, ...args) {
  const asOwner = { ...process.env, ...env, DATABASE_URL: ownerUrl, DATABASE_PASSWORD: undefined }
  const options = { cwd: root, stdio: 'inherit', env: asOwner }
  const flags = ['--disable-warning=DeprecationWarning', '--conditions=react-server', '--import', 'tsx']
  execFileSync(process.execPath, [...flags, file, ...args], options)
}

async function stop(code) {
  if (stopping) return
  stopping = true
  await cleanUp()
  process.exit(code)
}

/** Last started, first stopped: the application before its database, the claim on the folder at the very end. */
async function cleanUp() {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
}
