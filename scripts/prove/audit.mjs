import pg from 'pg'
import { verifyChain } from '../audit-chain.mjs'
import { tamper } from './tampering.mjs'

const TABLES = ['AuditEvent', 'AuditLink', 'AuditHead']

/**
 * Falsifies the audit at random as the owner of the database, who can switch its triggers off, and lets `npm run audit:verify`'s
 * own function look, each time in a transaction that is rolled back.
 */
export async function tamperingsOverlooked({ ownerUrl }, _built, { quick = true } = {}) {
  const of = quick ? 100 : 1_000
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  let found = 0
  try {
    await requireWhole(client)
    const [ids, links] = [
      await column(client, 'select "id" from "AuditEvent" order by "id"'),
      await column(client, 'select "position" from "AuditLink" order by "position"'),
    ]
    for (let round = 0; round < of; round += 1) {
      const statements = tamper(round, ids, links)
      await client.query('begin')
      for (const table of TABLES) await client.query(`alter table "${table}" disable trigger user`)
      let changed = 0
      for (const statement of statements) changed += (await client.query(statement)).rowCount
      if (changed === 0) throw new Error(`Nothing was changed by ${statements.join('; ')}`)
      const { faults } = await verifyChain(within(client))
      await client.query('rollback')
      if (faults.length > 0) continue
      found += 1
      console.log(`       ${statements.join('; ')}`)
    }
    await requireWhole(client)
  } finally {
    await client.end()
  }
  return { found, of }
}

async function requireWhole(client) {
  const { events, faults } = await verifyChain(client)
  if (faults.length > 0 || events < 10)
    throw new Error('The audit is not whole by itself: nothing is proved.')
}

/** The look takes a snapshot of its own; here it has to see what the transaction around it did. */
const within = (client) => ({
  query: (text, ...given) =>
    /^(begin|rollback)/i.test(text) ? Promise.resolve() : client.query(text, ...given),
})

async function column(client, text) {
  const { rows } = await client.query({ text, rowMode: 'array' })
  return rows.map(([value]) => value)
}
