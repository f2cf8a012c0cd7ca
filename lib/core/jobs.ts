import 'server-only'
import { fromPrisma, PgBoss } from 'pg-boss'
import type { Tx } from './db'
import { env } from './env'
import { log } from './log'

/** Work that goes on without whoever asked for it, kept in the database (scripts/jobs.mjs makes the queues). Ids only: no name, no key. */
export type Jobs = {
  import: { batchId: string; by: string | null }
  /** Of names with all others. */
  compare: { isAll: true }
  export: { exportId: string }
}

type Work = { [Queue in keyof Jobs]: (data: Jobs[Queue]) => Promise<void> }

const kept = globalThis as { vicdanJobs?: Promise<PgBoss> }

/** In the transaction of what it follows from: asked for is only what was kept. `key`: one of it waits, and one is at work. */
export async function ask<Queue extends keyof Jobs>(
  tx: Tx,
  queue: Queue,
  key: string,
  data: Jobs[Queue],
): Promise<void> {
  const boss = await queues()
  await boss.send(queue, data, { singletonKey: key, db: fromPrisma(tx) })
}

/** Does what is asked for, here: in the server itself, or in a process of its own. */
export async function workOn(work: Work): Promise<void> {
  const boss = await queues()
  for (const [queue, run] of Object.entries(work))
    await boss.work(
      queue,
      { pollingIntervalSeconds: 0.5, batchSize: 1, localConcurrency: 1 },
      async ([job]: { data: object }[]) => {
        if (job) await (run as (data: object) => Promise<void>)(job.data)
      },
    )
}

/** Lets what is at work come to an end. */
export async function restFromWork(): Promise<void> {
  const boss = await kept.vicdanJobs
  delete kept.vicdanJobs
  await boss?.stop({ timeout: 5_000 })
}

const queues = (): Promise<PgBoss> =>
  (kept.vicdanJobs ??= open().catch((error: unknown) => {
    delete kept.vicdanJobs
    throw error
  }))

async function open(): Promise<PgBoss> {
  const boss = new PgBoss({
    ...{ connectionString: env.databaseUrl, schema: 'jobs', max: 2, connectionTimeoutMillis: 3_000 },
    // Nothing here may change a table; and of what was done nothing is kept for long.
    ...{ migrate: false, createSchema: false, schedule: false, reindex: false, monitorVacuum: false },
    ...{ superviseIntervalSeconds: 5, monitorIntervalSeconds: 5, maintenanceIntervalSeconds: 600 },
    // Also of which keys are at work a worker knows only this: for so long it passes by a job whose former one has ended.
    queueCacheIntervalSeconds: 2,
  })
  boss.on('error', (error: Error & { code?: string }) => {
    log.warn({ code: error.code ?? 'unknown' }, 'jobs: the queue cannot be asked')
  })
  return boss.start()
}
