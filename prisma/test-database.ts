import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

const name = `test_${randomUUID().replaceAll('-', '')}`
const url = new URL(inject('databaseUrl'))
url.pathname = name
process.env.DATABASE_URL = url.href
process.env.VICDAN_SECRET = 'a secret for tests only, long enough to be taken'

// Before the imports of the test file run, so that `db` finds its own fresh copy.
await asAdministrator(`create database ${name} template vicdan owner vicdan strategy file_copy`)
afterAll(() => asAdministrator(`drop database ${name} with (force)`))

async function asAdministrator(statement: string) {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  await client.query(statement)
  await client.end()
}
