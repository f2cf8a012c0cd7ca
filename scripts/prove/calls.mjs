import pg from 'pg'
import { openSession } from './sign-in.mjs'

const EVIL = 'https://elsewhere.example'
/** Without a session these do their own work: each asks for a password, a link's token or a factor. */
const OPEN_FILES = ['lib/access/actions.ts', 'lib/installation/actions.ts setUpInstallation']
const OPEN_ACTIONS = [
  ...['enterWithCode', 'enterWithRecoveryCode', 'enrolWithCode', 'acknowledgeCodes'],
  ...['joinByInvitation', 'goOn', 'takeFactorsLink', 'takePasswordLink'],
]
const isOpen = ({ filename, name }) =>
  OPEN_ACTIONS.includes(name) || OPEN_FILES.some((one) => one === filename || one === `${filename} ${name}`)

/** As a page, as the router asks for data, as it asks in advance, and as somebody who wants to be taken for a part of the server. */
const DISGUISES = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-vicdan-path': '/sign-in' },
]

export async function anonymousCalls({ base, ownerUrl }, { pages, routes, actions }) {
  const before = await writes(ownerUrl)
  let [found, of] = [0, 0]
  const count = (isAccepted, what) => {
    of += 1
    if (!isAccepted) return
    found += 1
    console.log(`       ${what}`)
  }
  for (const page of pages)
    for (const headers of DISGUISES) {
      const answer = await fetch(base + page, { headers, redirect: 'manual' })
      const body = await answer.text()
      // A page's data may begin before it is known who asks; then it tells the browser to go and sign in.
      const isSent = answer.status >= 300 || body.includes('NEXT_REDIRECT') || isShell(headers, body)
      count(!isSent, `${page} ${JSON.stringify(headers)}: ${answer.status}`)
    }
  for (const route of routes.filter((one) => one.startsWith('/api/passkeys') || one === '/api/leave'))
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(base + route, {
        method,
        redirect: 'manual',
        body: method === 'POST' ? '{}' : undefined,
      })
      count(answer.status < 300, `${method} ${route}: ${answer.status}`)
    }
  for (const action of actions.filter((one) => !isOpen(one))) {
    const { isAnswered, status } = await send(base, action, { origin: base })
    count(isAnswered, `${action.filename} ${action.name}: ${status}`)
  }
  count((await writes(ownerUrl)) !== before, 'something was written')
  return { found, of }
}

/** What the router asks for in advance is the frame that all pages have, without a word of a record. */
const isShell = (headers, body) =>
  headers['next-router-prefetch'] !== undefined && body.length < 20_000 && !/defendant|family/i.test(body)

/** Each action with the three origins; only those count that do accept the same call from here. */
export async function foreignOrigins(world, { actions }) {
  const { base, ownerUrl } = world
  const cookie = await openSession(world, 'coordinator')
  let [found, of] = [0, 0]
  for (const action of actions) {
    const own = await send(base, action, { origin: base, cookie })
    if (!own.isAnswered) continue
    const before = await writes(ownerUrl)
    for (const origin of [EVIL, 'null', undefined]) {
      of += 1
      const answer = await send(base, action, { ...(origin && { origin }), cookie })
      if (!answer.isAnswered && (await writes(ownerUrl)) === before) continue
      found += 1
      console.log(`       ${action.filename} ${action.name} from ${origin ?? 'nowhere'}: ${answer.status}`)
    }
  }
  return { found, of }
}

export async function looseHeaders(world, { pages, routes }) {
  const { base } = world
  const cookie = await openSession(world, 'coordinator')
  const wanted = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
  }
  let [found, of] = [0, 0]
  for (const page of [...pages, ...routes, '/sign-in', '/nothing-here'])
    for (const as of [undefined, cookie]) {
      const answer = await fetch(base + page, { headers: as ? { cookie: as } : {}, redirect: 'manual' })
      await answer.arrayBuffer()
      of += 1
      const policy = answer.headers.get('content-security-policy') ?? ''
      const isStrict =
        Object.entries(wanted).every(([name, value]) => answer.headers.get(name) === value) &&
        (!(answer.headers.get('content-type') ?? '').includes('html') ||
          (policy.includes("default-src 'none'") && policy.includes('nonce-')))
      if (isStrict) continue
      found += 1
      console.log(`       ${page}: ${JSON.stringify(Object.fromEntries(answer.headers))}`)
    }
  return { found, of }
}

/** As the browser calls a server action with a form that has nothing in it. An error of the action comes with status 200. */
async function send(base, { id }, headers) {
  const form = new FormData()
  form.append('1_id', crypto.randomUUID())
  form.append('0', '[{"status":"new"},"$K1"]')
  const answer = await fetch(`${base}/sign-in`, {
    method: 'POST',
    headers: { 'next-action': id, ...headers },
    body: form,
    redirect: 'manual',
  })
  const isError = /^\d+:E\{/m.test(await answer.text())
  const isSent = (answer.headers.get('x-action-redirect') ?? '').startsWith('/sign-in')
  return { isAnswered: answer.status < 400 && !isError && !isSent, status: answer.status }
}

/** Grows with everything that is written, because everything is audited; what guessing leaves behind is not. */
async function writes(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query('select count(*)::int as events from "AuditEvent"')
  await client.end()
  return rows[0].events
}
