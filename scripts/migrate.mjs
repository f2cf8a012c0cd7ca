import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { migrationNames, openEngine } from './migration-engine.mjs'
import { installJobs } from './jobs.mjs'
import { APPLICATION, AUDIT_READER, addressOf, admit, markSilent, setting } from './roles.mjs'
import { Problem, run } from './system.mjs'

const LOCK = 'select pg_advisory_lock(7620413)'

/** Applies what is missing (of `only` these) and returns the names. Two starts at once wait for each other. */
export async function migrate(url, { only } = {}) {
  const guard = await connect(url)
  try {
    await guard.query(LOCK)
    await clearFailed(guard)
    await markSilent(guard)
    const engine = await openEngine(url)
    try {
      const { appliedMigrationNames } = await engine.apply(only)
      await installJobs(guard, url)
      return appliedMigrationNames
    } catch (error) {
      throw explain(error)
    } finally {
      await engine.close()
    }
  } finally {
    await guard.end()
  }
}

/** The SQL that would bring the migrations to the schema; empty when they agree. Needs a superuser: it makes a database. */
export async function compare(adminUrl) {
  const engine = await openEngine(adminUrl)
  try {
    return await engine.compare()
  } catch (error) {
    throw explain(error)
  } finally {
    await engine.close()
  }
}

async function connect(url) {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return client
  } catch (cause) {
    throw new Problem(
      `The database does not answer (${cause.message || cause.code}): check DATABASE_OWNER_URL, and that PostgreSQL runs.`,
      { cause },
    )
  }
}

/** A migration runs as one transaction, so a failed one left nothing behind and may be tried again. */
async function clearFailed(client) {
  const { rows } = await client.query("select to_regclass('_prisma_migrations') as found")
  if (rows[0].found === null) return
  await client.query(
    'update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null',
  )
}

function explain(error) {
  const text = String(error?.message ?? error)
  const name = /migration_name="([^"]+)"/.exec(text)?.[1]
  const reason = (/ERROR: .*/.exec(text)?.[0] ?? text.split('\n   0:')[0]).trim()
  const subject = name
    ? `Migration ${name} failed and changed nothing; correct it (or restore the release it came from) and start again`
    : 'The migrations could not be read'
  return new Problem(`${subject}: ${reason}`, { cause: error })
}

/** Lets the other roles sign in with the passwords given for them; made by hand they need none here. */
async function admitRoles(client) {
  const given = [
    [APPLICATION, setting('DATABASE_PASSWORD')],
    [AUDIT_READER, setting('DATABASE_AUDIT_PASSWORD')],
  ]
  for (const [role, password] of given) {
    if (!password) continue
    await admit(client, role, password).catch((cause) => {
      throw new Problem(
        `${role} was not given its password (${cause.message}): set it as an administrator.`,
        {
          cause,
        },
      )
    })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run(async () => {
    const ownerUrl = addressOf('DATABASE_OWNER')
    if (!ownerUrl)
      throw new Problem(
        'Set DATABASE_OWNER_URL (or DATABASE_OWNER_URL_FILE) to the database, with the role that owns it.',
      )
    const applied = await migrate(ownerUrl)
    const owner = await connect(ownerUrl)
    await admitRoles(owner).finally(() => owner.end())
    console.log(
      applied.length > 0
        ? `Applied ${applied.join(', ')}.`
        : `Nothing to apply: ${migrationNames().length} migrations are in.`,
    )
  })
}
