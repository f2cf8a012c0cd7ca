import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import S3rver from '@20minutes/s3rver'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { readArchive } from './backup/archive.mjs'
import { findDatabase } from './backup/database.mjs'
import { ofSuperuser } from './backup/embedded.mjs'
import { loadBackup } from './backup/load.mjs'
import { makeBackup } from './backup/make.mjs'
import { startThrowawayCluster } from './cluster.mjs'
import { migrate } from './migrate.mjs'

const NAME = 'Ayşe "Çatırdağlı"\n\\N\tстежка'

let identity = ''
let here: Awaited<ReturnType<typeof startThrowawayCluster>>
let there: Awaited<ReturnType<typeof startThrowawayCluster>>
let file = ''

async function query<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query<Row>(text, values).finally(() => client.end())
}

beforeAll(async () => {
  identity = await generateX25519Identity()
  ;[here, there] = await Promise.all([startThrowawayCluster(), startThrowawayCluster()])
  await migrate(here.ownerUrl)
  const url = ofSuperuser(here)
  await query(
    url,
    `insert into "Person" ("id", "updatedAt", "summary") select gen_random_uuid(), now(), $1 || n from generate_series(1, 5000) n`,
    [NAME],
  )
  await query(
    url,
    `insert into "AuditEvent" ("event", "subjectType", "subjectId") select 'person.created', 'person', "id" from "Person" limit 10`,
  )
  mkdirSync(path.join(here.directory, 'documents', 'ab'), { recursive: true })
  writeFileSync(path.join(here.directory, 'documents', 'ab', 'abcdef'), 'sealed bytes')
  file = path.join(here.directory, 'backup.age')
}, 60_000)

afterAll(async () => {
  await Promise.all([here.stop(), there.stop()])
})

describe('a backup', () => {
  it('holds the documents of a bucket, where they lie in one', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER')
    const server = new S3rver({
      ...{ port: 0, address: '127.0.0.1', silent: true, allowMismatchedSignatures: true },
      ...{ directory: path.join(here.directory, 'bucket'), configureBuckets: [{ name: 'kept' }] },
    })
    try {
      const { port } = await server.run()
      vi.stubEnv('VICDAN_BUCKET', 'kept')
      vi.stubEnv('VICDAN_BUCKET_ENDPOINT', `http://127.0.0.1:${port}`)
      const client = new S3Client({
        region: 'us-east-1',
        endpoint: `http://127.0.0.1:${port}`,
        forcePathStyle: true,
      })
      await client.send(new PutObjectCommand({ Bucket: 'kept', Key: 'cdef01', Body: 'sealed in a bucket' }))
      const from = { url: ofSuperuser(here), directory: here.directory }
      const other = path.join(here.directory, 'bucket.age')
      const { files } = await makeBackup(from, other, await identityToRecipient(identity))
      expect(files.map(({ name }) => name)).toEqual(['cdef01'])
      const found: string[] = []
      await readArchive(other, identity, async (name: string, entry: Readable) => {
        const content = await buffer(entry)
        if (name === 'documents/cdef01') found.push(content.toString())
      })
      expect(found).toEqual(['sealed in a bucket'])
    } finally {
      vi.unstubAllEnvs()
      await server.close()
    }
  })

  it('comes up elsewhere with every row, document and the secret', async () => {
    const from = { url: ofSuperuser(here), directory: here.directory, secret: 'the server’s' }
    await makeBackup(from, file, await identityToRecipient(identity))
    const into = { url: ofSuperuser(there), ownerUrl: there.ownerUrl, directory: there.directory }
    const { manifest, compared } = await loadBackup(into, file, identity)
    expect(compared.filter(({ isEqual }) => !isEqual)).toEqual([])
    expect(compared.find(({ name }) => name === 'Person')?.rows).toBe(5000)
    expect(manifest.secret).toBe('the server’s')
    const { rows } = await query<{ summary: string }>(
      into.url,
      'select "summary" from "Person" where "summary" = $1',
      [`${NAME}17`],
    )
    expect(rows).toHaveLength(1)
    expect(readFileSync(path.join(there.directory, 'documents', 'ab', 'abcdef'), 'utf8')).toBe('sealed bytes')
    const next = await query<{ id: string }>(
      into.url,
      `insert into "AuditEvent" ("event", "subjectType", "subjectId") values ('a', 'b', gen_random_uuid()) returning "id"`,
    )
    expect(Number(next.rows[0]?.id)).toBeGreaterThan(10)
    await expect(loadBackup(into, file, identity)).rejects.toThrow('already holds records')
  }, 60_000)

  it('can be read neither by another key nor where it lies', async () => {
    const into = { url: ofSuperuser(there), ownerUrl: there.ownerUrl, directory: there.directory }
    await expect(loadBackup(into, file, await generateX25519Identity())).rejects.toThrow(
      'does not open with this key',
    )
    for (const word of ['Person', 'стежка', 'sealed bytes', 'the server'])
      expect(readFileSync(file).includes(Buffer.from(word))).toBe(false)
  })

  it('is refused when it was cut or touched', async () => {
    const readThrough = async (_name: string, entry: Readable) => {
      await buffer(entry)
    }
    await expect(readArchive(file, identity, readThrough)).resolves.toBeUndefined()
    const whole = readFileSync(file)
    const touched = Buffer.from(whole)
    touched[whole.length >> 1] = (touched[whole.length >> 1] ?? 0) ^ 1
    for (const broken of [whole.subarray(0, whole.length >> 1), touched]) {
      const name = path.join(here.directory, 'broken.age')
      writeFileSync(name, broken)
      await expect(readArchive(name, identity, readThrough)).rejects.toThrow('is damaged')
    }
  })
})

