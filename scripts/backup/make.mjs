import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { writeArchive } from './archive.mjs'
import { connect } from './database.mjs'
import { copyOut, listSequences, listTables } from './tables.mjs'

export const FORMAT = 1
export const FILES = 'documents'

/**
 * One encrypted file with everything: all rows as they were in one moment, the documents (sealed as they lie there),
 * and the secret that hashes sign-in names. Returns the manifest, which is also its last entry.
 */
export async function makeBackup({ url, directory, secret, formerSecrets = [] }, file, recipient) {
  const client = await connect(url)
  const manifest = {
    format: FORMAT,
    madeAt: new Date().toISOString(),
    secret,
    formerSecrets,
    tables: [],
    files: [],
  }
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query(
      'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1',
    )
    manifest.migrations = rows.map(({ migration_name }) => migration_name)
    manifest.sequences = await listSequences(client)
    const tables = await listTables(client)
    await writeArchive(file, recipient, async ({ add, addPieces }) => {
      await add('head.json', JSON.stringify({ format: FORMAT, migrations: manifest.migrations, tables }))
      for (const table of tables) {
        const sum = await addPieces(`tables/${table.name}`, (take) => copyOut(client, table, take))
        manifest.tables.push({ ...table, ...sum })
      }
      for (const name of documentsIn(directory)) {
        const content = readFileSync(path.join(directory, FILES, name))
        await add(`${FILES}/${name}`, content)
        manifest.files.push({ name, size: content.length, sha256: sumOf(content) })
      }
      await add('manifest.json', JSON.stringify(manifest))
    })
    return manifest
  } finally {
    await client.end()
  }
}

/** Names below the folder; whatever is uploaded after the snapshot of the rows does no harm. */
export function documentsIn(directory) {
  const folder = path.join(directory, FILES)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

export const sumOf = (content) => createHash('sha256').update(content).digest('hex')
