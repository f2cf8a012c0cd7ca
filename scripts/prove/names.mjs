import pg from 'pg'
import { callAction } from './action-call.mjs'

const GOAL_MS = 5
const PASSWORD = 'certainly not the password'

/** Of sign-ins with a wrong password, in turns: whether their answers tell that a name exists, and how far apart the medians are. */
export async function answersThatTellNames(world, built, options) {
  const { different, of } = await signIns(world, built, options)
  return { found: different, of }
}

export async function millisecondsThatTellNames(world, built, options) {
  const { known, unknown } = await signIns(world, built, options)
  return { found: Math.abs(median(known) - median(unknown)).toFixed(1), goal: GOAL_MS }
}

let done

/** Both rows look at the same sign-ins. */
const signIns = (...given) => (done ??= trySignIns(...given))

async function trySignIns({ base, ownerUrl }, { actions }, { quick = true } = {}) {
  const rounds = quick ? 25 : 200
  const action = actions.find(({ name }) => name === 'signIn')
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const attempt = async (name) => {
    // Whoever fails often waits, whether the name exists or not; that would hide every difference.
    await client.query('delete from "SignInFailure"')
    const start = performance.now()
    const answer = await callAction(
      base,
      action,
      [
        ['name', name],
        ['password', PASSWORD],
      ],
      { origin: base },
    )
    const taken = performance.now() - start
    if (answer.state?.status !== 'refused') throw new Error(`A wrong password was answered ${answer.status}.`)
    return { taken, told: JSON.stringify([answer.status, answer.body.replaceAll(name, 'NAME')]) }
  }
  const tries = { known: [], unknown: [] }
  try {
    for (let round = -2; round < rounds; round += 1) {
      const kinds = round % 2 ? ['known', 'unknown'] : ['unknown', 'known']
      for (const kind of kinds) {
        const answer = await attempt(
          kind === 'known' ? 'coordinator' : `nobody${String(round).padStart(5, '0')}`,
        )
        if (round >= 0) tries[kind].push(answer)
      }
    }
    await client.query('delete from "SignInFailure"')
  } finally {
    await client.end()
  }
  const usual = tries.unknown[0].told
  const different = [...tries.known, ...tries.unknown].filter(({ told }) => told !== usual).length
  const [known, unknown] = [tries.known, tries.unknown].map((list) => list.map(({ taken }) => taken))
  return { different, of: 2 * rounds, known, unknown }
}

function median(list) {
  const sorted = list.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}
