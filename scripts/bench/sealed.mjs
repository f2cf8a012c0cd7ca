import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { build } from '../build.mjs'
import { startDemoServer } from '../demo-server.mjs'
import { openSession } from '../prove/sign-in.mjs'
import { root, run } from '../system.mjs'
import { get, percentile, timings } from './load.mjs'

// npm run bench -- --sealed: the demo cast twice, once as it is and once in a copy of the application that seals nothing; the same
// pages of both, turn by turn. Ends with code 1 where a sealed page takes more than GOAL times the other.

const ROUNDS = 9
const TIMES = 15
const GOAL = 1.3
const LEFT_BEHIND = /^(\.git|\.next.*|\.data.*|test-results|playwright-report|node_modules)$/

await run(async () => {
  const cleanups = []
  let isShort = false
  try {
    await build()
    const copy = unsealedCopy()
    cleanups.push(() => rmSync(copy, { recursive: true, force: true }))
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: copy, stdio: 'inherit' })
    const { startDemoServer: startUnsealed } = await import(path.join(copy, 'scripts', 'demo-server.mjs'))
    const worlds = [await startDemoServer({ name: 'sealed' }), await startUnsealed({ name: 'unsealed' })]
    cleanups.push(...worlds.map((world) => world.stop))
    const pages = await Promise.all(worlds.map(pagesOf))
    console.log(row('page', 'unsealed', 'sealed', 'ratio', 'goal'))
    for (const [at, [name, url, user]] of pages[0].entries()) {
      const [sealed, unsealed] = await sideBySide([
        [url, await openSession(worlds[0], user)],
        [pages[1][at][1], await openSession(worlds[1], user)],
      ])
      const ratio = sealed / unsealed
      isShort ||= ratio > GOAL
      console.log(
        row(name, sealed ? unsealed.toFixed(1) : '', sealed.toFixed(1), ratio.toFixed(2), String(GOAL)),
      )
    }
  } finally {
    for (const cleanup of cleanups.reverse()) await cleanup()
  }
  process.exit(isShort ? 1 : 0)
})

/** Medians of the rounds' medians, turn by turn: a busy machine is busy for both. */
async function sideBySide(pages) {
  const taken = pages.map(() => [])
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, [url, cookie]] of pages.entries()) {
      await timings(3, 1, () => get(url, cookie))
      taken[at].push(percentile(await timings(TIMES, 1, () => get(url, cookie)), 0.5))
    }
  return taken.map((medians) =>
    percentile(
      medians.sort((a, b) => a - b),
      0.5,
    ),
  )
}

/** Pages that show what is sealed, and who looks at each. */
async function pagesOf({ base, ownerUrl }) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const one = async (text) => (await client.query(text)).rows[0].id
  const family = await one(
    `select "familyId" as id from "FamilyMember" join "Family" f on f.id = "familyId" group by 1, f.name order by count(*) desc, f.name limit 1`,
  )
  const need = await one(`select "needId" as id from "Delivery" order by "deliveredOn", "id" limit 1`)
  const ofCase = await one(
    `select c.id from "Case" c join "Document" d on d."caseId" = c.id group by 1 order by count(*) desc limit 1`,
  )
  await client.end()
  return [
    ['My day', `${base}/`, 'coordinator'],
    ['families', `${base}/families`, 'coordinator'],
    ['family', `${base}/families/${family}`, 'coordinator'],
    ['contact data', `${base}/families/${family}/contacts`, 'coordinator'],
    ['needs', `${base}/support`, 'coordinator'],
    ['need', `${base}/support/needs/${need}`, 'coordinator'],
    ['case with documents', `${base}/cases/${ofCase}`, 'coordinator'],
    ['documents', `${base}/documents?of=case&record=${ofCase}`, 'coordinator'],
    ['case', `${base}/cases/${ofCase}`, 'lawyer'],
    ['users', `${base}/settings/users`, 'administrator'],
    ['audit', `${base}/settings/audit`, 'administrator'],
  ]
}

/** The application's sources with the sealing taken out: texts and names stand in the database as they are. */
function unsealedCopy() {
  const copy = mkdtempSync(path.join(tmpdir(), 'vicdan-unsealed-'))
  // As root, PostgreSQL runs as another user and has to get through to its programs.
  chmodSync(copy, 0o755)
  for (const name of readdirSync(root).filter((one) => !LEFT_BEHIND.test(one)))
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  copyPackages(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  cpSync(path.join(root, 'scripts/bench/unsealed/sealed.ts'), path.join(copy, 'lib/keys/sealed.ts'))
  const keyring = path.join(copy, 'lib/sealing/keyring.ts')
  const plain = readFileSync(keyring, 'utf8')
    .replace('sealValue(key, place, text).toString(', 'text.toString(')
    .replace(/const bytes = Buffer\.from\(sealed, 'base64'\)[^]*?\n}/, 'return sealed\n}')
  if (!plain.includes('return sealed'))
    throw new Error('The keyring is written otherwise now: nothing is measured.')
  writeFileSync(keyring, plain)
  return copy
}

/** Many files: by links where they can be made. */
function copyPackages(from, to) {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  }
}

function row(first, ...rest) {
  return first.padEnd(24) + rest.map((cell) => cell.padStart(12)).join('')
}
