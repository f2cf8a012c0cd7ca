import type { APIRequestContext } from '@playwright/test'
import type { Role } from '@/lib/core/actor'
import { expect, test, type Records } from './fixtures'
import { routeHandlers, staffPages, withUnknownIds } from './pages'

/** Answered without a session; whoever adds a route here says why it may be. */
const openRoutes = ['/api/health', '/api/auth/[...nextauth]']

/** A restricted case with all that hangs on it. Its names are told to nobody who may not see it. */
async function makeSecret(records: Records) {
  const [word, secret] = [
    `Known${crypto.randomUUID().slice(0, 8)}`,
    `Secret${crypto.randomUUID().slice(0, 8)}`,
  ]
  const full = `${word} ${secret}`
  const restricted = { visibility: 'restricted' } as const
  const person = await records.makePerson(full, restricted)
  const { id: caseId } = await records.makeCase(`${full} case`, restricted)
  await records.makeDefendant(caseId, person.id)
  const hearing = await records.makeHearing(caseId)
  const family = await records.makeFamily(person.id, { name: `${full} family` })
  const need = await records.makeNeed(family.id)
  const incident = await records.makeIncident({ ...restricted, caseId, title: `${full} search` })
  return { word, secret, person, case: { id: caseId }, hearing, family, need, incident }
}

type Secret = Awaited<ReturnType<typeof makeSecret>>

const addresses = {
  person: (made: Secret) => `/people/${made.person.id}`,
  personEdit: (made: Secret) => `/people/${made.person.id}/edit`,
  case: (made: Secret) => `/cases/${made.case.id}`,
  hearing: (made: Secret) => `/hearings/${made.hearing.id}`,
  hearingRecord: (made: Secret) => `/hearings/${made.hearing.id}/record`,
  incident: (made: Secret) => `/incidents/${made.incident.id}`,
  family: (made: Secret) => `/families/${made.family.id}`,
  contacts: (made: Secret) => `/families/${made.family.id}/contacts`,
  need: (made: Secret) => `/support/needs/${made.need.id}`,
}

type Kind = keyof typeof addresses
const everything = Object.keys(addresses) as Kind[]

const rows: { who: string; roles: Role[]; given?: 'case' | 'hearing' | 'person' | 'family'; sees: Kind[] }[] =
  [
    { who: 'a volunteer', roles: ['volunteer'], sees: [] },
    {
      who: 'a volunteer given the case',
      roles: ['volunteer'],
      given: 'case',
      sees: ['person', 'case', 'hearing', 'hearingRecord'],
    },
    {
      who: 'a volunteer given the hearing',
      roles: ['volunteer'],
      given: 'hearing',
      sees: ['person', 'case', 'hearing', 'hearingRecord'],
    },
    { who: 'a volunteer given the person', roles: ['volunteer'], given: 'person', sees: ['person'] },
    {
      who: 'a volunteer given the family',
      roles: ['volunteer'],
      given: 'family',
      sees: ['person', 'family', 'contacts'],
    },
    { who: 'a coordinator', roles: ['coordinator'], sees: everything },
    { who: 'a lawyer', roles: ['lawyer'], sees: [] },
    {
      who: 'a lawyer given the case',
      roles: ['lawyer'],
      given: 'case',
      sees: ['person', 'case', 'hearing', 'hearingRecord', 'incident', 'family'],
    },
    { who: 'an analyst', roles: ['analyst'], sees: [] },
    { who: 'an analyst given the case', roles: ['analyst'], given: 'case', sees: [] },
    { who: 'an administrator', roles: ['administrator'], sees: [] },
  ]

for (const { who, roles, given, sees } of rows) {
  test(`${who} sees of a restricted case: ${sees.join(', ') || 'nothing'}`, async ({
    page: { request },
    records,
    signInAs,
  }) => {
    const made = await makeSecret(records)
    const actor = await signInAs({ roles })
    const assignment = given && (await records.assign(actor, { [`${given}Id`]: made[given].id }))
    expect(await seen(request, made)).toEqual(sees)
    expect(await tellingLists(request, made)).toEqual(sees.includes('person') ? expect.any(Array) : [])
    if (!assignment) return
    await records.db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(await seen(request, made)).toEqual([])
    expect(await tellingLists(request, made)).toEqual([])
  })
}

