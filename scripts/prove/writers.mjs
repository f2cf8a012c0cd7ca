import pg from 'pg'
import { verifyChain } from '../audit-chain.mjs'
import { get, submit } from '../bench/load.mjs'
import { openSession } from './sign-in.mjs'

const AT_ONCE = 4
const PAUSE_MS = 100
const PER_DAY = 1_000
let turn = 0

/**
 * Volunteers who plan hearings and adjourn them through the forms until `stop` is called, whatever they are answered:
 * { mark, acknowledged, answers, stop }. Only what was answered with a redirect counts as acknowledged.
 */
export async function startWriters(world) {
  const cookie = await openSession(world, 'coordinator')
  const caseId = await largestCase(world.ownerUrl)
  const url = `${world.base}/hearings/new?case=${caseId}`
  const page = await get(url, cookie)
  const defendant = /name="defendants\[\]"[^>]*value="([^"]+)"/.exec(page)[1]
  const writers = { mark: `Room ${crypto.randomUUID()}`, acknowledged: new Map(), answers: new Map() }
  let isOver = false

  async function send(what, ...request) {
    let answer
    try {
      answer = await submit(...request)
    } catch {
      // Killed in the middle: nobody was told anything.
    }
    const status = answer?.status ?? 'none'
    writers.answers.set(status, (writers.answers.get(status) ?? 0) + 1)
    if (status === 303) writers.acknowledged.set(what, performance.now())
    else await pause(PAUSE_MS)
    return status === 303
  }

  async function write() {
    while (!isOver) {
      const id = crypto.randomUUID()
      const [date, time, next] = momentsOf((turn += 1))
      const plan = {
        date,
        time,
        kind: 'merits',
        room: `${writers.mark} ${turn}`,
        'defendants[]': defendant,
        id,
      }
      if (!(await send(`planned ${id}`, url, cookie, page, plan))) continue
      const record = `${world.base}/hearings/${id}/record`
      const form = await get(record, cookie).catch(() => undefined)
      if (!form) continue
      const outcome = { state: 'adjourned', note: `Note of ${id}`, 'next.date': next, 'next.time': time }
      await send(`adjourned ${id}`, record, cookie, form, outcome)
    }
  }
  const working = Promise.all(Array.from({ length: AT_ONCE }, write))
  writers.stop = () => {
    isOver = true
    return working
  }
  return writers
}

/** How much of what was acknowledged is not there, and how much is there by halves. Each is printed. */
export async function countDamage(ownerUrl, { mark, acknowledged }) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query('select id, state from "Hearing" where room like $1', [`${mark}%`])
    const standing = new Map(rows.map(({ id, state }) => [id, state]))
    const lost = [...acknowledged.keys()].filter((what) => {
      const [state, id] = what.split(' ')
      return state === 'adjourned' ? standing.get(id) !== 'adjourned' : !standing.has(id)
    })
    const half = (await client.query(HALF, [`${mark}%`])).rows.map(({ what, id }) => `${what} ${id}`)
    const { faults } = await verifyChain(client)
    for (const one of lost) console.log(`       lost: ${one}`)
    for (const one of [...half, ...faults]) console.log(`       by halves: ${one}`)
    return lost.length + half.length + faults.length
  } finally {
    await client.end()
  }
}

const HALF = `
WITH mine AS (
  SELECT h.id, h.state, h."previousId", h."recordedAt", h.note,
    (SELECT count(*) FROM "HearingDefendant" d WHERE d."hearingId" = h.id) AS defendants,
    ARRAY(SELECT event FROM "AuditEvent" e WHERE e."subjectId" = h.id) AS events
  FROM "Hearing" h WHERE h.room LIKE $1
)
SELECT 'planned without its event' AS what, id FROM mine WHERE NOT 'hearing.planned' = ANY(events)
UNION ALL SELECT 'without its defendant', id FROM mine WHERE defendants <> 1
UNION ALL SELECT 'adjourned without its event', id FROM mine WHERE state = 'adjourned' AND NOT 'hearing.adjourned' = ANY(events)
UNION ALL SELECT 'adjourned event without the record', id FROM mine WHERE state <> 'adjourned' AND 'hearing.adjourned' = ANY(events)
UNION ALL SELECT 'adjourned without what was noted', id FROM mine WHERE state = 'adjourned' AND ("recordedAt" IS NULL OR note IS NULL)
UNION ALL SELECT 'adjourned without its next', id FROM mine m
  WHERE state = 'adjourned' AND NOT EXISTS (SELECT FROM mine n WHERE n."previousId" = m.id)
UNION ALL SELECT 'a next of nothing adjourned', id FROM mine n
  WHERE "previousId" IS NOT NULL AND NOT EXISTS (SELECT FROM mine m WHERE m.id = n."previousId" AND m.state = 'adjourned')
UNION ALL SELECT 'an event without its hearing', "subjectId" FROM "AuditEvent" e
  WHERE e.event LIKE 'hearing.%' AND NOT EXISTS (SELECT FROM "Hearing" h WHERE h.id = e."subjectId")`

/** Until one more was acknowledged, or `ms` have passed: whether it was. */
export async function untilAcknowledged({ acknowledged }, ms) {
  const [before, start] = [acknowledged.size, performance.now()]
  while (acknowledged.size === before) {
    if (performance.now() - start > ms) return false
    await pause(20)
  }
  return true
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** No two at the same time, else the form asks whether the same is meant. */
function momentsOf(number) {
  const day = new Date(Date.UTC(2030, 0, 1 + Math.floor(number / PER_DAY)))
  const minutes = number % PER_DAY
  const pad = (value) => String(value).padStart(2, '0')
  const date = day.toISOString().slice(0, 10)
  const time = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
  return [date, time, date.replace(/^20(\d)/, (_, decade) => `20${Number(decade) + 2}`)]
}

export async function largestCase(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query(
    `select "caseId" from "Defendant" group by 1 order by count(*) desc, 1 limit 1`,
  )
  await client.end()
  return rows[0].caseId
}
