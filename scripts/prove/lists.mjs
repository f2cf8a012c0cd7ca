import pg from 'pg'
import { verifyChain } from '../audit-chain.mjs'
import { get, submit } from '../bench/load.mjs'
import { openSession } from './sign-in.mjs'
import { pause } from './writers.mjs'

const ROWS = 3_000
const KILLS = 5
const LONGEST_MS = 240_000
const SYLLABLES = ['ba', 'ko', 'mu', 'shi', 'zer', 'lan', 'fet', 'gur', 'vos', 'nyl', 'tam', 'rek']

/** A list of people is written in the background while the application is killed: rows that are lost, twice, without their event, or never done. */
export async function killsAmidAList(world, { quick }) {
  // Whoever takes over waits until the killed one has been silent for some seconds.
  if (quick) return { leftOut: 'takes a minute: only without --quick' }
  const mark = `M${crypto.randomUUID().replaceAll(/[^a-f]/g, '')}`
  const cookie = await openSession(world, 'coordinator')
  const client = new pg.Client({ connectionString: world.ownerUrl })
  await client.connect()
  try {
    const id = await upload(world, cookie, mark)
    await toState(client, id, 'checked')
    const page = `${world.base}/import/${id}`
    await submit(page, cookie, await get(page, cookie), {}, `Write ${ROWS}`)
    let killed = 0
    for (let done = 0; killed < KILLS; killed += 1) {
      done = await moreThan(client, id, done)
      if (done >= ROWS) break
      await world.killApplication()
      await world.startAgain()
    }
    if (killed === 0) throw new Error('The list was written before anything was killed: nothing is proved.')
    const isStuck = !(await toState(client, id, 'written').catch(() => false))
    return { found: Number(isStuck) + (await damageOf(client, id, mark)), of: ROWS }
  } finally {
    await client.end()
  }
}

async function upload(world, cookie, mark) {
  const form = new FormData()
  const rows = Array.from({ length: ROWS }, (_, at) => `${mark} ${nameOf(at)},${1940 + (at % 60)}`)
  form.append('file', new Blob([`name,born\n${rows.join('\n')}\n`]), 'list.csv')
  const headers = { cookie, origin: world.base, accept: 'application/json' }
  const { id } = await (
    await fetch(`${world.base}/api/imports`, { method: 'POST', headers, body: form })
  ).json()
  const page = `${world.base}/import/${id}`
  const columns = { 'columns.c0': 'name', 'columns.c1': 'born', visibility: 'open' }
  await submit(page, cookie, await get(page, cookie), columns)
  return id
}

/** Unlike its neighbours. */
function nameOf(number) {
  const of = (at) => SYLLABLES[at % SYLLABLES.length]
  const [a, b, c] = [number % 12, Math.floor(number / 12) % 12, Math.floor(number / 144)]
  return `${of(a)}${of(b)}${of(c)} ${of(c + a)}${of(a + 5)}${of(b + c)}`
}

async function toState(client, id, state) {
  const start = performance.now()
  for (;;) {
    const { rows } = await client.query('select state from "ImportBatch" where id = $1', [id])
    if (rows[0]?.state === state) return true
    if (performance.now() - start > LONGEST_MS) throw new Error(`The list did not come to be ${state}.`)
    await pause(100)
  }
}

async function moreThan(client, id, before) {
  const start = performance.now()
  for (;;) {
    const { rows } = await client.query('select "doneCount" as done from "ImportBatch" where id = $1', [id])
    if (rows[0].done > before || performance.now() - start > LONGEST_MS) return rows[0].done
    await pause(20)
  }
}

async function damageOf(client, id, mark) {
  const { rows } = await client.query(DAMAGE, [id, `${mark}%`])
  const { faults } = await verifyChain(client)
  for (const { what, count } of rows) if (count > 0) console.log(`       ${what}: ${count}`)
  return rows.reduce((sum, { count }) => sum + count, 0) + faults.length
}

const DAMAGE = `
WITH made AS (SELECT "id" FROM "Person" WHERE "name" LIKE $2),
  row AS (SELECT "personId" FROM "ImportRow" WHERE "batchId" = $1)
SELECT 'rows of which nobody was made' AS what, count(*)::int AS count FROM row WHERE "personId" IS NULL
UNION ALL SELECT 'people of no row', count(*)::int FROM made WHERE "id" NOT IN (SELECT "personId" FROM row WHERE "personId" IS NOT NULL)
UNION ALL SELECT 'people of two rows', (count(*) - count(DISTINCT "personId"))::int FROM row WHERE "personId" IS NOT NULL
UNION ALL SELECT 'people without their event', count(*)::int FROM made
  WHERE (SELECT count(*) FROM "AuditEvent" e WHERE e."subjectId" = made."id" AND e.event = 'person.created') <> 1`
