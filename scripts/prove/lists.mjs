import pg from 'pg'
import { verifyChain } from '../audit-chain.mjs'
import { get, submit } from '../bench/load.mjs'
import { openSession } from './sign-in.mjs'
import { pause } from './writers.mjs'

const ROWS = 3_000
const KILLS = 5
const LONGEST_MS = 120_000
const SYLLABLES = ['ba', 'ko', 'mu', 'shi', 'zer', 'lan', 'fet', 'gur', 'vos', 'nyl', 'tam', 'rek']

/** A list of people is written in the background while the application is killed: rows that are lost, twice, without their event, or never done. */
export async function killsAmidAList(world, { quick }) {
  // Whoever takes over waits until the killed one has been silent for ten seconds.
  if (quick) return { leftOut: 'takes a minute: only without --quick' }
  const mark = `Region ${crypto.randomUUID()}`
  const cookie = await openSession(world, 'coordinator')
  const client = new pg.Client({ connectionString: world.ownerUrl })
  await client.connect()
  try {
    const id = await upload(world, cookie, mark)
    await untilIs(client, id, 'checked')
    await send(world, cookie, id)
    let killed = 0
    for (let done = 0; killed < KILLS; killed += 1) {
      done = await untilMoreThan(client, id, done)
      await pause(Math.random() * 600)
      if ((await batchOf(client, id)).state !== 'writing') break
      await world.killApplication()
      await world.startAgain()
    }
    if (killed < 2) throw new Error('The list was written before anything was killed: nothing is proved.')
    const isStuck = !(await untilIs(client, id, 'written').catch(() => false))
    if (isStuck) console.log('       the list did not come to be written')
    return { found: Number(isStuck) + (await damageOf(client, id, mark)), of: ROWS }
  } finally {
    await client.end()
  }
}

async function upload(world, cookie, mark) {
  const form = new FormData()
  const rows = Array.from({ length: ROWS }, (_, at) => `${nameOf(at)},${1940 + (at % 60)},${mark}`)
  form.append('file', new Blob([`name,born,region\n${rows.join('\n')}\n`]), 'list.csv')
  const headers = { cookie, origin: world.base, accept: 'application/json' }
  const answer = await fetch(`${world.base}/api/imports`, { method: 'POST', headers, body: form })
  const { id } = await answer.json()
  await send(world, cookie, id, {
    'columns.c0': 'name',
    'columns.c1': 'born',
    'columns.c2': 'region',
    visibility: 'open',
  })
  return id
}

/** The one form of the page of a list that is about it. */
async function send({ base }, cookie, id, fields = {}) {
  const page = `${base}/import/${id}`
  const { status } = await submit(page, cookie, await get(page, cookie), fields, `value="${id}"`)
  if (status !== 303) throw new Error(`The form of a list was answered ${status}`)
}

/** Unlike its neighbours. */
function nameOf(number) {
  const of = (at) => SYLLABLES[at % SYLLABLES.length]
  const [a, b, c] = [number % 12, Math.floor(number / 12) % 12, Math.floor(number / 144)]
  return `${of(a)}${of(b)}${of(c)} ${of(c + a)}${of(a + 5)}${of(b + c)}`
}

async function batchOf(client, id) {
  const { rows } = await client.query('select state, "doneCount" as done from "ImportBatch" where id = $1', [
    id,
  ])
  return rows[0]
}

async function untilIs(client, id, state) {
  const start = performance.now()
  while ((await batchOf(client, id)).state !== state) {
    if (performance.now() - start > LONGEST_MS) throw new Error(`The list did not come to be ${state}.`)
    await pause(100)
  }
  return true
}

async function untilMoreThan(client, id, before) {
  const start = performance.now()
  for (;;) {
    const { state, done } = await batchOf(client, id)
    if (done > before || state !== 'writing' || performance.now() - start > LONGEST_MS) return done
    await pause(10)
  }
}

async function damageOf(client, id, mark) {
  const { rows } = await client.query(DAMAGE, [id, mark])
  const { faults } = await verifyChain(client)
  for (const { what, count } of rows) if (count > 0) console.log(`       ${what}: ${count}`)
  for (const fault of faults) console.log(`       ${fault}`)
  return rows.reduce((sum, { count }) => sum + count, 0) + faults.length
}

const DAMAGE = `
WITH made AS (SELECT "id" FROM "Person" WHERE "region" = $2),
  listed AS (SELECT "personId", "fate", "writtenAt" FROM "ImportRow" WHERE "batchId" = $1),
  mine AS (SELECT "personId" FROM listed WHERE "personId" IS NOT NULL)
SELECT 'rows of which nobody was made' AS what, count(*)::int AS count FROM listed WHERE "personId" IS NULL OR "writtenAt" IS NULL
UNION ALL SELECT 'people of no row', count(*)::int FROM made WHERE "id" NOT IN (SELECT "personId" FROM mine)
UNION ALL SELECT 'people of two rows', (count(*) - count(DISTINCT "personId"))::int FROM mine
UNION ALL SELECT 'people without their one name', count(*)::int FROM made m
  WHERE (SELECT count(*) FROM "PersonName" n WHERE n."personId" = m."id") <> 1
UNION ALL SELECT 'people without their one event', count(*)::int FROM made m
  WHERE (SELECT count(*) FROM "AuditEvent" e WHERE e."subjectId" = m."id" AND e."event" = 'person.created') <> 1
UNION ALL SELECT 'lists without their one event', abs(count(*) - 1)::int FROM "AuditEvent"
  WHERE "subjectId" = $1 AND "event" = 'import.written'`
