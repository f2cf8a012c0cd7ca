import { beforeAll, describe, expect, it, vi } from 'vitest'
import { makeActor, makeCase, makePerson } from '@/prisma/factories'
import { makeEveryRecord } from '@/prisma/every-record'
import { db as owner } from '@/prisma/owner-db'
import { addDefendant, addNote, changeCase, addCharge, addDeadline, addMotion } from '@/lib/cases/commands'
import type { Actor } from '@/lib/core/actor'
import { addCustodyPeriod, addWantedNotice } from '@/lib/detention/commands'
import { addContact, addMember, recordTalk } from '@/lib/families/commands'
import { planHearing } from '@/lib/hearings/commands'
import { removeIncident } from '@/lib/incidents/commands'
import { addSource } from '@/lib/sources/commands'
import { addName, changePerson } from '@/lib/people/commands'
import { addNeed, dropNeed, reportDelivery } from '@/lib/support/commands'
import { assign } from './commands'

// The first wall is taken away: every scope is everything, and everybody may do everything.
vi.mock('./scope', async (load) => {
  const scopes = await load<Record<string, unknown>>()
  return Object.fromEntries(Object.keys(scopes).map((name) => [name, () => ({})]))
})
vi.mock('./permissions', () => ({ can: () => true, authorize: () => undefined }))

const modules = import.meta.glob<Record<string, unknown>>(
  '/lib/{people,sources,detention,cases,hearings,incidents,families,support,advocacy,search,calendar}/queries.ts',
  { eager: true },
)
const queries = Object.values(modules).flatMap((module) =>
  Object.values(module).filter((work) => typeof work === 'function'),
) as ((actor: Actor, ...given: unknown[]) => Promise<unknown>)[]

/** Each query with nothing in particular, and with the id of each kind of record. @returns what came back, by its ids and words. */
async function askEverything(actor: Actor) {
  const { person, case: theirs, hearing, incident, family, need, charge, custodyPeriod, note } = hidden
  const asked = [person, theirs, hearing, incident, family, need, charge, custodyPeriod, note]
  const kept = [WORDS, ...Object.values(hidden).map(({ id }) => id)]
  const told: string[] = []
  let answers = 0
  const ask = async (query: (typeof queries)[number], given: object | string) => {
    const answer = await query(actor, given, given, given).catch(() => null)
    if (answer === null || answer === undefined) return
    answers += 1
    const text = JSON.stringify(answer)
    // What was asked for may be said back.
    told.push(
      ...kept.filter((one) => one !== given && text.includes(one)).map((one) => `${query.name}: ${one}`),
    )
  }
  for (const query of queries) {
    await Promise.all([{}, ...asked.map(({ id }) => id)].map((given) => ask(query, given)))
  }
  return { told, answers }
}

const WORDS = 'Kept to ourselves'
let hidden: Awaited<ReturnType<typeof makeEveryRecord>>

beforeAll(async () => {
  hidden = await makeEveryRecord('restricted', WORDS)
}, 60_000)

describe.each(['volunteer', 'lawyer', 'analyst', 'administrator'] as const)('a %s', (role) => {
  it('still reads nothing of what is not theirs', { timeout: 120_000 }, async () => {
    const { told, answers } = await askEverything(await makeActor(role))
    expect(told).toEqual([])
    expect(answers).toBeGreaterThan(100)
  })

  it('still changes nothing of what is not theirs', async () => {
    const actor = await makeActor(role)
    const before = await everything()
    for (const [name, write] of Object.entries(writes(actor))) await expect(write(), name).rejects.toThrow()
    expect(await everything()).toEqual(before)
  })
})

it(
  'a coordinator is told and does all of that, so that it is the wall that refused it',
  { timeout: 120_000 },
  async () => {
    const coordinator = await makeActor('coordinator')
    expect((await askEverything(coordinator)).told.length).toBeGreaterThan(40)
    const ofLawyers = 'addNote'
    for (const [name, write] of Object.entries(writes(coordinator)))
      if (name !== ofLawyers) await expect(write(), name).resolves.not.toThrow()
  },
)

it('a lawyer still makes nobody on record their client', async () => {
  const lawyer = await makeActor('lawyer')
  const { id: caseId } = await makeCase('Their own')
  await owner.assignment.create({ data: { userId: lawyer.userId, caseId } })
  const { id: personId } = await makePerson('Somebody in the open')
  const client = { caseId, personId, name: null, note: null }
  await expect(addDefendant(lawyer, client)).rejects.toThrow()
  expect(await owner.defendant.count({ where: { caseId } })).toBe(0)
})

