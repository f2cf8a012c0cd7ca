import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build, distName } from '../build.mjs'
import { root, run } from '../system.mjs'
import { otherAccountsTouched } from './accounts.mjs'
import { tamperingsOverlooked } from './audit.mjs'
import { measureAway } from './away.mjs'
import { anonymousCalls, looseHeaders } from './calls.mjs'
import { canariesFound } from './canaries.mjs'
import { cellsOtherThanSpecified } from './cells.mjs'
import { fullDisk, fullDiskForLog } from './disk-full.mjs'
import { savesOfOneVersion } from './editors.mjs'
import { killsOfApplication, killsOfDatabase } from './faults.mjs'
import { filesThatTell, hostileFilesTaken } from './files.mjs'
import { faultsOfHostileInput, faultsOfSchemas } from './fuzz.mjs'
import { killsAmidAList } from './lists.mjs'
import { movedValuesOpened } from './moved.mjs'
import { answersThatTellNames, millisecondsThatTellNames } from './names.mjs'
import { foreignOrigins } from './origins.mjs'
import { idsThatFormsTell } from './other-forms.mjs'
import { idsThatPagesTell } from './other-ids.mjs'
import { hiddenRecords } from './hidden.mjs'
import { idsAmongOwn } from './own-and-other.mjs'
import { differencesAfterRestore } from './restored.mjs'
import { codesAcceptedAgain, millisecondsToFreeze } from './sign-in.mjs'
import { startTrial } from './trial.mjs'
import { versionsBelowFloor } from './versions.mjs'
import { anonymousCallsWithoutProxy } from './without-proxy.mjs'

// npm run prove [-- --quick]: what somebody who means harm gets out of a running installation, as numbers against their goals. Has a
// database and a server of its own, talks to this machine only, ends by itself; exit code 1 when a number falls short.

await run(async () => {
  await build()
  const written = []
  let canaries
  const quick = process.argv.includes('--quick')
  const world = await startTrial({
    name: 'prove',
    say: (line) => written.push(line),
    fill: async (tsx) => (canaries = JSON.parse(await tsx('prisma/canaries.ts'))),
  })
  let measured
  const away = (options) => (measured ??= measureAway(world, options))
  let isShort = false
  try {
    const built = readBuild()
    // In programs of their own, while the server is asked for files.
    const moved = ahead(() => movedValuesOpened(world, { quick }))
    const hidden = ahead(() => hiddenRecords(world))
    let withoutProxy, codes
    const rows = [
      ['sealed texts found on disk, in logs and settings', () => canariesFound(world, written, canaries)],
      ['files served that tell of their maker', (options) => filesThatTell(world, options)],
      ['answers without the strict headers', (options) => looseHeaders(world, built, options)],
      ['sealed values and keys opened where they were moved', () => hidden.then(() => moved)],
      ['hostile files taken, over 1 s or over 512 MB', (options) => hostileFilesTaken(world, options)],
      [
        'pages, routes and actions that answered nobody',
        (options) => {
          ahead(() => faultsOfSchemas(world, options))
          withoutProxy = ahead(() => anonymousCallsWithoutProxy(world, built, options))
          return anonymousCalls(world, built, options)
        },
      ],
      ['the same where the proxy does not run', () => withoutProxy],
      [
        'cells of role and command that are not as specified',
        (options) => cellsOtherThanSpecified(world, built, options),
      ],
      [
        'pages told apart by ids of what is there and is not',
        (options) => {
          codes = ahead(() => codesAcceptedAgain(world))
          return idsThatPagesTell(world, built, options)
        },
      ],
      ['forms told apart, or taken, with such ids', (options) => idsThatFormsTell(world, built, options)],
      ["ids of others taken among one's own", (options) => idsAmongOwn(world, built, options)],
      [
        'accounts, sessions and factors of others touched',
        (options) => otherAccountsTouched(world, built, options),
      ],
      ['codes accepted again, sent 50 times at once', () => codes],
      [
        'tamperings with the audit that were not found',
        (options) => tamperingsOverlooked(world, built, options),
      ],
      [
        'answers to wrong passwords that tell of a name',
        (options) => answersThatTellNames(world, built, options),
      ],
      [
        'milliseconds between a known and an unknown name',
        (options) => millisecondsThatTellNames(world, built, options),
      ],
      ['faults of hostile input', (options) => faultsOfHostileInput(world, built, options)],
      ['package versions under their floor', () => versionsBelowFloor()],
      ['tables that differ after a restore', () => differencesAfterRestore(world)],
      ['editors of one version: neither the winner nor told', () => savesOfOneVersion(world)],
      ['database cut, slow, frozen: unclear or over 5 s', async (options) => (await away(options)).answers],
      [
        'the same: milliseconds from healed to a good answer',
        async (options) => (await away(options)).healing,
      ],
      ['the same: forms that lost what was typed', async (options) => (await away(options)).forms],
      ['kill -9 of PostgreSQL: lost, halved or stuck', (options) => killsOfDatabase(world, options)],
      ['kill -9 of the application: lost, halved or stuck', (options) => killsOfApplication(world, options)],
      ['kill -9 amid a list of people: lost, twice or stuck', (options) => killsAmidAList(world, options)],
      ['disk full: lost, halved, unread or unclear', (options) => fullDisk(world, options)],
      [
        'disk full for WAL: lost, halved or stuck after a restart',
        (options) => fullDiskForLog(world, options),
      ],
      // Tries every action, also those that end the session or freeze the account: nobody signs in as the coordinator afterwards.
      [
        'actions accepted from another site, null or no origin',
        (options) => foreignOrigins(world, built, options),
      ],
      ['milliseconds from freezing to refused', () => millisecondsToFreeze(world)],
    ]
    for (const [name, measure] of rows) {
      const start = performance.now()
      const { found, of, goal = 0, leftOut } = await measure({ quick })
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      if (leftOut) {
        console.log(`left out  ${name}: ${leftOut}`)
        continue
      }
      const isGood = found <= goal
      isShort ||= !isGood
      const number = of === undefined ? String(found) : `${found} of ${of}`
      console.log(
        `${isGood ? 'good ' : 'SHORT'}  ${name.padEnd(58)}${number.padStart(16)}   goal ${String(goal).padEnd(5)} ${seconds.padStart(6)} s`,
      )
    }
  } finally {
    await world.stop()
  }
  process.exit(isShort ? 1 : 0)
})

/** Begins what a later row waits for: should it fail, that row does. */
function ahead(work) {
  const begun = work()
  begun.catch(() => undefined)
  return begun
}

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
