import pg from 'pg'
import { callAction } from './action-call.mjs'

const GOAL_MS = 5
const ROUNDS = 25
const PASSWORD = 'certainly not the password'

/** Of sign-ins with a wrong password, in turns: whether their answers tell that a name exists, and how far apart the medians are. */
export async function answersThatTellNames(world, built, options) {
  const { known, unknown } = await signIns(world, built, options)
  const all = [...known, ...unknown]
  return { found: all.filter(({ told }) => told !== unknown[0].told).length, of: all.length }
}

export async function millisecondsThatTellNames(world, built, options) {
  return { found: distance(await signIns(world, built, options)).toFixed(1), goal: GOAL_MS }
}

let done

/** Both rows look at the same sign-ins. */
const signIns = (...given) => (done ??= trySignIns(...given))

async function trySignIns({ base, ownerUrl }, { actions }, { quick = true } = {}) {
  const action = actions.find(({ name }) => name === 'signIn')
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const attempt = async (name) => {
    // Whoever fails often waits, whether the name exists or not; that would hide every difference.
    await client.query('delete from "SignInFailure"')
    const fields = Object.entries({ name, password: PASSWORD })
    const start = performance.now()
    const answer = await callAction(base, action, fields, { origin: base })
    const taken = performance.now() - start
    if (answer.state?.status !== 'refused') throw new Error(`A wrong password was answered ${answer.status}.`)
    return { taken, told: JSON.stringify([answer.status, answer.body.replaceAll(name, 'NAME')]) }
  }
  const tries = { known: [], unknown: [] }
  const some = async (count) => {
    for (let round = 0; round < count; round += 1)
      for (const kind of round % 2 ? ['known', 'unknown'] : ['unknown', 'known'])
        tries[kind].push(await attempt(kind === 'known' ? 'coordinator' : `nobody${round + 10_000}`))
  }
  try {
    // The first ones warm up.
    await some(2)
    Object.assign(tries, { known: [], unknown: [] })
    await some(quick ? ROUNDS : 4 * ROUNDS)
    // A machine that has other work needs more of them; what a name tells stays, however many there are.
    while (distance(tries) > GOAL_MS && tries.known.length < 10 * ROUNDS) await some(ROUNDS)
    await client.query('delete from "SignInFailure"')
  } finally {
    await client.end()
  }
  return tries
}

const distance = ({ known, unknown }) => Math.abs(median(known) - median(unknown))

function median(tries) {
  const sorted = tries.map(({ taken }) => taken).sort((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}
