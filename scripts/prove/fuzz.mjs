import fc from 'fast-check'
import pg from 'pg'
import { postToAction, readAnswer } from './action-call.mjs'
import { atOnce } from './at-once.mjs'
import { confirmAll, hiddenRecords, ROLES } from './hidden.mjs'
import { hostileName, hostileText, hostileValue, sample } from './hostile.mjs'
import { allForms } from './shown.mjs'

/** They end the session that the calls are made with. */
const ENDING = ['signOut', 'freezeOwnAccount']

const ASKED = [
  'after',
  'text',
  'q',
  'person',
  'case',
  'hearing',
  'incident',
  'part',
  'kind',
  'record',
  'back',
  'next',
  'sort',
  'state',
]
const FILTERS = [
  'from',
  'to',
  'month',
  'actor',
  'event',
  'subject',
  'role',
  'removed',
  'family',
  'saved',
  'region',
  'country',
  'stage',
]

const tried = new WeakMap()

/** Hostile input through every schema, in a process of its own: { found, of, problems, seed }. Tried once; may be begun ahead. */
export function faultsOfSchemas(world, { quick = true } = {}) {
  if (!tried.has(world)) tried.set(world, trySchemas(world, quick ? 9_800 : 90_000))
  return tried.get(world)
}

async function trySchemas(world, count) {
  const seed = Math.floor(Math.random() * 1e9)
  const printed = await world.tsx('scripts/prove/hostile-schemas.mjs', String(count), String(seed))
  return { ...JSON.parse(printed), seed }
}

/** Faults that hostile input brings about: most through the schemas, the others over HTTP. */
export async function faultsOfHostileInput(world, built, { quick = true } = {}) {
  const sent = quick ? 200 : 10_000
  const schemas = await faultsOfSchemas(world, { quick })
  const requests = await faultsOverHttp(world, built, sent, schemas.seed)
  const problems = [...schemas.problems, ...requests.problems]
  for (const problem of problems.slice(0, 30)) console.log(`       ${problem}`)
  if (problems.length > 0) console.log(`       (seed ${schemas.seed})`)
  return { found: schemas.found + requests.problems.length, of: schemas.of + sent }
}

async function faultsOverHttp(world, built, count, seed) {
  const { cookies } = await hiddenRecords(world)
  await confirmAll(world)
  const forms = (await allForms(world, built)).filter(({ action }) => !ENDING.includes(action.name))
  const actions = built.actions.filter(({ name }) => !ENDING.includes(name))
  const client = new pg.Pool({ connectionString: world.ownerUrl, max: 6 })
  const who = fc.constantFrom(...ROLES, 'lawyerOfCase', 'volunteerOfFamily')
  const of = { client, cookies, world, forms }
  const kinds = [
    [0.3, fc.tuple(who, pageInput(built.pages)), sendPage],
    [0.45, fc.tuple(who, fc.nat(), changes), sendForm],
    [0.1, fc.tuple(who, fc.constantFrom(...actions), pairs), sendAction],
    [0.1, fc.tuple(who, fc.constantFrom(...actions), jsonOfClient, pairs), sendArguments],
    [0.05, fc.tuple(who, fc.constantFrom(...built.routes), hostileValue), sendRoute],
  ]
  const problems = []
  try {
    for (const [share, arbitrary, send] of kinds)
      await atOnce(sample(arbitrary, Math.round(count * share), seed), async (input) => {
        const answer = await send(of, input)
        if (isFault(answer))
          problems.push(`${send.name} ${answer.status} ${answer.what}: ${traceIn(answer.body)}`)
      })
    await client.query('delete from "SignInFailure"')
  } finally {
    await client.end()
  }
  return { problems }
}

/** A text that begins with $ means something to the framework; the client writes it with two. */
const jsonOfClient = fc.json().map((json) => json.replaceAll('"$', '"$$$$'))
const pairs = fc.array(fc.tuple(hostileName, hostileText), { maxLength: 8 })
const changes = fc.array(fc.tuple(fc.nat(), hostileText), { minLength: 1, maxLength: 3 })
const pageInput = (pages) =>
  fc.tuple(
    fc.constantFrom(...pages),
    fc.array(hostileText, { maxLength: 3 }),
    fc.array(fc.tuple(fc.oneof(fc.constantFrom(...ASKED, ...FILTERS), hostileName), hostileText), {
      maxLength: 5,
    }),
  )

async function sendPage({ cookies, world }, [role, [page, segments, asked]]) {
  const rest = [...segments]
  const address = page.replace(/[\da-f]{8}-[\da-f-]{27}/g, (id) =>
    rest.length > 0 ? segment(rest.shift()) : id,
  )
  const query = new URLSearchParams(
    asked.map(([name, value]) => [name.toWellFormed(), value.toWellFormed().slice(0, 3_000)]),
  )
  return answered(
    `${role} ${address}?${query}`,
    fetch(`${world.base}${address}?${query}`, get(cookies[role])),
  )
}

const get = (cookie) => ({ headers: { cookie }, redirect: 'manual' })
const segment = (text) => encodeURIComponent(text.toWellFormed().slice(0, 500)) || '%20'

/** A form that somebody who may has before them, with up to three fields changed. */
async function sendForm(of, [role, which, changed]) {
  const { action, fields, address } = of.forms[which % of.forms.length]
  const filled = fields.map(({ name, value, options }, at) => [
    name,
    value || options.at(-1) || (at % 2 ? '2026' : 'Words'),
  ])
  for (const [at, text] of filled.length > 0 ? changed : [])
    filled[at % filled.length] = [filled[at % filled.length][0], text]
  return call(of, role, action, filled, '[{"status":"new"},"$K1"]', address)
}

const sendAction = (of, [role, action, fields]) => call(of, role, action, fields, '[{"status":"new"},"$K1"]')

/** Not what a form sends, but what can be sent: other arguments, or too few. */
const sendArguments = (of, [role, action, json, fields]) =>
  call(of, role, action, fields, /^\[/.test(json) ? json : `[${json},"$K1"]`)

async function call({ client, cookies, world }, role, action, fields, given) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(`_1_${name}`, value)
  form.append('0', given)
  // Whoever guesses waits, and that is not what is looked at here.
  await client.query('delete from "SignInFailure"')
  const headers = { origin: world.base, cookie: cookies[role] }
  const what = `${role} ${action.name} ${given} ${JSON.stringify(fields).slice(0, 400)}`
  return answered(what, postToAction(`${world.base}/sign-in`, action.id, form, headers))
}

async function sendRoute({ cookies, world }, [role, route, value]) {
  const cookie = route === '/api/leave' ? '' : cookies[role]
  const body = fc.stringify(value).slice(0, 5_000)
  const headers = { cookie, origin: world.base, 'content-type': 'application/json' }
  return answered(
    `${role} ${route} ${body}`,
    fetch(world.base + route, { method: 'POST', headers, body, redirect: 'manual' }),
  )
}

async function answered(what, answer) {
  const { status, body } = await readAnswer(await answer)
  return { what: what.slice(0, 500), status, body }
}

/** What nobody has foreseen is a number instead of a word of the framework's. */
const UNFORESEEN = /E\{\\?"digest\\?":\\?"\d|data-dgst="\d/
const TRACE = /\n\s+at .*:\d+:\d+|node_modules\/|PrismaClient\w*Error/

const isFault = ({ status, body }) => status >= 500 || UNFORESEEN.test(body) || TRACE.test(body)
const traceIn = (body) => (UNFORESEEN.exec(body) ?? TRACE.exec(body))?.[0] ?? body.slice(0, 200)
