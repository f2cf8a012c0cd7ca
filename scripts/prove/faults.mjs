import { countDamage, pause, startWriters, untilAcknowledged } from './writers.mjs'

const BACK_MS = 20_000

/** The application killed while hearings are written; started again, as whatever watches over it does. */
export function killsOfApplication(world, { quick }) {
  return kills(world, quick ? 1 : 100, async () => {
    await world.killApplication()
    await world.startAgain()
  })
}

/** All of PostgreSQL killed; the application stays, and has to find it again by itself. */
export async function killsOfDatabase(world, { quick }) {
  const { pid } = world.server
  const result = await kills(world, quick ? 1 : 20, async () => {
    await world.killDatabase()
    await pause(300)
    await world.startDatabase()
  })
  if (world.server.pid === pid && isAlive(pid)) return result
  console.log('       the application ended')
  return { ...result, found: result.found + 1 }
}

/** What was lost, what is there by halves, and how often nothing could be saved afterwards. */
async function kills(world, times, kill) {
  const writers = await startWriters(world)
  let stuck = 0
  try {
    for (let time = 1; time <= times; time += 1) {
      if (!(await untilAcknowledged(writers, BACK_MS))) stuck += 1
      await pause(Math.random() * 400)
      await kill()
    }
    if (!(await untilAcknowledged(writers, BACK_MS))) stuck += 1
  } finally {
    await writers.stop()
  }
  if (stuck > 0) console.log(`       nothing could be saved afterwards: ${stuck} times`)
  if (writers.acknowledged.size < times)
    throw new Error('Hardly anything was acknowledged: nothing is proved.')
  return { found: stuck + (await countDamage(world.ownerUrl, writers)), of: writers.acknowledged.size }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
