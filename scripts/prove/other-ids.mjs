import { filled, unknownIds } from './addresses.mjs'
import { atOnce } from './at-once.mjs'
import { hiddenRecords, ROLES, sightOf } from './hidden.mjs'
import { shownPages } from './shown.mjs'

/**
 * Every address with ids, of records that are there and that the role must not see, beside the same with ids of nothing:
 * what is answered must be the same. An address that nobody is shown, or whose ids no test makes, counts as accepted.
 */
export async function idsThatPagesTell(world, _built, { quick = true } = {}) {
  const { ids, cookies } = await hiddenRecords(world)
  let [found, of] = [0, 0]
  const count = (problem, what) => {
    of += 1
    if (!problem) return
    found += 1
    console.log(`       ${what}: ${problem}`)
  }
  const tries = (await shownPages(world)).flatMap(({ address }) =>
    ROLES.filter((role) => !sightOf(address).roles.includes(role)).map((role) => ({ address, role })),
  )
  for (const { address, viewer, status, unmade } of await shownPages(world))
    if (unmade) count(`no record is made for [${unmade}]`, address)
    else count(status !== 200 && `${viewer} is answered ${status}: nothing is proved`, address)
  // Most addresses have four roles that must not see them, so every ninth is each of them in turn.
  const chosen = tries.filter((_, at) => !quick || at % 9 === 0)
  await atOnce(chosen, async ({ address, role }) => {
    const [there, nothing] = [
      await ask(world, filled(address, ids), cookies[role]),
      await ask(world, filled(address, unknownIds(ids)), cookies[role]),
    ]
    const isLike = there.status === nothing.status && there.body === nothing.body
    const isShown = there.status === 200 && !address.includes('?')
    count(
      (!isLike || isShown) && `answered ${there.status}, and ${nothing.status} of nothing`,
      `${role} ${address}`,
    )
  })
  return { found, of }
}

export async function ask({ base }, address, cookie) {
  const answer = await fetch(base + address, { headers: { cookie }, redirect: 'manual' })
  return { status: answer.status, body: essence(await answer.text()) }
}

/**
 * What an answer says: the page as it is drawn, and the rows of its data in whatever order and by whatever number they came.
 * Without ids, and without what is used once.
 */
export function essence(body) {
  const data = [...body.matchAll(/self\.__next_f\.push\((\[.*?\])\)<\/script>/gs)]
    .map(([, pushed]) => JSON.parse(pushed)[1] ?? '')
    .join('')
  const rows = data
    .split('\n')
    .map((row) => row.replace(/^[\da-f]+:/, '').replace(/"\$[LhFQW@]?[\da-f]+/g, '"$'))
  const drawn = body.replace(/<script[^>]*>.*?<\/script>/gs, '')
  return [drawn, ...rows.sort()]
    .join('\n')
    .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'ID')
    .replace(/[\w+/]{22}==/g, 'NONCE')
    .replace(/(\$ACTION_(REF_)?)\d+/g, '$1')
}
