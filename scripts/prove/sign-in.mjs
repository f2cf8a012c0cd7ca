import { TOTP } from 'otpauth'
import pg from 'pg'
import { get, submit } from '../bench/load.mjs'

const AT_ONCE = 50
const FREEZE_GOAL = 1_000
const SESSION = 'next-auth.session-token='

const sessions = new Map()

/** The cookie of a session of somebody of the demo cast, signed in through the forms as without JavaScript. */
export function openSession(world, name) {
  const key = `${name} ${world.base}`
  if (!sessions.has(key)) sessions.set(key, signIn(world, name))
  return sessions.get(key)
}

/** When each of them last gave a code: a second one has to be of a later step. */
const steps = new Map()
const STEP_MS = 30_000
const step = () => Math.floor(Date.now() / STEP_MS)

async function signIn(world, name) {
  steps.set(name, step())
  const answer = await (await enter(world, name))(codeOf(world))
  const cookie = cookieOf(answer, SESSION)
  if (!cookie) throw new Error(`${name} was not let in: ${answer.status}`)
  return cookie
}

/** One right code, sent many times in the same moment. Whoever sends so many wrong ones has to wait, and that takes most of it. */
export async function codesAcceptedAgain(world) {
  const give = await enter(world, 'volunteer')
  const early = steps.get('volunteer') === step() ? STEP_MS - (Date.now() % STEP_MS) : 0
  await new Promise((resolve) => setTimeout(resolve, early))
  const before = await countSessions(world)
  const code = codeOf(world)
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => give(code)))
  const letIn = answers.filter((answer) => cookieOf(answer, SESSION)).length
  const opened = (await countSessions(world)) - before
  await forgetFailures(world)
  if (letIn === 0) throw new Error('Not one of the codes was accepted: nothing is proved.')
  return { found: Math.max(letIn, opened) - 1, of: AT_ONCE }
}

async function forgetFailures({ ownerUrl }) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('delete from "SignInFailure"')
  await client.end()
}

/** From the click to the first refusal. */
export async function millisecondsToFreeze(world) {
  const cookie = await openSession(world, 'lawyer')
  const url = `${world.base}/settings`
  const page = await get(url, cookie)
  const start = performance.now()
  await submit(url, cookie, page, {}, 'Freeze my account')
  for (;;) {
    const answer = await fetch(`${world.base}/cases`, { headers: { cookie }, redirect: 'manual' })
    await answer.arrayBuffer()
    const taken = Math.round(performance.now() - start)
    if (answer.status !== 200 || taken > 10 * FREEZE_GOAL) return { found: taken, goal: FREEZE_GOAL }
  }
}

/** Past the password: what gives a code and returns the answer. */
async function enter({ base, password }, name) {
  const url = `${base}/sign-in`
  const half = await submit(url, null, await get(url), { name, password })
  const cookie = cookieOf(half, 'vicdan-entry=')
  if (!cookie) throw new Error(`The password of ${name} was not taken: ${half.status}`)
  const next = `${base}/sign-in/factor`
  const page = await get(next, cookie)
  return (oneTimeCode) => submit(next, cookie, page, { oneTimeCode })
}

/** The cast shares one secret, and each of them may use a code once. */
const codeOf = ({ totpSecret }) => new TOTP({ secret: totpSecret }).generate()

const cookieOf = (answer, start) =>
  answer.headers
    .getSetCookie()
    .find((one) => one.startsWith(start) && !one.startsWith(`${start};`))
    ?.split(';')[0]

async function countSessions({ ownerUrl }) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query('select count(*)::int as sessions from "Session"')
  await client.end()
  return rows[0].sessions
}
