import pg from 'pg'
import { get, submit } from '../bench/load.mjs'
import { openSession } from './sign-in.mjs'

const AT_ONCE = 50
const TOLD = 'A newer version was saved while you were typing'

/** One version of one hearing, changed by many in the same moment: who neither won nor was shown both texts, and who won too much. */
export async function savesOfOneVersion(world) {
  const cookie = await openSession(world, 'coordinator')
  const { id } = await one(
    world.ownerUrl,
    `select id from "Hearing" where state = 'planned' order by id limit 1`,
  )
  const url = `${world.base}/hearings/${id}/change`
  const page = await get(url, cookie)
  const rooms = Array.from({ length: AT_ONCE }, (_, at) => `Room of editor ${at + 1}.`)
  const date = /name="date"[^>]*value="([^"]+)"/.exec(page)[1]
  const kind = /<option value="([^"]+)" selected=""/.exec(page.slice(page.indexOf('name="kind"')))[1]
  const answers = await Promise.all(rooms.map((room) => submit(url, cookie, page, { room, date, kind })))
  const { room: saved } = await one(world.ownerUrl, 'select room from "Hearing" where id = $1', [id])
  const won = answers.filter(({ status }) => status === 303).length
  const told = answers.filter(
    ({ status, page: answer }, at) =>
      status === 200 && [TOLD, rooms[at], saved].every((text) => answer.includes(text)),
  ).length
  const isRight = won === 1 && told === AT_ONCE - 1 && answers[rooms.indexOf(saved)]?.status === 303
  if (!isRight)
    console.log(`       won ${won}, told ${told}, saved: ${saved}; ${answers.map(({ status }) => status)}`)
  return { found: isRight ? 0 : Math.max(1, AT_ONCE - 1 - told, won - 1), of: AT_ONCE }
}

async function one(connectionString, ...query) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query(...query)
  await client.end()
  return rows[0]
}
