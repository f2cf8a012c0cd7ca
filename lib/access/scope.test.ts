import { beforeAll, describe, expect, it } from 'vitest'
import {
  assign,
  makeActor,
  makeCase,
  makeDefendant,
  makeFamily,
  makeHearing,
  makeIncident,
  makeNeed,
  makePerson,
} from '@/prisma/factories'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/prisma/owner-db'
import type { Visibility } from '@/prisma/generated/enums'
import * as scope from './scope'

const marks = ['open', 'restricted', 'proposed', 'declined'] as const

/** One world: a case with a defendant, a hearing, a family, a need and an incident for each mark. */
type World = Record<Visibility, Awaited<ReturnType<typeof makeMarked>>>
let world: World
let proposer: Actor

async function makeMarked(visibility: Visibility) {
  const mark = {
    visibility,
    ...(['proposed', 'declined'].includes(visibility) && { proposedById: proposer.userId }),
  }
  const person = await makePerson(`${visibility} person`, mark)
  const { id: caseId } = await makeCase(`${visibility} case`, mark)
  await makeDefendant(caseId, person.id)
  const hearing = await makeHearing(caseId)
  const family = await makeFamily(person.id)
  const need = await makeNeed(family.id)
  const incident = await makeIncident({ caseId, visibility })
  return { person, case: { id: caseId }, hearing, family, need, incident }
}

beforeAll(async () => {
  proposer = await makeActor('volunteer')
  const made = await Promise.all(marks.map(async (mark) => [mark, await makeMarked(mark)] as const))
  world = Object.fromEntries(made) as World
})

/** Which marks the actor sees of each kind: 'open restricted'. */
async function sight(actor: Actor) {
  const seen = async (kind: keyof World['open'], count: (id: string) => Promise<number>) => {
    const found = await Promise.all(
      marks.map(async (mark) => ((await count(world[mark][kind].id)) > 0 ? mark : '')),
    )
    return found.filter(Boolean).join(' ')
  }
  const { person, case: cases, hearing, incident, family, need } = db
  return {
    people: await seen('person', (id) =>
      person.count({ where: { AND: [{ id }, scope.visiblePeople(actor)] } }),
    ),
    cases: await seen('case', (id) => cases.count({ where: { AND: [{ id }, scope.visibleCases(actor)] } })),
    hearings: await seen('hearing', (id) =>
      hearing.count({ where: { AND: [{ id }, scope.visibleHearings(actor)] } }),
    ),
    incidents: await seen('incident', (id) =>
      incident.count({ where: { AND: [{ id }, scope.visibleIncidents(actor)] } }),
    ),
    proceedings: await seen('case', (id) =>
      cases.count({ where: { AND: [{ id }, scope.readableProceedings(actor)] } }),
    ),
    proceedingsToWrite: await seen('case', (id) =>
      cases.count({ where: { AND: [{ id }, scope.writableProceedings(actor)] } }),
    ),
    detention: await seen('person', (id) =>
      person.count({ where: { AND: [{ id }, scope.readableDetention(actor)] } }),
    ),
    families: await seen('family', (id) =>
      family.count({ where: { AND: [{ id }, scope.visibleFamilies(actor)] } }),
    ),
    contacts: await seen('family', (id) =>
      family.count({ where: { AND: [{ id }, scope.reachableFamilies(actor)] } }),
    ),
    needs: await seen('need', (id) => need.count({ where: { AND: [{ id }, scope.visibleNeeds(actor)] } })),
  }
}

const nothing = {
  people: '',
  cases: '',
  hearings: '',
  incidents: '',
  proceedings: '',
  proceedingsToWrite: '',
  detention: '',
  families: '',
  contacts: '',
  needs: '',
}
const openOnly = { ...nothing, people: 'open', cases: 'open', hearings: 'open', incidents: 'open' }
const all = marks.join(' ')

describe('what a role sees without any assignment', () => {
  it.each([
    ['volunteer', openOnly],
    ['coordinator', Object.fromEntries(Object.keys(nothing).map((kind) => [kind, all]))],
    ['lawyer', openOnly],
    ['analyst', { ...openOnly, proceedings: 'open', detention: 'open' }],
    ['administrator', nothing],
  ] as const)('%s', async (role, expected) => {
    expect(await sight(await makeActor(role))).toEqual(expected)
  })

  it('nobody', async () => {
    expect(await sight(await makeActor())).toEqual(nothing)
  })

  it('the proposer sees their own proposals, also when declined', async () => {
    const own = 'open proposed declined'
    expect(await sight(proposer)).toEqual({ ...openOnly, people: own, cases: own, hearings: own })
  })
})