test('a person who is restricted does not show on an open case, nor is counted', async ({
  page,
  records,
  signInAs,
}) => {
  const secret = `Secret ${crypto.randomUUID().slice(0, 8)}`
  const { id } = await records.makeCase('An open case')
  await records.makeDefendant(id, (await records.makePerson('Server Umerov')).id)
  await records.makeDefendant(id, (await records.makePerson(secret, { visibility: 'restricted' })).id)
  await signInAs({ roles: ['volunteer'] })
  await page.goto(`/cases/${id}`)
  await expect(page.getByText('Server Umerov').first()).toBeVisible()
  expect(await page.content()).not.toContain(secret)
})

test('refused and unknown look alike', async ({ page, records, signInAs, problems }) => {
  problems.allow(/status of 404/)
  const made = await makeSecret(records)
  await signInAs({ roles: ['volunteer'] })
  const textOf = async (path: string) => {
    const answer = await page.goto(path)
    // As it was served: a script sets the title again a moment later.
    const title = /<title>.*?<\/title>/.exec((await answer?.text()) ?? '')?.[0]
    return [answer?.status(), title, await page.getByRole('main').innerText()]
  }
  const unknown = (path: string) => path.replace(/[0-9a-f-]{36}/, () => crypto.randomUUID())
  for (const [kind, address] of Object.entries(addresses)) {
    expect(await textOf(address(made)), kind).toEqual(await textOf(unknown(address(made))))
  }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a page that is not there has the header, its text and the way out', async ({
    page,
    signInAs,
    problems,
  }) => {
    problems.allow(/status of 404/)
    await signInAs({ roles: ['coordinator'] })
    const unknown = crypto.randomUUID()
    const missing = [
      ...[`/cases/${unknown}`, '/families/nonexistent', `/hearings/new?case=${unknown}`],
      ...['/settings/users', '/advocacy/nothing'],
    ]
    for (const path of missing) {
      expect((await page.goto(path))?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { name: 'This page is not here' }), path).toBeVisible()
      await expect(page.getByRole('button', { name: 'Quick exit' }), path).toBeVisible()
    }
  })
})

test('every page of the staff sends somebody who is not signed in to the sign-in page', async ({
  request,
}) => {
  const pages = staffPages()
  expect(pages.length).toBeGreaterThan(50)
  for (const path of pages.map(withUnknownIds)) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(`${answer.status()} ${answer.headers().location ?? ''}`, path).toMatch(/^307 \/sign-in/)
  }
})

test('every route answers nobody who is not signed in', async ({ request }) => {
  for (const path of routeHandlers().filter((route) => !openRoutes.includes(route))) {
    const answer = await request.get(withUnknownIds(path), { maxRedirects: 0 })
    expect(answer.status(), path).not.toBe(200)
  }
})

test('no page is kept by a cache', async ({ page: { request }, signInAs }) => {
  await signInAs('coordinator')
  for (const path of ['/', '/people', '/cases', '/families']) {
    expect((await request.get(path)).headers()['cache-control'], path).toContain('no-store')
  }
})

test('somebody without a role sees no page at all', async ({ page, records, signInAs }) => {
  const made = await makeSecret(records)
  await signInAs({ roles: [] })
  for (const path of ['/', '/people', '/settings/users', addresses.case(made)]) {
    await page.goto(path)
    await expect(page.getByText('You have no role at present')).toBeVisible()
    expect(await page.content(), path).not.toContain(made.secret)
  }
})

/** The kinds whose page answers; every other must be a 404 that does not tell the secret. */
async function seen(request: APIRequestContext, made: Secret): Promise<string[]> {
  const found: string[] = []
  for (const [kind, address] of Object.entries(addresses)) {
    const answer = await request.get(address(made))
    if (answer.status() === 200) found.push(kind)
    else {
      expect(answer.status(), kind).toBe(404)
      expect(await answer.text(), kind).not.toContain(made.secret)
    }
  }
  return found
}

/** The lists, overviews and the search that tell the secret to somebody who asks for the word beside it. */
async function tellingLists(request: APIRequestContext, { word, secret }: Secret): Promise<string[]> {
  const lists = [
    '/',
    `/people?text=${word}`,
    `/cases?text=${word}`,
    '/hearings',
    '/calendar',
    `/families?text=${word}`,
    '/support',
    `/incidents?text=${word}`,
    `/search?q=${word}`,
    `/api/search?q=${word}`,
    '/settings/audit',
  ]
  const telling: string[] = []
  for (const path of lists) {
    if ((await (await request.get(path)).text()).includes(secret)) telling.push(path)
  }
  return telling
}
