import { createHmac } from 'node:crypto'
import pg from 'pg'
import { openCluster } from './backup/embedded.mjs'
import { openDataFolder } from './data-folder.mjs'
import { addressOf, setting } from './roles.mjs'
import { formerSecretsInForce, secretInForce } from './secret.mjs'
import { Problem, randomSecret, run } from './system.mjs'

// npm run rotate:server: a new server secret. The old one stays beside it, because a sign-in name can be hashed anew only when its
// owner types it; the secrets of authenticator apps come under the new one at the next start. With --finish the old ones go.

const isFinishing = process.argv.includes('--finish')
const evenSo = process.argv.includes('--even-so')
const SECRET_BYTES = 48
const MARK_DIGITS = 8

await run(async () => {
  if (setting('VICDAN_SECRET')) return advise()
  const data = openDataFolder()
  try {
    await (isFinishing ? finish(data) : rotate(data))
  } finally {
    data.release()
  }
})

function rotate(data) {
  const { secret, formerSecrets = [] } = data.secrets
  data.keepSecrets({ secret: randomSecret(SECRET_BYTES), formerSecrets: [secret, ...formerSecrets] })
  console.log(
    'The server has a new secret from its next start on, and everybody signs in again. When all have done so, and made new recovery codes (Settings, Second factors): npm run rotate:server -- --finish',
  )
}

async function finish(data) {
  const { secret, formerSecrets = [] } = data.secrets
  if (formerSecrets.length === 0) throw new Problem('There is no former secret.')
  const named = addressOf('DATABASE_OWNER')
  const database = named ? { ownerUrl: named, stop: () => undefined } : await openCluster(data)
  try {
    const left = await countUnder(database.ownerUrl, secret)
    if (left > 0 && !evenSo)
      throw new Problem(
        `${left} users have not signed in since and could never again: have them sign in, or remove them and invite them anew. To go on even so, add --even-so.`,
      )
    data.keepSecrets({ formerSecrets: [] })
    console.log('The former secrets are gone. Old backups hold them still.')
  } finally {
    await database.stop()
  }
}

/** Users whose sign-in name is not hashed under this secret: they have not signed in since, and have not used their app. */
async function countUnder(connectionString, secret) {
  const mark = createHmac('sha256', secret).update('mark').digest('hex').slice(0, MARK_DIGITS)
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select count(*)::int as users from "User" where "removedAt" is null and "signInKey" not like $1`,
      [`${mark}.%`],
    )
    return rows[0].users
  } finally {
    await client.end()
  }
}

/** Somebody else keeps the secret, so they change it. */
function advise() {
  const former = formerSecretsInForce('').length
  if (isFinishing) throw new Problem('Take VICDAN_FORMER_SECRETS out of the settings yourself.')
  secretInForce('')
  console.log(
    [
      'VICDAN_SECRET is set from outside. Put its value first in VICDAN_FORMER_SECRETS, one to a line (a file named by VICDAN_FORMER_SECRETS_FILE will do),',
      `set VICDAN_SECRET to this, and start Vicdan again: ${randomSecret(SECRET_BYTES)}`,
      ...(former > 0 ? ['What stands in VICDAN_FORMER_SECRETS already stays behind it.'] : []),
    ].join('\n'),
  )
}
