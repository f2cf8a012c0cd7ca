import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

const name = `test_${randomUUID().replaceAll('-', '')}`
const copyOf = (url: string) => new URL(`/${name}`, url).href
process.env.DATABASE_URL = copyOf(inject('appUrl'))
process.env.DATABASE_OWNER_URL = copyOf(inject('ownerUrl'))
process.env.DATABASE_AUDIT_URL = copyOf(inject('auditUrl'))
process.env.VICDAN_DATA_DIR = path.join(tmpdir(), 'vicdan-vitest', name)
process.env.VICDAN_SECRET = 'a secret for tests only, long enough to be taken'

// Before the imports of the test file run, so that `db` finds its own fresh copy.
await asAdministrator(`create database ${name} template vicdan owner vicdan strategy file_copy`)
afterAll(async () => {
  await asAdministrator(`drop database ${name} with (force)`)
  await rm(process.env.VICDAN_DATA_DIR ?? '', { recursive: true, force: true })
})

async function asAdministrator(statement: string) {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  await client.query(statement)
  await client.end()
}
