import pg from 'pg'
import { callAction } from './action-call.mjs'
import { confirmAll, gone, hiddenRecords, ROLES } from './hidden.mjs'

/** What takes a session, a passkey or an account by its id, and is for its owner or for administrators alone. */
const TAKES = [
  { name: 'endOwnSession', fields: ({ sessionId }) => [['sessionId', sessionId]] },
  { name: 'removePasskey', fields: ({ passkeyId }) => [['id', passkeyId]] },
  {
    name: 'removeUser',
    of: 'administrator',
    fields: ({ userId }) => [
      ['userId', userId],
      ['isSure', 'on'],
    ],
  },
  ...['freezeUser', 'unfreezeUser'].map((name) => ({
    name,
    of: 'administrator',
    fields: ({ userId }) => [['userId', userId]],
  })),
  ...['giveRole', 'takeRole'].map((name) => ({
    name,
    of: 'administrator',
    fields: ({ userId }) => [
      ['userId', userId],
      ['role', 'coordinator'],
    ],
  })),
  ...['factors', 'password'].map((kind) => ({
    name: 'makeLink',
    of: 'administrator',
    fields: ({ userId }) => [
      ['userId', userId],
      ['kind', kind],
    ],
  })),
  { name: 'withdrawInvitation', of: 'administrator', fields: ({ invitationId }) => [['id', invitationId]] },
]

/** Each role with the ids of another's session, passkey, account and invitation: refused, and not a row of theirs has changed. */
export async function otherAccountsTouched(world, { actions }) {
  const { ids, cookies } = await hiddenRecords(world)
  await confirmAll(world)
  const client = new pg.Client({ connectionString: world.ownerUrl })
  await client.connect()
  let [found, of] = [0, 0]
  try {
    for (const { name, fields, of: holder } of TAKES)
      for (const role of ROLES.filter((one) => one !== holder)) {
        const action = actions.find((one) => one.name === name)
        if (!action) throw new Error(`There is no action ${name}: say here what took its place.`)
        const before = await stateOf(client, ids)
        const headers = { origin: world.base, cookie: cookies[role] }
        const answer = await callAction(world.base, action, fields(ids), headers)
        of += 1
        if (answer.body.includes(gone) && (await stateOf(client, ids)) === before) continue
        found += 1
        console.log(`       ${role} ${name}: ${answer.status} ${answer.redirect ?? ''}`)
      }
  } finally {
    await client.end()
  }
  return { found, of }
}

async function stateOf(client, { userId, sessionId, passkeyId, invitationId }) {
  const { rows } = await client.query(
    `select (select s::text from "Session" s where s."id" = $1) as session, (select p::text from "Passkey" p where p."id" = $2) as passkey,
       (select u::text from "User" u where u."id" = $3) as "user", (select i::text from "Invitation" i where i."id" = $4) as invitation,
       (select string_agg(r::text, ';' order by r."id") from "UserRole" r where r."userId" = $3) as roles,
       (select count(*) from "AccountLink" l where l."userId" = $3) as links`,
    [sessionId, passkeyId, userId, invitationId],
  )
  return JSON.stringify(rows)
}
