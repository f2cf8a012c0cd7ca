import { openSession } from './sign-in.mjs'
import { ask } from './away.mjs'
import { countDamage, pause, startWriters, untilAcknowledged } from './writers.mjs'

const BACK_MS = 5_000
const PAGES = ['/hearings', '/cases', '/people', '/calendar']

/**
 * PostgreSQL's folder, log of what is written (WAL) included, on a disk without a byte left: what was acknowledged and is lost or
 * there by halves, pages that could not be read, forms that got no clear answer, and whether saving works soon after there is room.
 */
export async function fullDisk(world, { quick }) {
  const { disk } = world
  if (!disk) return { leftOut: 'needs root on Linux' }
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
