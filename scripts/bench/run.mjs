import pg from 'pg'
import { ensureBrowser } from '../browser.mjs'
import { build } from '../build.mjs'
import { startDemoServer } from '../demo-server.mjs'
import { run } from '../system.mjs'
import { startBarePage } from './bare.mjs'
import { get, percentile, post, timings } from './load.mjs'
import { measureWall } from './wall.mjs'
import { signIn, weigh } from './weight.mjs'

// npm run bench [-- --people 100000]: fills a database of its own, serves the production build and measures it
// against a bare page of the same framework. With --wall measures what row-level security costs instead, for a coordinator
// and a volunteer. Ends by itself; talks to this machine only.

const asked = process.argv.indexOf('--people')
const people = asked > 0 ? Number(process.argv[asked + 1]) : 100_000
const TIMES = 100
const SAVES = 60
const AT_ONCE = 4

const cleanups = []
await run(async () => {
  try {
    await bench()
  } finally {
    for (const cleanup of cleanups.reverse()) await cleanup()
  }
})

async function bench() {
  await build()
  const server = await serve()
  const { base, databaseUrl } = server
  if (process.argv.includes('--wall')) return wall(server)
  const bare = await startBarePage(databaseUrl)
  cleanups.push(bare.stop)
  const session = await signIn(base, ensureBrowser(), 'coordinator', server)
  cleanups.push(() => session.browser.close())
  const { caseId, planned } = await pickRecords(databaseUrl)

  const pages = [['bare page, one query', bare.url], ...pagesOf(base, caseId)]
  await speeds(pages, session.cookie)
  await weights(pages, session)
  await saving(base, session.cookie, planned)
}

function pagesOf(base, caseId) {
  return [
    ['My day', `${base}/`],
    ['people', `${base}/people`],
    ['people in custody', `${base}/people?status=in_custody`],
    ['people by name', `${base}/people?text=Yal%C4%B1boylu`],
    ['case', `${base}/cases/${caseId}`],
    ['hearings', `${base}/hearings`],
    ['families', `${base}/families`],
    ['needs', `${base}/support`],
  ]
}

async function wall(server) {
  const { base, databaseUrl, adminUrl } = server
  const { caseId } = await pickRecords(databaseUrl)
  for (const name of ['coordinator', 'volunteer']) {
    const { browser, cookie } = await signIn(base, ensureBrowser(), name, server)
    await browser.close()
    console.log(`\nRow-level security as ${name}, ms (without, with, without marked comparisons)`)
    console.log(row('page', 'without', 'with', 'ratio', 'unmarked', 'ratio'))
    for (const page of await measureWall(pagesOf(base, caseId), cookie, adminUrl)) {
      const ratio = (value) => (value / page.without).toFixed(2)
      console.log(
        row(
          page.name,
          ms(page.without),
          ms(page.with),
          ratio(page.with),
          ms(page.unmarked),
          ratio(page.unmarked),
        ),
      )
    }
  }
}

async function serve() {
  const start = performance.now()
  const server = await startDemoServer({
    name: 'bench',
    fill: (tsx) => tsx('prisma/bulk.ts', '--people', String(people)),
  })
  cleanups.push(server.stop)
  console.log(`Ready with ${people} people after ${Math.round((performance.now() - start) / 1000)} s`)
  return { ...server, databaseUrl: server.ownerUrl }
}

async function pickRecords(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query(
    `SELECT d."caseId" FROM "Defendant" d JOIN "Hearing" h ON h."caseId" = d."caseId" GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
  )
  const planned = await client.query(
    `SELECT "id" FROM "Hearing" WHERE "state" = 'planned' AND "startsAt" < now() ORDER BY "id" LIMIT $1`,
    [SAVES + 10],
  )
  await client.end()
  return { caseId: rows[0].caseId, planned: planned.rows.map(({ id }) => id) }
}

async function speeds(pages, cookie) {
  console.log(`\nAnswers, milliseconds (${TIMES} each, one at a time; then ${AT_ONCE} at once)`)
  console.log(row('page', 'p50', 'p95', 'x bare', `p50 x${AT_ONCE}`, 'answers/s'))
  let bareMedian
  for (const [name, url] of pages) {
    await timings(20, 1, () => get(url, cookie))
    const single = await timings(TIMES, 1, () => get(url, cookie))
    const start = performance.now()
    const together = await timings(TIMES, AT_ONCE, () => get(url, cookie))
    const perSecond = TIMES / ((performance.now() - start) / 1000)
    const median = percentile(single, 0.5)
    bareMedian ??= median
    console.log(
      row(
        name,
        ms(median),
        ms(percentile(single, 0.95)),
        (median / bareMedian).toFixed(1),
        ms(percentile(together, 0.5)),
        perSecond.toFixed(0),
      ),
    )
  }
}

async function saving(base, cookie, planned) {
  const taken = []
  for (const id of planned) {
    const url = `${base}/hearings/${id}/record`
    const page = await get(url, cookie)
    const start = performance.now()
    await post(url, cookie, page, { state: 'held' })
    taken.push(performance.now() - start)
  }
  const sorted = taken.slice(10).sort((a, b) => a - b)
  console.log(row('saving a hearing', ms(percentile(sorted, 0.5)), ms(percentile(sorted, 0.95)), '', '', ''))
}

async function weights(pages, { browser, cookies }) {
  console.log('\nOver the wire, kB (phone, no compression in front)')
  console.log(row('page', 'first visit', 'next visit'))
  for (const [name, url] of pages) {
    const { first, next } = await weigh(browser, cookies, url)
    console.log(row(name, (first / 1000).toFixed(0), (next / 1000).toFixed(0)))
  }
}

function ms(value) {
  return value.toFixed(1)
}

function row(first, ...rest) {
  return first.padEnd(24) + rest.map((cell) => cell.padStart(12)).join('')
}
