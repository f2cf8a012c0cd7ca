import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { migrate } from '../migrate.mjs'
import { migrationNames } from '../migration-engine.mjs'
import { Problem } from '../system.mjs'
import { readArchive } from './archive.mjs'
import { connect } from './database.mjs'
import { FILES, documentsIn } from './documents.mjs'
import { FORMAT, sumOf } from './make.mjs'
import { copyIn, copyOut, listTables } from './tables.mjs'

/**
 * Brings a backup up in an empty database and data folder, and compares every row count and checksum.
 * `url` is a superuser's: rows go in without triggers, as they were. Returns the manifest and the rows of the comparison.
 */
export async function loadBackup({ url, ownerUrl, directory }, file, identity) {
  let manifest
  let client
  let table
  let into
  const endTable = async () => {
    if (!into) return
    into.end()
    await finished(into)
    into = undefined
  }
  try {
    await readArchive(file, identity, async (name, entry) => {
      const [kind, ...rest] = name.split('/')
      if (kind !== 'tables') await endTable()
      if (kind === 'head.json') client = await prepare(url, ownerUrl, JSON.parse(await text(entry)))
      else if (kind === 'tables') {
        const wanted = client.tables.find((one) => one.name === rest[0])
        if (table !== wanted) {
          await endTable()
          table = wanted
        }
        into ??= copyIn(client.connection, table)
        for await (const piece of entry) if (!into.write(piece)) await drained(into)
      } else if (kind === FILES) keepDocument(directory, rest.join('/'), await buffer(entry))
      else manifest = JSON.parse(await text(entry))
    })
    if (!manifest) throw new Problem(`${file} is not whole: its end is missing.`)
    for (const { name, value } of manifest.sequences)
      if (value !== null)
        await client.connection.query('select setval($1::regclass, $2)', [`"${name}"`, value])
    await client.connection.query('commit')
    const compared = await compare(client.connection, directory, manifest)
    return { manifest, compared }
  } finally {
    await client?.connection.end()
  }
}

async function prepare(url, ownerUrl, { format, migrations, tables }) {
  if (format !== FORMAT)
    throw new Problem('This backup was made by a newer release of Vicdan: restore it with that one.')
  const unknown = migrations.find((name) => !migrationNames().includes(name))
  if (unknown)
    throw new Problem(
      `This backup knows the migration ${unknown}, which is not here: restore it with the release it came from.`,
    )
  await migrate(ownerUrl, { only: migrations })
  const connection = await connect(url)
  const { rows } = await connection.query(
    'select (select count(*) from "User") + (select count(*) from "Person") as held',
  )
  if (Number(rows[0].held) > 0) {
    await connection.end()
    throw new Problem('The database already holds records: a backup is restored into an empty one.')
  }
  await connection.query('begin')
  await connection.query("set local session_replication_role = 'replica'").catch(() => {
    throw new Problem('Restoring needs a superuser of PostgreSQL in DATABASE_OWNER_URL.')
  })
  for (const { name } of await listTables(connection)) await connection.query(`delete from "${name}"`)
  return { connection, tables }
}

/** Row counts and checksums read back from where they now are. */
async function compare(connection, directory, manifest) {
  const lines = []
  for (const table of manifest.tables) {
    const found = await copyOut(connection, table)
    lines.push({
      name: table.name,
      rows: found.rows,
      isEqual: found.rows === table.rows && found.sha256 === table.sha256,
    })
  }
  const present = documentsIn(directory)
  const isSame = ({ name, sha256 }) =>
    present.includes(name) && sumOf(readFileSync(path.join(directory, FILES, name))) === sha256
  const isEqual = present.length === manifest.files.length && manifest.files.every(isSame)
  lines.push({ name: FILES, rows: present.length, isEqual })
  return lines
}

function keepDocument(directory, name, content) {
  const file = path.join(directory, FILES, name)
  if (!file.startsWith(path.join(directory, FILES) + path.sep))
    throw new Problem('The backup names a file outside its folder.')
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, content, { mode: 0o600 })
}

const text = async (entry) => (await buffer(entry)).toString('utf8')

const drained = (stream) =>
  new Promise((resolve, reject) => stream.once('drain', resolve).once('error', reject))