describe('the secret in a backup', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  const folderWith = (name: string, secrets: object) => {
    const folder = path.join(here.directory, name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify(secrets))
    return folder
  }

  it('is the generated one where only the database is named', async () => {
    vi.stubEnv('DATABASE_OWNER_URL', here.ownerUrl)
    vi.stubEnv('VICDAN_DATA_DIR', folderWith('generated', { secret: 'generated' }))
    expect(await findDatabase()).toMatchObject({ url: here.ownerUrl, secret: 'generated' })
  })

  it('is the one that is set, or lies in the file that is named, whichever database is used', async () => {
    const folder = folderWith('set', { secret: 'generated', databasePassword: 'generated' })
    mkdirSync(path.join(folder, 'postgres'))
    const note = readFileSync(path.join(here.directory, 'postgres', 'postmaster.pid'), 'utf8')
    writeFileSync(path.join(folder, 'postgres', 'postmaster.pid'), note)
    vi.stubEnv('VICDAN_DATA_DIR', folder)
    vi.stubEnv('VICDAN_SECRET', undefined)
    vi.stubEnv('VICDAN_SECRET_FILE', path.join(folder, 'secret'))
    writeFileSync(path.join(folder, 'secret'), 'of the file\n')
    const embedded = await findDatabase()
    expect(embedded.url).toContain('postgres:generated@127.0.0.1')
    expect(embedded.secret).toBe('of the file')
    vi.stubEnv('VICDAN_SECRET', 'set')
    expect((await findDatabase()).secret).toBe('set')
    vi.stubEnv('DATABASE_OWNER_URL', here.ownerUrl)
    expect((await findDatabase()).secret).toBe('set')
  })

  it('is missed before anything is backed up', async () => {
    vi.stubEnv('DATABASE_OWNER_URL', here.ownerUrl)
    vi.stubEnv('VICDAN_DATA_DIR', path.join(here.directory, 'nothing'))
    vi.stubEnv('VICDAN_SECRET', undefined)
    await expect(findDatabase()).rejects.toThrow('There is no secret')
  })
})
