import { addressesWithIds, filled, parametersOf } from './addresses.mjs'
import { atOnce } from './at-once.mjs'
import { formsOf } from './forms.mjs'
import { hiddenRecords, sightOf } from './hidden.mjs'

const asked = new WeakMap()

/**
 * Every address with ids, as whoever may see it has it: [{ address, viewer, status, forms, unmade }], asked for once. `unmade` is
 * the name of an id that no record was made for.
 */
export function shownPages(world) {
  if (!asked.has(world)) asked.set(world, askAll(world))
  return asked.get(world)
}

async function askAll(world) {
  const { ids, cookies } = await hiddenRecords(world)
  const { pages, routes } = addressesWithIds()
  const shown = []
  await atOnce([...pages, ...routes], async (address) => {
    const { viewer } = sightOf(address)
    const unmade = parametersOf(address).find((name) => !ids[name])
    if (unmade) return shown.push({ address, viewer, status: 0, forms: [], unmade })
    const headers = { cookie: cookies[viewer] }
    const answer = await fetch(world.base + filled(address, ids), { headers, redirect: 'manual' })
    shown.push({ address, viewer, status: answer.status, forms: formsOf(await answer.text()) })
  })
  return shown
}

/** The forms on them that have one of those ids: [{ action, address, fields }], each action once for each kind of sight. */
export async function formsWithIds(world, { actions }) {
  const { ids } = await hiddenRecords(world)
  const made = new Set(Object.values(ids))
  const seen = new Set()
  const forms = []
  for (const { address, viewer, forms: found } of await shownPages(world))
    for (const { id, fields } of found) {
      const action = actions.find((one) => one.id === id)
      const isNew = action && !seen.has(`${id} ${viewer}`) && fields.some(({ value }) => made.has(value))
      if (!isNew) continue
      seen.add(`${id} ${viewer}`)
      forms.push({ action, address, fields })
    }
  return forms
}

/** Those, and all others: each action once, as it stands on a page of whoever sees most. */
export async function allForms(world, built) {
  const { cookies } = await hiddenRecords(world)
  const forms = await formsWithIds(world, built)
  const isPlain = (page) => !/[\da-f]{8}-[\da-f]{4}-/.test(page)
  for (const role of ['coordinator', 'administrator'])
    await atOnce(built.pages.filter(isPlain), async (address) => {
      const headers = { cookie: cookies[role] }
      const answer = await fetch(world.base + address, { headers, redirect: 'manual' })
      for (const { id, fields } of formsOf(await answer.text())) {
        const action = built.actions.find((one) => one.id === id)
        if (action && !forms.some((one) => one.action === action)) forms.push({ action, address, fields })
      }
    })
  return forms
}
