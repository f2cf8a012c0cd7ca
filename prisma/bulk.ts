import pg from 'pg'
import { env } from '@/lib/core/env'
import { refreshNameKeys } from '@/lib/people/commands'
import { bulkStatements } from './bulk-rows'

/** Adds `people` people and what belongs to them, in one transaction. @returns the rows written per kind of record. */
export async function fill(
  connectionString: string,
  people: number,
  say: (line: string) => void = () => undefined,
) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query('BEGIN')
    for (const [what, sql] of bulkStatements) {
      const start = performance.now()
      const { rowCount } = await client.query(sql, sql.includes('$1') ? [people] : [])
      if (what) say(`${what} … ${rowCount ?? 0} (${Math.round(performance.now() - start)} ms)`)
    }
    await client.query('COMMIT')
    say(`keys of names … ${await refreshNameKeys()}`)
    await client.query('VACUUM ANALYZE')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    await client.end()
  }
}

if (process.argv[1]?.endsWith('bulk.ts')) {
  const asked = process.argv.indexOf('--people')
  const people = asked > 0 ? Number(process.argv[asked + 1]) : 10_000
  if (!Number.isInteger(people) || people < 400)
    throw new Error('Give a whole number of at least 400: --people 100000')
  await fill(env.databaseUrl, people, (line) => process.stdout.write(`${line}\n`))
}
