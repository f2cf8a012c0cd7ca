import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'

const NOT_SEALED = 'In the cellar'
const GZIP = Buffer.from([0x1f, 0x8b, 0x08])

/** Sealed texts that stand readable anywhere on the server's disk: in rows, data files, WAL, logs or settings. */
export async function canariesFound({ directory, env, ownerUrl, adminUrl }, written, canaries) {
  await checkpoint(adminUrl)
  const places = [
    ['a dump', Buffer.from(await dump(ownerUrl))],
    ['the log', Buffer.from(written.join('\n'))],
    ['the settings', Buffer.from(JSON.stringify(env))],
    ...filesUnder(directory),
  ]
  // What is not sealed is found, so the search does find.
  if (!places.some(([, bytes]) => bytes.includes(NOT_SEALED)))
    throw new Error('Nothing was written: nothing is proved.')
  let found = 0
  const forms = canaries.map((text) => [text, ...formsOf(text)])
  for (const [place, bytes] of places)
    for (const [text, ...spelled] of forms)
      if (spelled.some((form) => bytes.includes(form) || unzipped(bytes).includes(form))) {
        found += 1
        console.log(`       ${text} stands in ${place}`)
      }
  return { found, of: places.length * canaries.length }
}

/** As it is, in hexadecimal, and in base64 wherever it begins. */
function formsOf(text) {
  const bytes = Buffer.from(text)
  const inner = [0, 1, 2].map((shift) =>
    bytes.subarray(shift, shift + 3 * Math.floor((bytes.length - shift) / 3)),
  )
  return [
    bytes,
    Buffer.from(bytes.toString('hex')),
    ...inner.map((part) => Buffer.from(part.toString('base64'))),
  ]
}

function unzipped(bytes) {
  if (!bytes.subarray(0, 3).equals(GZIP)) return Buffer.alloc(0)
  try {
    return gunzipSync(bytes)
  } catch {
    return Buffer.alloc(0)
  }
}

function filesUnder(directory) {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(directory, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => [path.relative(directory, file), readFileSync(file)])
}

async function dump(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    const parts = []
    for (const { relname } of rows) {
      const { rows: texts } = await client.query(`select t::text as text from "${relname}" t`)
      parts.push(...texts.map(({ text }) => text))
    }
    return parts.join('\n')
  } finally {
    await client.end()
  }
}

/** What was written lies in the data files afterwards, not in memory alone. */
async function checkpoint(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query('checkpoint')
  await client.end()
}