const earlier = { date: '2025-03-01', precision: 'day' } as const
const later = { date: '2025-04-01', precision: 'day' } as const
const day = { date: '2026-03-01', precision: 'day' } as const

function writes(actor: Actor): Record<string, () => Promise<unknown>> {
  const [personId, caseId, familyId] = [hidden.person.id, hidden.case.id, hidden.family.id]
  const { need, hearing, incident } = hidden
  /** As a form that was made up would send it. */
  const anybody = (command: unknown, input: object) => () =>
    (command as (actor: Actor, input: object) => Promise<unknown>)(actor, input)
  return {
    changePerson: anybody(changePerson, { id: personId, version: 1, visibility: 'open', born: null }),
    addName: anybody(addName, { personId, text: 'Another', kind: 'alias', language: null, isShown: true }),
    changeCase: anybody(changeCase, {
      id: caseId,
      version: 1,
      visibility: 'open',
      name: 'Another',
      numbers: [],
    }),
    addDefendant: anybody(addDefendant, { caseId, personId: null, name: 'Another', note: null }),
    addCharge: anybody(addCharge, {
      caseId,
      defendants: [hidden.defendant.id],
      label: 'art. 1',
      act: null,
      from: null,
    }),
    addMotion: anybody(addMotion, {
      caseId,
      defendantId: null,
      kindId: hidden.motion.kindId,
      request: 'R',
      filed: day,
      rulingId: null,
    }),
    addDeadline: anybody(addDeadline, { caseId, defendantId: null, title: 'Soon', dueOn: day.date }),
    addNote: anybody(addNote, { caseId, text: 'Not between us' }),
    planHearing: anybody(planHearing, {
      caseId,
      defendants: [],
      kind: 'merits',
      ...day,
      time: '10:00',
      courtId: null,
    }),
    addCustodyPeriod: anybody(addCustodyPeriod, {
      personId,
      measureId: hidden.custodyPeriod.measureId,
      from: earlier,
      to: later,
    }),
    addWantedNotice: anybody(addWantedNotice, { personId, list: 'Another', issued: day, withdrawn: null }),
    removeIncident: anybody(removeIncident, { id: incident.id }),
    addSource: anybody(addSource, {
      kind: 'case',
      recordId: caseId,
      saidBy: 'Nobody',
      saidById: null,
      published: null,
    }),
    addMember: anybody(addMember, {
      familyId,
      name: 'Another',
      personId: null,
      kin: 'son',
      kinToId: personId,
      born: null,
    }),
    addContact: anybody(addContact, { familyId, memberId: null, kind: 'phone', value: '1' }),
    recordTalk: anybody(recordTalk, { familyId, on: day.date, kind: 'call', note: null }),
    addNeed: anybody(addNeed, {
      familyId,
      personId: null,
      kindId: need.kindId,
      description: null,
      dueOn: null,
    }),
    reportDelivery: anybody(reportDelivery, { needId: need.id, isMet: false, deliveredOn: day.date }),
    dropNeed: anybody(dropNeed, { id: need.id, reason: 'Another' }),
    assignCase: anybody(assign, { kind: 'case', subjectId: caseId, userId: actor.userId }),
    assignFamily: anybody(assign, { kind: 'family', subjectId: familyId, userId: actor.userId }),
    rawPerson: () => rawly(actor, 'UPDATE "Person" SET "summary" = $1', 'Another'),
    rawHearing: () => rawly(actor, `UPDATE "Hearing" SET "room" = $1 WHERE "id" = '${hearing.id}'`, '7'),
    rawDelete: () => rawly(actor, 'DELETE FROM "FamilyContact" WHERE "value" <> $1', ''),
  }
}

/** Past every command; what nobody may touch is not there to be touched, so no row is. */
async function rawly(actor: Actor, statement: string, value: string): Promise<void> {
  const { withActor } = await import('@/lib/core/db')
  if ((await withActor(actor, (tx) => tx.$executeRawUnsafe(statement, value))) === 0)
    throw new Error('no row')
}

/** A sum over every record there is. */
async function everything() {
  const tables = await owner.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relrowsecurity AND relnamespace = 'public'::regnamespace
    ORDER BY relname`
  const sums = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(string_agg(t::text, ',' ORDER BY t::text)) AS sum FROM "${name}" t`,
  )
  return owner.$queryRawUnsafe(sums.join(' UNION ALL '))
}
