import pg from 'pg'
import { callAction } from './action-call.mjs'
import { addressesWithIds, filled, parametersOf } from './addresses.mjs'
import { atOnce } from './at-once.mjs'
import { formsOf } from './forms.mjs'
import { confirmAll, hiddenRecords } from './hidden.mjs'
import { ask, essence } from './other-ids.mjs'

/**
 * Whoever has a case or a family of their own exchanges one id at a time, in addresses and forms of their own records, for the
 * same of somebody else's: answered as if it were nothing's, or it counts as accepted.
 */
export async function idsAmongOwn(world, { actions }, { quick = true } = {}) {
  const { ids, farIds, cookies } = await hiddenRecords(world)
  await confirmAll(world)
  const byId = new Map(actions.map((action) => [action.id, action]))
  const nameOf = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
  let [found, of, own] = [0, 0, 0]
  const count = (isAlike, what) => {
    of += 1
    if (isAlike) return
    found += 1
    console.log(`       ${what}`)
  }
  const visits = addressesWithIds()
    .pages.flatMap((address) => ['lawyerOfCase', 'volunteerOfFamily'].map((viewer) => ({ address, viewer })))
    .filter((_, at) => !quick || at % 7 < 2)
  await atOnce(visits, async ({ address, viewer }) => {
    const cookie = cookies[viewer]
    const page = await fetch(world.base + filled(address, ids), { headers: { cookie }, redirect: 'manual' })
    const body = await page.text()
    if (page.status !== 200) return
    own += 1
    for (const name of parametersOf(address).filter((one) => farIds[one])) {
      const [there, nothing] = await beside(
        (id) => ask(world, filled(address, { ...ids, [name]: id }), cookie),
        farIds[name],
      )
      count(
        there.status === nothing.status && there.body === nothing.body,
        `${viewer} ${address}, [${name}]: ${there.status}`,
      )
    }
    for (const { id, fields } of formsOf(body))
      for (const field of fields.filter(({ value }) => farIds[nameOf.get(value)])) {
        const send = (other) =>
          callAction(world.base, byId.get(id), pairs(fields, field, other), { origin: world.base, cookie })
        const farId = farIds[nameOf.get(field.value)]
        const [there, nothing] = await beside(send, farId)
        // Saved without it is as good as refused.
        const isRefused = there.redirect
          ? !(await isJoined(world, farId, Object.values(ids)))
          : !there.isError && essence(there.body) === essence(nothing.body)
        count(
          isRefused,
          `${viewer} ${byId.get(id).name} on ${address}, ${field.name}: ${there.redirect ?? there.body.slice(0, 300)}`,
        )
      }
  })
  if (own < 10) throw new Error('Hardly any page of their own was shown: nothing is proved.')
  return { found, of }
}

/** Whether a row anywhere names both. */
async function isJoined({ ownerUrl }, farId, ids) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    for (const { name } of rows) {
      const found = await client.query(
        `select from "${name}" t where t::text like $1 and t::text like any ($2) limit 1`,
        [`%${farId}%`, ids.map((id) => `%${id}%`)],
      )
      if (found.rowCount > 0) return true
    }
    return false
  } finally {
    await client.end()
  }
}

const beside = async (attempt, id) => [await attempt(id), await attempt(crypto.randomUUID())]

const pairs = (fields, exchanged, id) =>
  fields
    .filter(({ value }) => value !== '')
    .map((field) => [field.name, field === exchanged ? id : field.value])
