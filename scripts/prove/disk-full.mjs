import pg from 'pg'
import { ask } from './away.mjs'
import { openSession } from './sign-in.mjs'
import { countDamage, pause, startWriters, untilAcknowledged } from './writers.mjs'

const BACK_MS = 5_000
const LEFT_OUT = 'needs root on Linux'
const PAGES = ['/hearings', '/cases', '/people', '/calendar']

/**
 * PostgreSQL's folder on a disk without a byte left, as long as the log of what is written (WAL) finds its way in the files it has
 * already: what was acknowledged and is lost or there by halves, pages that could not be read, forms that got no clear answer, and
 * whether saving works soon after there is room, with nothing started again.
 */
export async function fullDisk(world, { quick }) {
  const { disk } = world
  if (!disk) return { leftOut: LEFT_OUT }
  const cookie = await openSession(world, 'coordinator')
  const { pid } = world.server
  const writers = await startWriters(world)
  const faults = []
  let read = 0
  try {
    await untilAcknowledged(writers, BACK_MS)
    writers.answers.clear()
    const end = performance.now() + (quick ? 4_000 : 40_000)
    while (performance.now() < end) {
      disk.fill()
      for (const page of PAGES) {
        const { status, ms } = await ask(world, page, cookie)
        read += 1
        if (status !== 200) faults.push(`${page} answered ${status} after ${ms} ms`)
      }
      await pause(50)
    }
    disk.free()
    if (!(await untilAcknowledged(writers, BACK_MS)))
      faults.push(`nothing was saved ${BACK_MS} ms after there was room`)
  } finally {
    disk.free()
    await writers.stop()
  }
  const refused = writers.answers.get(503) ?? 0
  if (refused === 0) throw new Error('The disk was never full for a form: nothing is proved.')
  for (const [status, times] of writers.answers)
    if (status !== 303 && status !== 503) faults.push(`forms answered ${status}: ${times} times`)
  if (world.server.pid !== pid || world.cluster.server.exitCode !== null)
    faults.push('something had to be started again')
  for (const fault of faults) console.log(`       ${fault}`)
  return {
    found: faults.length + (await countDamage(world.ownerUrl, writers)),
    of: read + refused + writers.acknowledged.size,
  }
}

/**
 * The same when the log needs one more file: then PostgreSQL ends itself, and starts only when there is room. The application
 * stays. Counts what is lost or there by halves, answers that were not clear, and whether saving works soon after the start.
 */
export async function fullDiskForLog(world) {
  const { disk } = world
  if (!disk) return { leftOut: LEFT_OUT }
  const cookie = await openSession(world, 'coordinator')
  const { pid } = world.server
  const writers = await startWriters(world)
  const faults = []
  let asked = 0
  try {
    await untilAcknowledged(writers, BACK_MS)
    disk.fill()
    await exhaustLog(world)
    for (const page of PAGES) {
      const { status, ms } = await ask(world, page, cookie)
      asked += 1
      if (status !== 200 && status !== 503) faults.push(`${page} answered ${status} after ${ms} ms`)
    }
    disk.free()
    await world.killDatabase()
    await world.startDatabase()
    if (!(await untilAcknowledged(writers, BACK_MS)))
      faults.push(`nothing was saved ${BACK_MS} ms after the start`)
  } finally {
    disk.free()
    await writers.stop()
  }
  for (const [status, times] of writers.answers)
    if (status !== 303 && status !== 503) faults.push(`forms answered ${status}: ${times} times`)
  if (world.server.pid !== pid) faults.push('the application had to be started again')
  for (const fault of faults) console.log(`       ${fault}`)
  return {
    found: faults.length + (await countDamage(world.ownerUrl, writers)),
    of: asked + writers.acknowledged.size,
  }
}

/** Begins new files of the log until PostgreSQL is gone; after many kills there are old ones to be used up first. */
async function exhaustLog({ adminUrl, disk, cluster: { server } }) {
  const isGone = () => server.exitCode !== null || server.signalCode !== null
  const isDown = new Promise((resolve) => server.once('exit', resolve))
  for (let attempt = 0; attempt < 400 && !isGone(); attempt += 1) {
    disk.fill()
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 1_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query(`select pg_logical_emit_message(true, 'filler', repeat('x', 4000000))`)
    } catch {
      // It is on its way down.
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  await Promise.race([isDown, pause(3_000)])
  if (!isGone()) throw new Error('The log never ran out of room: nothing is proved.')
}
