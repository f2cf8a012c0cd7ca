import { callAction } from './action-call.mjs'
import { unknownIds } from './addresses.mjs'
import { atOnce } from './at-once.mjs'
import { fillIn, namesOfIds } from './forms.mjs'
import { confirmAll, gone, hiddenRecords, ROLES, sightOf } from './hidden.mjs'
import { formsWithIds } from './shown.mjs'

/**
 * Every form of those pages, as somebody who may see them has it, sent by each role that may not, beside the same with ids of
 * nothing: refused in the same words, or it counts as accepted. So does a form that never gets as far as being looked up.
 */
export async function idsThatFormsTell(world, built, { quick = true } = {}) {
  const { ids, cookies } = await hiddenRecords(world)
  const forms = await formsWithIds(world, built)
  let [found, of] = [0, 0]
  const count = (problem, what) => {
    of += 1
    if (!problem) return
    found += 1
    console.log(`       ${what}: ${problem}`)
  }
  await confirmAll(world)
  const chosen = forms.filter((_, at) => !quick || at % 2 === 0)
  await atOnce(chosen, async ({ action, address, fields }, at) => {
    const others = ROLES.filter((role) => !sightOf(address).roles.includes(role))
    const send = (role, pairs) =>
      callAction(world.base, action, pairs, { origin: world.base, cookie: cookies[role] })
    const nothing = (pairs) => withIds(pairs, ids, unknownIds(ids))
    // Of two buttons the first is pressed, which has no name; the second one asks for more than is typed here.
    const pressed = fields.filter(({ name }) => name !== 'step')
    const typed = await fillIn(pressed, ids, (pairs) => send(others[0], nothing(pairs)))
    for (const role of quick ? [others[at % others.length]] : others) {
      const [there, unknown] = [await send(role, typed), await send(role, nothing(typed))]
      const what = `${role} ${action.name} on ${address}`
      if (there.isError || there.redirect) count(`answered ${there.status} ${there.redirect ?? ''}`, what)
      else if (told(there) !== told(unknown)) count(`${told(there)}, and of nothing ${told(unknown)}`, what)
      else
        count(
          !isLookedUp(there, namesOfIds(fields, ids)) && `stopped before it was looked up: ${told(there)}`,
          what,
        )
    }
  })
  return { found, of }
}

function withIds(pairs, from, to) {
  const names = new Map(Object.entries(from).map(([name, id]) => [id, name]))
  return pairs.map(([field, value]) => [field, names.has(value) ? to[names.get(value)] : value])
}

/** Refused as a whole, or for the record that it names. */
const isLookedUp = ({ body, state }, idFields) =>
  body.includes(gone) || (state?.errors ?? []).every(({ field }) => idFields.includes(field))

const told = ({ state }) =>
  JSON.stringify([state?.status, state?.errors, state?.current]).replace(
    /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g,
    'ID',
  )
