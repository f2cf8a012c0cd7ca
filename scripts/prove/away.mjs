import pg from 'pg'
import { get, submit } from '../bench/load.mjs'
import { openSession } from './sign-in.mjs'
import { largestCase, pause } from './writers.mjs'

const LONGEST_MS = 5_000
const GIVEN_UP_MS = 20_000
const PAGES = ['/', '/hearings', '/people', '/cases', '/sign-in', '/api/health']
const CLEAR = /Vicdan cannot reach its records at the moment|^unavailable$/
const TECHNICAL = /Prisma|node_modules|ECONN|\bat .+:\d+:\d+/
const TYPED = 'Кімната "7" <б> & ще'

/**
 * The line to the database cut, slow and frozen, one after another, with pages asked for and forms sent meanwhile: for each of
 * the three things that matter what run.mjs prints, { answers, healing, forms }.
 */
export async function measureAway(world, { quick }) {
  const { proxy } = world
  const seen = {
    answers: { found: 0, of: 0 },
    healing: { found: 0, goal: LONGEST_MS },
    forms: { found: 0, of: 0 },
  }
  const cookie = await openSession(world, 'coordinator')
  const form = await planForm(world, cookie)
  const ways = [
    ['cut', () => proxy.cut()],
    ['frozen', () => proxy.freeze()],
    ['slow', () => proxy.slow(2_000)],
    ...(quick ? [] : [['sluggish', () => proxy.slow(400)]]),
  ]
  for (const [way, begin] of ways) {
    // Connections that rest are what a line is lost under.
    await Promise.all(PAGES.map((page) => ask(world, page, cookie)))
    try {
      await begin()
      for (let round = 0; round < (quick ? 1 : 5); round += 1) {
        const sent = sendForms(world, cookie, form, seen)
        const asked = await Promise.all(PAGES.map((page) => ask(world, page, cookie)))
        for (const answer of [...asked, ...(await sent)]) judge(way, answer, seen.answers)
      }
    } finally {
      await proxy.pass()
    }
    const healed = await untilGood(world, cookie)
    seen.healing.found = Math.max(seen.healing.found, healed)
    if (healed > LONGEST_MS) console.log(`       ${way}: good again after ${healed} ms`)
    await sendAgain(world, cookie, form, seen)
  }
  return seen
}

async function planForm(world, cookie) {
  const url = `${world.base}/hearings/new?case=${await largestCase(world.ownerUrl)}`
  return { url, page: await get(url, cookie), signIn: await get(`${world.base}/sign-in`), waiting: [] }
}

/** One form of somebody signed in, the one of somebody who is not yet, and the button of somebody who has to leave at once. */
async function sendForms(world, cookie, form, { forms }) {
  const id = crypto.randomUUID()
  const room = `${TYPED} ${id}`
  const fields = { date: '2031-05-05', time: '09:30', kind: 'merits', same: 'another', room, id }
  const signIn = `${world.base}/sign-in`
  const sent = [
    timed('POST /hearings/new', () => submit(form.url, cookie, form.page, fields)),
    timed('POST /sign-in', () =>
      submit(signIn, null, form.signIn, { name: 'volunteer', password: 'not the password' }),
    ),
    timed('POST /api/leave', () => leave(world)),
  ]
  const [planned, entered, left] = await Promise.all(sent)
  // Where it came through all the same, there is nothing to bring back.
  if (planned.status !== 303) {
    forms.of += 1
    if (holds(planned.body, room)) form.waiting.push({ id, room, page: planned.body })
    else count(forms, `what was typed did not come back: ${planned.status}`)
  }
  forms.of += 1
  const isKept = entered.body.includes('value="volunteer"') && !entered.body.includes('not the password')
  if (!isKept) count(forms, `the name did not come back, or the password did: ${entered.status}`)
  return [planned, entered, left]
}

async function leave({ base }) {
  const answer = await fetch(`${base}/api/leave`, {
    method: 'POST',
    headers: { origin: base, cookie: 'next-auth.session-token=of-nobody' },
    signal: AbortSignal.timeout(GIVEN_UP_MS),
  })
  return { status: answer.status, page: await answer.text() }
}

/** What came back is sent from there, as it stands. */
async function sendAgain({ ownerUrl }, cookie, form, { forms }) {
  for (const { id, page } of form.waiting.splice(0)) {
    const answer = await submit(form.url, cookie, page, {}, 'name="caseId"')
    const kept = await countRooms(ownerUrl, id)
    if (answer.status !== 303 || kept !== 1) count(forms, `sent again: ${answer.status}, saved ${kept} times`)
  }
}

function judge(way, { name, status, body, ms }, answers) {
  answers.of += 1
  const isGood = status === 200 || status === 303 || status === 307
  const isClear = isGood || (status === 503 && CLEAR.test(body) && !TECHNICAL.test(body))
  if (!isClear || ms > LONGEST_MS) count(answers, `${way}: ${name} answered ${status} after ${ms} ms`)
}

function count(row, what) {
  row.found += 1
  console.log(`       ${what}`)
}

async function untilGood(world, cookie) {
  const start = performance.now()
  for (;;) {
    const { status } = await ask(world, '/hearings', cookie)
    const taken = Math.round(performance.now() - start)
    if (status === 200 || taken > GIVEN_UP_MS) return taken
    await pause(50)
  }
}

export const ask = ({ base }, page, cookie) =>
  timed(page, async () => {
    const answer = await fetch(base + page, {
      headers: { cookie },
      redirect: 'manual',
      signal: AbortSignal.timeout(GIVEN_UP_MS),
    })
    return { status: answer.status, page: await answer.text() }
  })

async function timed(name, send) {
  const start = performance.now()
  const { status, page: body } = await send().catch((error) => ({ status: error.name, page: '' }))
  return { name, status, body, ms: Math.round(performance.now() - start) }
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const holds = (html, text) => html.includes(text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]))

async function countRooms(connectionString, id) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query('select count(*)::int as kept from "Hearing" where room like $1', [
    `%${id}`,
  ])
  await client.end()
  return rows[0].kept
}
