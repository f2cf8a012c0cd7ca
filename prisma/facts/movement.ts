import { expect } from 'vitest'
import { addPetition } from '@/lib/advocacy/commands'
import { listPetitions } from '@/lib/advocacy/queries'
import { newPetitionSchema } from '@/lib/advocacy/schema'
import * as cases from '@/lib/cases/commands'
import { getCase } from '@/lib/cases/queries'
import * as proceedings from '@/lib/cases/proceedings-schema'
import * as caseSchema from '@/lib/cases/schema'
import { createFamily } from '@/lib/families/commands'
import { newFamilySchema } from '@/lib/families/schema'
import { planHearing, recordHearing } from '@/lib/hearings/commands'
import { getHearing, listHearings } from '@/lib/hearings/queries'
import { planSchema, recordSchema } from '@/lib/hearings/schema'
import { addIncident } from '@/lib/incidents/commands'
import { getIncident, listIncidents } from '@/lib/incidents/queries'
import { newIncidentSchema } from '@/lib/incidents/schema'
import { createPerson } from '@/lib/people/commands'
import { listPeople } from '@/lib/people/queries'
import { newPersonSchema } from '@/lib/people/schema'
import { addNeed } from '@/lib/support/commands'
import { listNeeds } from '@/lib/support/queries'
import { needsFilterSchema, newNeedSchema } from '@/lib/support/schema'
import { on, organisationId, recall, termId, type Row, type World } from './world'

async function petition({ coordinator, analyst }: World) {
  await addPetition(
    coordinator,
    newPetitionSchema.parse({
      title: 'Mass petition to the party congress',
      addresseeId: await organisationId('cpsu'),
      addressee: 'XXIII congress',
      demand: 'Reparations',
      signatures: '120000',
      qualifier: 'almost',
      handedIn: on(1966),
    }),
  )
  const { rows } = await listPetitions(analyst, { text: 'reparations' })
  expect(rows).toMatchObject([
    {
      signatures: 120_000,
      qualifier: 'almost',
      handedInOn: new Date('1966-01-01'),
      handedInPrecision: 'year',
    },
  ])
  expect(rows[0]?.to).toBe('XXIII congress, Communist Party of the Soviet Union (until 1991)')
}

/** The source names the cities; the days are examples. */
async function hearingsInThreeCities(world: World) {
  const { coordinator, volunteer } = world
  const { id: caseId } = await cases.createCase(
    coordinator,
    caseSchema.newCaseSchema.parse({ name: 'Hizb-ut-Tahrir case', stage: 'first_instance', from: on(2018) }),
  )
  world.kept.set('hizb case', caseId)
  const courts = [
    ['crimea-supreme-court', '2018-02-06'],
    ['north-caucasus-district-military-court', '2018-06-05'],
    ['russia-supreme-court', '2019-07-09'],
  ] as const
  for (const [key, date] of courts) {
    const courtId = await organisationId(key)
    const plan = planSchema.parse({ caseId, kind: 'appeal', date, time: '10:00', courtId })
    const { id } = await planHearing(volunteer, plan)
    const told = recordSchema.parse({
      id,
      version: '1',
      state: 'held',
      relatives: '9',
      observers: '40',
    })
    await recordHearing(volunteer, told)
    const found = await listHearings(volunteer, { courtId, from: '2018-01-01', to: '2019-12-31' })
    expect(found.rows.map((hearing) => hearing.id)).toEqual([id])
    expect(await getHearing(volunteer, id)).toMatchObject({
      court: { id: courtId },
      timeZone: key === 'crimea-supreme-court' ? 'Europe/Simferopol' : 'Europe/Moscow',
      relatives: 9,
      observers: 40,
    })
  }
}

async function defenceAndFamilies(world: World) {
  const { coordinator, analyst } = world
  const caseId = recall(world, 'hizb case')
  const lawyer = caseSchema.newRoleSchema.parse({
    caseId,
    name: 'A lawyer of Crimean Solidarity',
    role: 'lawyer',
  })
  await cases.addRole(coordinator, lawyer)
  expect(await getCase(analyst, caseId)).toMatchObject({
    roles: [{ role: 'lawyer', person: { name: 'A lawyer of Crimean Solidarity' } }],
  })
  const { id: personId } = await createPerson(
    coordinator,
    newPersonSchema.parse({ name: 'A supported prisoner' }),
  )
  const { id: familyId } = await createFamily(
    coordinator,
    newFamilySchema.parse({ personId, name: 'Family of a supported prisoner' }),
  )
  const kindId = await termId('need-kind', 'legal_fee')
  await addNeed(coordinator, newNeedSchema.parse({ familyId, kindId, personId }))
  const needs = await listNeeds(coordinator, needsFilterSchema.parse({ kindId, familyId }))
  expect(needs.rows).toMatchObject([{ family: { id: familyId } }])
}

