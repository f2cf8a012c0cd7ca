import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Given to the server under test, so that the fixtures can open the keys of the demo cast. */
export const DEMO_PASSWORD = 'the password of the demo cast'

const folder = process.env.VICDAN_DATA_DIR ?? '/tmp/vicdan-e2e'

/** Points the records of lib/ at the database and the secret of the server under test, before any of them is loaded. */
export function connectToServer(): void {
  if (process.env.DATABASE_URL) return
  const { secret, databasePassword, applicationPassword } = JSON.parse(read('secrets.json')) as Record<
    string,
    string
  >
  const port = read('postgres/postmaster.pid').split('\n')[3]
  const address = (role: string, password = '') =>
    `postgresql://${role}:${password}@127.0.0.1:${port ?? ''}/vicdan`
  process.env.DATABASE_URL = address('vicdan_app', applicationPassword)
  process.env.DATABASE_OWNER_URL = address('vicdan', databasePassword)
  process.env.VICDAN_SECRET = secret
}

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
