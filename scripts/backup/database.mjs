import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { addressOf } from '../roles.mjs'
import { formerSecretsInForce, secretInForce } from '../secret.mjs'
import { Problem, isRunning, root } from '../system.mjs'

/**
 * The database to back up, with a role that reads every row: the one named by DATABASE_OWNER_URL, else the embedded one,
 * running or started for this command. Returns { url, directory, secret, formerSecrets, close }.
 */
export async function findDatabase() {
  const directory = path.resolve(process.env.VICDAN_DATA_DIR ?? path.join(root, '.data'))
  const named = addressOf('DATABASE_OWNER')
  if (!named && !existsSync(path.join(directory, 'secrets.json')))
    throw new Problem(
      `There is nothing to back up in ${directory}: start Vicdan first, or set DATABASE_OWNER_URL.`,
    )
  const secrets = { secret: secretInForce(directory), formerSecrets: formerSecretsInForce(directory) }
  const { url, close } = named
    ? { url: named, close: () => undefined }
    : (runningDatabase(directory) ?? (await startedDatabase()))
  return { url, directory, ...secrets, close }
}

export async function connect(url) {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return client
  } catch (cause) {
    throw new Problem(`The database does not answer (${cause.message || cause.code}).`, { cause })
  }
}

function runningDatabase(directory) {
  const note = path.join(directory, 'postgres', 'postmaster.pid')
  if (!existsSync(note)) return undefined
  const [pid, , , port] = readFileSync(note, 'utf8').split('\n')
  if (!isRunning(Number(pid), 'postgres')) return undefined
  const { databasePassword } = JSON.parse(readFileSync(path.join(directory, 'secrets.json'), 'utf8'))
  const url = `postgresql://postgres:${databasePassword}@127.0.0.1:${port}/vicdan`
  return { url, close: () => undefined }
}

/** Imported only here: a container image has no embedded PostgreSQL. */
async function startedDatabase() {
  const [{ openDataFolder }, { openCluster }] = await Promise.all([
    import('../data-folder.mjs'),
    import('./embedded.mjs'),
  ])
  const data = openDataFolder()
  const cluster = await openCluster(data)
  const close = async () => {
    await cluster.stop()
    data.release()
  }
  return { url: cluster.url, close }
}
