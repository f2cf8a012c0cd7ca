import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { root } from '../system.mjs'
import { openSession } from './sign-in.mjs'

export const ROLES = ['volunteer', 'coordinator', 'lawyer', 'analyst', 'administrator']

/** Who of the demo cast may see a record that is given to nobody of them, and who shows that it is there. The first that fits. */
const SIGHT = [
  [/\/notes(\/|$)/, { roles: [], viewer: 'lawyerOfCase' }],
  [/^\/settings\/users\/(invited|links)\//, { roles: [], viewer: 'administratorWhoMade' }],
  [/^\/settings\/(users\/|audit)/, { roles: ['administrator'], viewer: 'administrator' }],
  [/^\/support\/tasks\//, { roles: ['coordinator'], viewer: 'volunteerOfFamily' }],
  [/./, { roles: ['coordinator'], viewer: 'coordinator' }],
]
export const sightOf = (address) => SIGHT.find(([pages]) => pages.test(address))[1]

/** What a form says of an id of nothing, and of one that is not for whoever sent it. */
export const { gone } = JSON.parse(readFileSync(path.join(root, 'messages', 'en', 'form.json'), 'utf8'))

const made = new WeakMap()

/** Records that the demo cast must not see, made once: { ids, farIds, cookies }, as hidden-records.ts says. */
export function hiddenRecords(world) {
  if (!made.has(world)) made.set(world, makeHidden(world))
  return made.get(world)
}

async function makeHidden(world) {
  const { ids, farIds, viewers } = JSON.parse(await world.tsx('scripts/prove/hidden-records.ts'))
  const cookies = { ...viewers }
  for (const role of ROLES) cookies[role] = await openSession(world, role)
  await confirmAll(world)
  return { ids, farIds, cookies }
}

/** Everybody gave a factor a moment ago, so that nobody is asked for one instead of being refused. */
export async function confirmAll({ ownerUrl }) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('update "Session" set "confirmedAt" = now(), "lastSeenAt" = now()')
  await client.end()
}
