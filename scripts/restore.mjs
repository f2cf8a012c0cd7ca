import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openCluster } from './backup/embedded.mjs'
import { loadBackup } from './backup/load.mjs'
import { FILES } from './backup/documents.mjs'
import { openDataFolder } from './data-folder.mjs'
import { migrate } from './migrate.mjs'
import { addressOf, setting } from './roles.mjs'
import { secretInForce } from './secret.mjs'
import { Problem, root, run } from './system.mjs'

const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true })

await run(async () => {
  const [file] = positionals
  if (!file || !existsSync(file)) throw new Problem('Name the backup: npm run restore -- FILE --key KEYFILE')
  const identity = readIdentity()
  const named = addressOf('DATABASE_OWNER')
  const directory = path.resolve(process.env.VICDAN_DATA_DIR ?? path.join(root, '.data'))
  const halves = ['postgres', FILES].map((name) => path.join(directory, name))
  if (halves.some((half) => existsSync(half)))
    throw new Problem(
      `${directory} already holds a database or documents: move it away first, or name another folder with VICDAN_DATA_DIR.`,
    )
  const data = openDataFolder()
  try {
    const database = named ? { url: named, ownerUrl: named, stop: () => undefined } : await openCluster(data)
    try {
      const loaded = await loadBackup({ ...database, directory }, file, identity)
      await report(loaded, database.ownerUrl)
      keepSecret(data, loaded.manifest)
    } finally {
      await database.stop()
    }
  } catch (error) {
    // Half a database is worse than none.
    for (const half of halves) rmSync(half, { recursive: true, force: true })
    throw error
  } finally {
    data.release()
  }
})

function readIdentity() {
  const text = values.key ? readFileSync(values.key, 'utf8') : setting('VICDAN_BACKUP_KEY')
  const identity = /AGE-SECRET-KEY-1[A-Z0-9]+/.exec(text ?? '')?.[0]
  if (!identity) throw new Problem('Give the key the backup was made for: --key FILE, or VICDAN_BACKUP_KEY.')
  return identity
}

/** Without the secret it was made with nobody signs in to what was restored. */
function keepSecret(data, { secret, formerSecrets = [] }) {
  if (!secret) return
  data.keepSecrets({ secret, formerSecrets })
  const kept = path.join(data.directory, 'secrets.json')
  if (secretInForce(data.directory) !== secret)
    console.log(
      `VICDAN_SECRET is set, but not to the backup’s secret: set it to the one in ${kept}, or nobody can sign in.`,
    )
  else if (addressOf('DATABASE_OWNER'))
    console.log(
      `Its secret is in ${kept}: where Vicdan runs without that folder, set VICDAN_SECRET to the same.`,
    )
}

async function report({ manifest, compared }, ownerUrl) {
  const different = compared.filter(({ isEqual }) => !isEqual)
  for (const { name } of different) console.error(`${name} is not as it was.`)
  if (different.length > 0)
    throw new Problem('The restored database is not equal to the backup: do not use it.')
  await migrate(ownerUrl)
  const rows = compared.reduce((sum, line) => sum + line.rows, 0)
  console.log(
    `Restored what was backed up on ${manifest.madeAt}: ${rows} rows, every count and checksum equal.`,
  )
  if (!process.env.VICDAN_DATA_DIR && !addressOf('DATABASE_OWNER')) console.log('Start it with: npm start')
}
