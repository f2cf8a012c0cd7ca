import { PgBoss } from 'pg-boss'
import { APPLICATION } from './roles.mjs'

/** As lib/core/jobs.ts uses them. */
const SCHEMA = 'jobs'
const QUEUES = ['import', 'compare', 'export']
/** One waiting and one at work for each key. Who works on one says so every few seconds; after a silence another one takes over. */
const OPTIONS = {
  heartbeatSeconds: 10,
  expireInSeconds: 3_600,
  retryLimit: 20,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  deleteAfterSeconds: 3_600,
}

/** Makes or brings up to date what the queue of jobs keeps, as the owner: the application only reads and writes it. */
export async function installJobs(client, url) {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    for (const name of QUEUES) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, OPTIONS)
      else await boss.createQueue(name, { policy: 'stately', ...OPTIONS })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  await client.query(`grant usage on schema ${SCHEMA} to ${APPLICATION}`)
  await client.query(
    `grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${APPLICATION}`,
  )
  await client.query(`grant usage on all sequences in schema ${SCHEMA} to ${APPLICATION}`)
}
