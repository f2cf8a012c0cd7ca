import pg from 'pg'
import { callAction } from './action-call.mjs'
import { atOnce } from './at-once.mjs'
import { openSession } from './sign-in.mjs'

const FOREIGN = ['https://elsewhere.example', 'null', undefined]

/**
 * Each action of the build with the three origins that are not ours (in a quick run one of them in turn), with the session of
 * somebody who may much. Ours is proved to be let through by the same call: it is answered with the form or sent on, and not
 * with the refusal. An action for which it is not, or which the call from elsewhere leaves something written by, counts as
 * accepted.
 */
export async function foreignOrigins(world, { actions }, { quick }) {
  const { base } = world
  const cookie = await openSession(world, 'coordinator')
  const owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  let [found, of] = [0, 0]
  const count = (action, what) => {
    found += 1
    console.log(`       ${action.filename} ${action.name}: ${what}`)
  }
  try {
    const before = await events(owner)
    await atOnce(actions, async (action, at) => {
      for (const origin of quick ? [FOREIGN[at % FOREIGN.length]] : FOREIGN) {
        of += 1
        const answer = await callAction(base, action, [], { ...(origin && { origin }), cookie })
        if (isPast(answer)) count(action, `answered ${origin ?? 'no origin'}: ${answer.status}`)
      }
    })
    if ((await events(owner)) !== before)
      count({ filename: 'one of them', name: '' }, 'wrote something for another site')
    await owner.query('create temp table "KeptSession" as select * from "Session"')
    for (const action of actions.filter((_, at) => !quick || at % 3 === 0))
      if (!(await isTakenFromHere(owner, () => callAction(base, action, [], { origin: base, cookie }))))
        count(action, 'does not answer its own site either, so nothing is proved')
  } finally {
    await owner.end()
  }
  return { found, of }
}

const isPast = ({ isError, state, redirect }) => !isError && (state !== null || redirect !== null)

/** A few actions take an empty form and end sessions or freeze the account: what they did is put back. */
async function isTakenFromHere(owner, call) {
  try {
    return isPast(await call())
  } finally {
    await owner.query(`
      update "User" set "frozenAt" = null, "frozenById" = null where "frozenAt" is not null;
      update "Session" s set "revokedAt" = k."revokedAt", "sealedKey" = k."sealedKey" from "KeptSession" k
        where k."id" = s."id" and s."revokedAt" is distinct from k."revokedAt"`)
  }
}

/** Grows with everything that is written, because everything is audited; what guessing leaves behind is not. */
async function events(owner) {
  const { rows } = await owner.query('select count(*)::int as events from "AuditEvent"')
  return rows[0].events
}