describe('what an assignment adds, until it ends', () => {
  const both = 'open restricted'

  it.each([
    ['volunteer', 'case', { ...openOnly, people: both, cases: both, hearings: both }],
    ['volunteer', 'hearing', { ...openOnly, people: both, cases: both, hearings: both }],
    ['volunteer', 'person', { ...openOnly, people: both }],
    ['volunteer', 'family', { ...openOnly, people: both, families: 'restricted', contacts: 'restricted' }],
    ['volunteer', 'need', { ...openOnly, needs: 'restricted' }],
    [
      'lawyer',
      'case',
      {
        ...openOnly,
        people: both,
        cases: both,
        hearings: both,
        incidents: both,
        proceedings: 'restricted',
        proceedingsToWrite: 'restricted',
        detention: 'restricted',
        families: 'restricted',
      },
    ],
    ['lawyer', 'person', openOnly],
    ['lawyer', 'family', openOnly],
    ['analyst', 'case', { ...openOnly, proceedings: 'open', detention: 'open' }],
    ['administrator', 'case', nothing],
  ] as const)('%s with the restricted %s', async (role, kind, expected) => {
    const actor = await makeActor(role)
    const before = await sight(actor)
    const { id } = await assign(actor, { [`${kind}Id`]: world.restricted[kind].id })
    expect(await sight(actor)).toEqual(expected)
    await db.assignment.update({ where: { id }, data: { to: new Date() } })
    expect(await sight(actor)).toEqual(before)
  })

  it('adds nothing to somebody else', async () => {
    await assign(await makeActor('volunteer'), { caseId: world.restricted.case.id })
    expect(await sight(await makeActor('volunteer'))).toEqual(openOnly)
  })
})

it('shows restricted people who stand in a case to those who work on it, and to nobody else', async () => {
  const { id: caseId } = await makeCase('restricted', { visibility: 'restricted' })
  const people = await Promise.all(
    ['witness', 'judge', 'prosecutor'].map((name) => makePerson(name, { visibility: 'restricted' })),
  )
  const [witness, judge, prosecutor] = people.map(({ id }) => id)
  await db.caseRole.create({ data: { caseId, personId: witness ?? '', role: 'witness' } })
  const hearing = await makeHearing(caseId, { judgeId: judge, prosecutorId: prosecutor })
  const sees = async (actor: Actor) =>
    db.person.count({
      where: { AND: [{ id: { in: people.map(({ id }) => id) } }, scope.visiblePeople(actor)] },
    })
  for (const [role, subject] of [
    ['volunteer', { caseId }],
    ['volunteer', { hearingId: hearing.id }],
    ['lawyer', { caseId }],
  ] as const) {
    const actor = await makeActor(role)
    expect(await sees(actor)).toBe(0)
    const { id } = await assign(actor, subject)
    expect(await sees(actor)).toBe(3)
    await db.assignment.update({ where: { id }, data: { to: new Date() } })
    expect(await sees(actor)).toBe(0)
  }
  const analyst = await makeActor('analyst')
  await assign(analyst, { caseId })
  expect(await sees(analyst)).toBe(0)
})

it('shows an incident of a restricted case to nobody who may not see the case, whatever its own mark', async () => {
  const { id } = await makeIncident({ visibility: 'open', caseId: world.restricted.case.id })
  const sees = async (actor: Actor) =>
    db.incident.count({ where: { AND: [{ id }, scope.visibleIncidents(actor)] } })
  expect(await sees(await makeActor('volunteer'))).toBe(0)
  expect(await sees(await makeActor('analyst'))).toBe(0)
  const observer = await makeActor('volunteer')
  await assign(observer, { hearingId: world.restricted.hearing.id })
  expect(await sees(observer)).toBe(1)
})

it('shows a lawyer no incident of a restricted case that is another’s, though their client was its victim', async () => {
  const lawyer = await makeActor('lawyer')
  const [client, own] = [await makePerson(), await makeCase()]
  await makeDefendant(own.id, client.id)
  await assign(lawyer, { caseId: own.id })
  const restricted = { visibility: 'restricted', victims: { create: { personId: client.id } } } as const
  const sees = async ({ id }: { id: string }) =>
    db.incident.count({ where: { AND: [{ id }, scope.visibleIncidents(lawyer)] } })
  expect(await sees(await makeIncident(restricted))).toBe(1)
  expect(await sees(await makeIncident({ ...restricted, caseId: own.id }))).toBe(1)
  expect(await sees(await makeIncident({ ...restricted, caseId: world.restricted.case.id }))).toBe(0)
})

it('shows a need that one proposed only while one sees the family', async () => {
  const volunteer = await makeActor('volunteer')
  const { id: familyId } = world.open.family
  const { id } = await makeNeed(familyId, {
    createdById: volunteer.userId,
    states: { create: { state: 'proposed' } },
  })
  const sees = () => db.need.count({ where: { AND: [{ id }, scope.visibleNeeds(volunteer)] } })
  expect(await sees()).toBe(0)
  const assignment = await assign(volunteer, { familyId })
  expect(await sees()).toBe(1)
  await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
  expect(await sees()).toBe(0)
})