async function suspendedSentence({ coordinator, analyst }: World) {
  const person = newPersonSchema.parse({ name: 'Ayşe Seytmuratova', language: 'tr', sex: 'female' })
  const { id: personId } = await createPerson(coordinator, person)
  const { id: caseId } = await cases.createCase(
    coordinator,
    caseSchema.newCaseSchema.parse({
      name: 'Case of Ayşe Seytmuratova',
      stage: 'closed',
      from: on(1967),
      personId,
    }),
  )
  const defendantId = (await getCase(coordinator, caseId))?.defendants[0]?.id
  const { id: rulingId } = await cases.addRuling(
    coordinator,
    proceedings.newRulingSchema.parse({
      caseId,
      kind: 'verdict',
      decided: on(1967),
      defendants: [defendantId],
      result: 'guilty',
      influence: 'Protests',
    }),
  )
  await cases.addSentence(
    coordinator,
    proceedings.newSentenceSchema.parse({ defendantId, rulingId, kind: 'suspended', years: '3' }),
  )
  expect((await getCase(analyst, caseId))?.proceedings).toMatchObject({
    rulings: [
      {
        kind: 'verdict',
        decided: { date: '1967-01-01', precision: 'year' },
        results: [{ influence: 'Protests' }],
      },
    ],
    sentences: [{ defendantId, kind: 'suspended', years: 3, months: 0, days: 0 }],
  })
  const found = await listPeople(analyst, { text: 'seytmuratova', prisoners: true })
  expect(found.rows.map(({ id }) => id)).toEqual([personId])
}

async function alushta({ coordinator, analyst }: World) {
  const { id } = await addIncident(
    coordinator,
    newIncidentSchema.parse({
      title: 'Arrests while land was defended',
      actId: await termId('act', 'arbitrary_arrest'),
      occurred: on(1992),
      place: 'Alushta',
      region: 'Crimea',
      perpetrators: [{ roleId: await termId('perpetrator-role', 'riot_police') }],
      victims: [
        {
          groupId: await termId('group', 'protesters'),
          count: '26',
          outcomeId: await termId('victim-outcome', 'released'),
          outcomeReason: 'Pressure of thousands of protesters',
        },
      ],
    }),
  )
  const found = await listIncidents(analyst, { text: 'alushta', from: '1992-06-01', to: '1992-12-31' })
  expect(found.rows).toMatchObject([{ id, number: { known: 26, isMore: false }, outcomes: ['Released'] }])
  expect((await getIncident(analyst, id))?.victims).toMatchObject([
    { person: null, count: 26, outcomeReason: 'Pressure of thousands of protesters' },
  ])
}

/** The source gives the year; a hearing has a day, which is that of the court's own calendar. */
async function arrestsAtTheAppeal(world: World) {
  const { coordinator, volunteer, analyst } = world
  const caseId = recall(world, 'hizb case')
  await cases.changeStage(
    coordinator,
    caseSchema.stageSchema.parse({ caseId, version: 1, stage: 'appeal', from: on(2019) }),
  )
  const courtId = await organisationId('russia-supreme-court')
  const { id: hearingId } = await planHearing(
    volunteer,
    planSchema.parse({ caseId, kind: 'appeal', date: '2019-07-11', courtId }),
  )
  await recordHearing(
    volunteer,
    recordSchema.parse({
      id: hearingId,
      version: '1',
      state: 'held',
      detained: {
        count: '44',
        pretext: 'Wearing T-shirts with slogans',
        slogan: '“Stop repressions in Crimea”, “Our children are not terrorists”',
      },
    }),
  )
  const actId = await termId('act', 'arbitrary_arrest')
  const found = await listIncidents(analyst, {
    actId,
    text: 'repressions',
    from: '2019-01-01',
    to: '2019-12-31',
  })
  expect(found.rows).toMatchObject([{ number: { known: 44 } }])
  expect(await getIncident(analyst, found.rows[0]?.id ?? '')).toMatchObject({
    hearing: { id: hearingId },
    case: { id: caseId },
    placeId: courtId,
    pretext: 'Wearing T-shirts with slogans',
    slogan: '“Stop repressions in Crimea”, “Our children are not terrorists”',
    victims: [{ person: null, count: 44, groupId: await termId('group', 'supporters_at_court') }],
  })
}

export const movement: Row[] = [
  { row: 1, says: 'a petition with its addressee, demand and number of signatures', check: petition },
  {
    row: 2,
    says: 'hearings in several cities, each in its own time zone, and who came',
    check: hearingsInThreeCities,
  },
  { row: 3, says: 'legal defence, and families and their needs', check: defenceAndFamilies },
  { row: 4, says: 'a suspended sentence of long ago and what influenced it', check: suspendedSentence },
  { row: 5, says: 'twenty-six unnamed people, released under pressure', check: alushta },
  {
    row: 6,
    says: 'forty-four people detained outside a hearing, the pretext and the slogans',
    check: arrestsAtTheAppeal,
  },
]
