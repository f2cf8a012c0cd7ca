import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build, distName } from '../build.mjs'
import { startDemoServer } from '../demo-server.mjs'
import { root, run } from '../system.mjs'
import { otherAccountsTouched } from './accounts.mjs'
import { tamperingsOverlooked } from './audit.mjs'
import { anonymousCalls, looseHeaders } from './calls.mjs'
import { canariesFound } from './canaries.mjs'
import { cellsOtherThanSpecified } from './cells.mjs'
import { faultsOfHostileInput } from './fuzz.mjs'
import { movedValuesOpened } from './moved.mjs'
import { answersThatTellNames, millisecondsThatTellNames } from './names.mjs'
import { foreignOrigins } from './origins.mjs'
import { idsThatFormsTell } from './other-forms.mjs'
import { idsThatPagesTell } from './other-ids.mjs'
import { idsAmongOwn } from './own-and-other.mjs'
import { codesAcceptedAgain, millisecondsToFreeze } from './sign-in.mjs'
import { anonymousCallsWithoutProxy } from './without-proxy.mjs'

// npm run prove: what somebody who means harm gets out of a running installation, as numbers against their goals. Has a
// database and a server of its own, talks to this machine only, ends by itself; exit code 1 when a number falls short.

await run(async () => {
  await build()
  const written = []
  let canaries
  const world = await startDemoServer({
    name: 'prove',
    say: (line) => written.push(line),
    fill: (tsx) => (canaries = JSON.parse(tsx('prisma/canaries.ts'))),
  })
  let isShort = false
  try {
    const built = readBuild()
    const rows = [
      ['sealed texts found on disk, in logs and settings', () => canariesFound(world, written, canaries)],
      ['pages, routes and actions that answered nobody', () => anonymousCalls(world, built)],
      ['the same where the proxy does not run', () => anonymousCallsWithoutProxy(world, built)],
      ['actions accepted from another site, null or no origin', () => foreignOrigins(world, built)],
      ['cells of role and command that are not as specified', () => cellsOtherThanSpecified(world, built)],
      ['pages told apart by ids of what is there and is not', () => idsThatPagesTell(world, built)],
      ['forms told apart, or taken, with such ids', () => idsThatFormsTell(world, built)],
      ["ids of others taken among one's own", () => idsAmongOwn(world, built)],
      ['accounts, sessions and factors of others touched', () => otherAccountsTouched(world, built)],
      ['sealed values and keys opened where they were moved', () => movedValuesOpened(world, built)],
      ['tamperings with the audit that were not found', () => tamperingsOverlooked(world, built)],
      ['answers to wrong passwords that tell of a name', () => answersThatTellNames(world, built)],
      ['milliseconds between a known and an unknown name', () => millisecondsThatTellNames(world, built)],
      ['answers without the strict headers', () => looseHeaders(world, built)],
      ['faults of hostile input', () => faultsOfHostileInput(world, built)],
      ['milliseconds from freezing to refused', () => millisecondsToFreeze(world)],
      // The last: whoever sends so many wrong codes has to wait.
      ['codes accepted again, sent 50 times at once', () => codesAcceptedAgain(world)],
    ]
    for (const [name, measure] of rows) {
      const { found, of, goal = 0 } = await measure()
      const isGood = found <= goal
      isShort ||= !isGood
      const number = of === undefined ? String(found) : `${found} of ${of}`
      console.log(`${isGood ? 'good ' : 'SHORT'}  ${name.padEnd(58)}${number.padStart(16)}   goal ${goal}`)
    }
  } finally {
    await world.stop()
  }
  process.exit(isShort ? 1 : 0)
})

/** The build's own lists: { pages, routes, actions } with addresses that have made-up ids. */
function readBuild() {
  const read = (name) => JSON.parse(readFileSync(path.join(root, distName, 'server', name), 'utf8'))
  const paths = Object.keys(read('app-paths-manifest.json'))
  const addressOf = (entry) =>
    entry
      .replace(/\/(page|route)$/, '')
      .replace(/\/\([^)]+\)/g, '')
      .replace(/\[+[^\]]+\]+/g, () => crypto.randomUUID()) || '/'
  return {
    pages: paths.filter((entry) => entry.startsWith('/(staff)') && entry.endsWith('/page')).map(addressOf),
    routes: paths.filter((entry) => entry.endsWith('/route')).map(addressOf),
    actions: Object.entries(read('server-reference-manifest.json').node).map(
      ([id, { filename, exportedName }]) => ({ id, filename, name: exportedName }),
    ),
  }
}
