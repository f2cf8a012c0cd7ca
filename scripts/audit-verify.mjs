import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { verifyChain } from './audit-chain.mjs'
import { AUDIT_READER, addressOf } from './roles.mjs'
import { Problem, root, run } from './system.mjs'

// npm run audit:verify [-- --head HASH]: recomputes the chain of the audit, as the role that can only read it. The hash it prints
// belongs on paper, or on another machine: with it, a chain that was rewritten from the beginning is found as well.

const asked = process.argv.indexOf('--head')
const noted = asked > 0 ? (process.argv[asked + 1] ?? '') : undefined

await run(async () => {
  if (noted !== undefined && !/^[\da-f]{64}$/.test(noted))
    throw new Problem(
      'Give the hash that was written down, 64 letters and digits: npm run audit:verify -- --head HASH',
    )
  const client = await connect(addressOf('DATABASE_AUDIT') ?? addressOfOwnCluster())
  const { events, head, faults, wasPrefix } = await verifyChain(client, noted).finally(() => client.end())
  for (const fault of faults) console.log(fault)
  if (!wasPrefix)
    console.log('The chain does not hold the hash that was written down: its past was rewritten.')
  if (faults.length > 0 || !wasPrefix)
    throw new Problem(`The audit is not whole: ${faults.length || 1} found among ${events} events.`)
  console.log(`The audit is whole: ${events} events.\nWrite this down somewhere else: ${head}`)
})

/** The database of `npm start`, while that runs. */
function addressOfOwnCluster() {
  const folder = path.resolve(process.env.VICDAN_DATA_DIR ?? path.join(root, '.data'))
  try {
    const { auditPassword } = JSON.parse(readFileSync(path.join(folder, 'secrets.json'), 'utf8'))
    const port = readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
    return `postgresql://${AUDIT_READER}:${auditPassword}@127.0.0.1:${port}/vicdan`
  } catch (cause) {
    throw new Problem(
      'Start Vicdan first, or set DATABASE_AUDIT_URL to its database, with the role vicdan_audit.',
      {
        cause,
      },
    )
  }
}

async function connect(connectionString) {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
    return client
  } catch (cause) {
    throw new Problem(`The database does not let in the audit reader (${cause.message || cause.code}).`, {
      cause,
    })
  }
}
