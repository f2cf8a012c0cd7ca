import { createHash } from 'node:crypto'
import { writeArchive } from './archive.mjs'
import { connect } from './database.mjs'
import { FILES, documents } from './documents.mjs'
import { copyOut, listSequences, listTables } from './tables.mjs'

export const FORMAT = 1

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
      for await (const { name, content } of documents(directory)) {
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

export const sumOf = (content) => createHash('sha256').update(content).digest('hex')
