import pg from 'pg'
import { callAction } from './action-call.mjs'
import { atOnce } from './at-once.mjs'
import { openSession } from './sign-in.mjs'

/** Without a session these do their own work: each asks for a password, a link's token or a factor. */
const OPEN_FILES = ['lib/access/actions.ts', 'lib/installation/actions.ts setUpInstallation']
const OPEN_ACTIONS = [
  ...['enterWithCode', 'enterWithRecoveryCode', 'enrolWithCode', 'acknowledgeCodes'],
  ...['joinByInvitation', 'goOn', 'takeFactorsLink', 'takePasswordLink'],
]
const isOpen = ({ filename, name }) =>
  OPEN_ACTIONS.includes(name) || OPEN_FILES.some((one) => one === filename || one === `${filename} ${name}`)

/** These answer anybody: alive or not, what redeems a ticket of the second step, and the icon. */
const OPEN_ROUTES = [/^\/api\/health$/, /^\/api\/auth\//, /^\/icon\.svg$/]

/** As a page, as the router asks for data, as it asks in advance, and as somebody who wants to be taken for a part of the server. */
const DISGUISES = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-vicdan-path': '/sign-in' },
]

/** The same data by their own addresses, as files of a site that was built in advance have them. */
const SUFFIXES = ['.rsc', '.segments/_tree.segment.rsc']

export async function anonymousCalls({ base, ownerUrl }, { pages, routes, actions }, { quick = true } = {}) {
  const before = await writes(ownerUrl)
  let [found, of] = [0, 0]
  const count = (isAccepted, what) => {
    of += 1
    if (!isAccepted) return
    found += 1
    console.log(`       ${what}`)
  }
  // Seven disguises: every fifth is each of them in turn, from page to page.
  const asked = pages.flatMap(disguised).filter((_, at) => !quick || at % 7 === 0)
  await atOnce(asked, async ([address, headers]) => {
    const answer = await fetch(base + address, { headers, redirect: 'manual' })
    const body = await answer.text()
    // A page's data may begin before it is known who asks; then it tells the browser to go and sign in.
    const isSent = answer.status >= 300 || body.includes('NEXT_REDIRECT') || isShell(headers, body)
    count(!isSent, `${address} ${JSON.stringify(headers)}: ${answer.status}`)
  })
  for (const route of routes.filter((one) => !OPEN_ROUTES.some((open) => open.test(one))))
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(base + route, {
        method,
        redirect: 'manual',
        body: method === 'POST' ? '{}' : undefined,
      })
      count(answer.status < 300, `${method} ${route}: ${answer.status}`)
    }
  const closed = actions.filter((one) => !isOpen(one))
  await atOnce(closed, async (action) => {
    const { status, isError, redirect } = await callAction(base, action, [], { origin: base })
    count(!isError && !redirect?.startsWith('/sign-in'), `${action.filename} ${action.name}: ${status}`)
  })
  count((await writes(ownerUrl)) !== before, 'something was written')
  return { found, of }
}

const disguised = (page) => [
  ...DISGUISES.map((headers) => [page, headers]),
  ...SUFFIXES.map((suffix) => [page === '/' ? `/index${suffix}` : page + suffix, { rsc: '1' }]),
]

/** What the router asks for in advance is the frame that all pages have, without a word of a record. */
const isShell = (headers, body) =>
  headers['next-router-prefetch'] !== undefined && body.length < 20_000 && !/defendant|family/i.test(body)

export async function looseHeaders(world, { pages, routes }, { quick = true } = {}) {
  const { base } = world
  const cookie = await openSession(world, 'coordinator')
  const wanted = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
  }
  let [found, of] = [0, 0]
  const asked = [...pages, ...routes, '/sign-in', '/nothing-here'].flatMap((page) => [
    [page, {}],
    [page, { cookie }],
  ])
  // Every third is one without and one with a session, in turn.
  const chosen = asked.filter((_, at) => !quick || at % 3 === 0)
  await atOnce(chosen, async ([page, headers]) => {
    const answer = await fetch(base + page, { headers, redirect: 'manual' })
    await answer.arrayBuffer()
    of += 1
    const policy = answer.headers.get('content-security-policy') ?? ''
    const isStrict =
      Object.entries(wanted).every(([name, value]) => answer.headers.get(name) === value) &&
      (!(answer.headers.get('content-type') ?? '').includes('html') ||
        (policy.includes("default-src 'none'") && policy.includes('nonce-')))
    if (isStrict) return
    found += 1
    console.log(`       ${page}: ${JSON.stringify(Object.fromEntries(answer.headers))}`)
  })
  return { found, of }
}

/** Grows with everything that is written, because everything is audited; what guessing leaves behind is not. */
async function writes(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query('select count(*)::int as events from "AuditEvent"')
  await client.end()
  return rows[0].events
}
