import { expect } from 'vitest'
import { assign } from '@/lib/access/commands'
import { addListing, addRecognition, addStatement } from '@/lib/advocacy/commands'
import { listListings, listRecognised, listRecognitions, listStatements } from '@/lib/advocacy/queries'
import { newListingSchema, newRecognitionSchema, newStatementSchema } from '@/lib/advocacy/schema'
import * as cases from '@/lib/cases/commands'
import { getCase, listCases } from '@/lib/cases/queries'
import * as proceedings from '@/lib/cases/proceedings-schema'
import * as caseSchema from '@/lib/cases/schema'
import { addCustodyPeriod } from '@/lib/detention/commands'
import { listCustodyPeriods } from '@/lib/detention/queries'
import { newCustodyPeriodSchema } from '@/lib/detention/schema'
import { addMember, addPrisoner, createFamily } from '@/lib/families/commands'
import { listFamiliesOfPerson } from '@/lib/families/queries'
import { newFamilySchema, newMemberSchema, prisonerSchema } from '@/lib/families/schema'
import { addContext, addIncident } from '@/lib/incidents/commands'
import { getIncident, listContexts, listIncidents, listIncidentsOfPerson } from '@/lib/incidents/queries'
import { newContextSchema, newIncidentSchema } from '@/lib/incidents/schema'
import { addName, createPerson } from '@/lib/people/commands'
import { getPerson, listPeople } from '@/lib/people/queries'
import { newNameSchema, newPersonSchema } from '@/lib/people/schema'
import { listMatches } from '@/lib/search/queries'
import { addNeed } from '@/lib/support/commands'
import { listNeeds } from '@/lib/support/queries'
import { needsFilterSchema, newNeedSchema } from '@/lib/support/schema'
import { about, measureId, on, organisationId, recall, termId, type Row, type World } from './world'

const CHIYGOZ = 'Akhtem Chiygoz'
const ASANOV = 'Ali Asanov'
const MUSTAFA = 'Mustafa Dehermendzhy'
const FATHER = 'Father of Mustafa Dehermendzhy'

async function raid(world: World) {
  const { coordinator, analyst } = world
  const father = await createPerson(coordinator, newPersonSchema.parse({ name: FATHER, sex: 'male' }))
  world.kept.set('father', father.id)
  const imprisoned = { outcomeId: await termId('victim-outcome', 'imprisoned') }
  const activists = { groupId: await termId('group', 'activists') }
  const { id } = await addIncident(
    coordinator,
    newIncidentSchema.parse({
      title: 'Raids on Crimean Tatar homes',
      actId: await termId('act', 'search'),
      occurred: on(2017, 11, 23),
      region: 'Crimea',
      perpetrators: [{ roleId: await termId('perpetrator-role', 'security_service_officer') }],
      victims: [
        {
          name: 'A revered veteran of the movement',
          outcomeId: await termId('victim-outcome', 'died'),
          outcome: on(2017, 11, 23),
        },
        { name: FATHER, ...activists, ...imprisoned },
        { ...activists, count: '3', ...imprisoned },
      ],
      places: [{ place: 'Home of the veteran' }, { place: 'A home in Crimea', name: FATHER }],
    }),
  )
  world.kept.set('raid', id)
  await addContext(
    coordinator,
    newContextSchema.parse({
      incidentId: id,
      title: 'A committee of the General Assembly adopts a draft resolution on Crimea',
      occurred: on(2017, 11),
      bodyId: await organisationId('un-general-assembly-third-committee'),
    }),
  )
  expect(await getIncident(analyst, id)).toMatchObject({
    occurredOn: new Date('2017-11-23'),
    places: [{ place: 'A home in Crimea', person: { id: father.id } }, { place: 'Home of the veteran' }],
    context: [{ context: { occurredOn: new Date('2017-11-01'), occurredPrecision: 'month' } }],
  })
  expect((await listContexts(analyst)).rows).toMatchObject([{ incidents: [{ id }] }])
  const found = await listIncidents(analyst, { text: 'veteran', from: '2017-11-23', to: '2017-11-23' })
  expect(found.rows).toMatchObject([{ id, number: { known: 5, isMore: false } }])
}

async function deathAndFourImprisoned(world: World) {
  const incident = await getIncident(world.analyst, recall(world, 'raid'))
  const [died, imprisoned] = [
    await termId('victim-outcome', 'died'),
    await termId('victim-outcome', 'imprisoned'),
  ]
  const counted = (outcome: string) =>
    incident?.victims
      .filter(({ outcomeId }) => outcomeId === outcome)
      .reduce((sum, { count }) => sum + (count ?? 0), 0)
  expect([counted(died), counted(imprisoned)]).toEqual([1, 4])
  expect(incident?.victims.find(({ outcomeId }) => outcomeId === died)).toMatchObject({
    outcomeOn: new Date('2017-11-23'),
    outcomePrecision: 'day',
  })
}

async function fatherAndSon(world: World) {
  const { coordinator } = world
  const fatherId = recall(world, 'father')
  const { id: sonId } = await createPerson(coordinator, newPersonSchema.parse({ name: MUSTAFA, sex: 'male' }))
  world.kept.set(MUSTAFA, sonId)
  await addCustodyPeriod(
    coordinator,
    newCustodyPeriodSchema.parse({
      personId: fatherId,
      measureId: await measureId('remand'),
      from: on(2017, 11, 23),
    }),
  )
  const { id: familyId } = await createFamily(
    coordinator,
    newFamilySchema.parse({ personId: sonId, name: 'Dehermendzhy family' }),
  )
  world.kept.set('family', familyId)
  await addPrisoner(coordinator, prisonerSchema.parse({ familyId, personId: fatherId }))
  await addMember(
    coordinator,
    newMemberSchema.parse({ familyId, personId: fatherId, kin: 'father', kinToId: sonId }),
  )
  expect(await listFamiliesOfPerson(coordinator, fatherId)).toMatchObject([
    { id: familyId, members: [{ kin: 'father', kinTo: { id: sonId, name: MUSTAFA } }] },
  ])
  expect(await getPerson(coordinator, fatherId)).toMatchObject({ status: 'in_custody' })
}

async function mejlis({ coordinator, analyst }: World) {
  const organisationOf = await organisationId('mejlis')
  await addListing(
    coordinator,
    newListingSchema.parse({
      organisationId: organisationOf,
      list: 'Extremist organisation',
      listed: on(2016),
    }),
  )
  expect((await listListings(analyst, { text: 'mejlis' })).rows).toMatchObject([
    {
      organisationId: organisationOf,
      list: 'Extremist organisation',
      listedOn: new Date('2016-01-01'),
      listedPrecision: 'year',
      removedOn: null,
    },
  ])
}

/** The source speaks of the verdict; its length is that of the public record. */
async function oneOfThreeConvicted(world: World) {
  const { coordinator, lawyer, analyst } = world
  const { id: caseId } = await cases.createCase(
    coordinator,
    caseSchema.newCaseSchema.parse({
      name: 'The “26 February” case',
      stage: 'first_instance',
      from: on(2016),
    }),
  )
  world.kept.set('case', caseId)
  await assign(coordinator, { kind: 'case', subjectId: caseId, userId: lawyer.userId })
  for (const name of [CHIYGOZ, ASANOV]) {
    const { id } = await createPerson(coordinator, newPersonSchema.parse({ name }))
    world.kept.set(name === CHIYGOZ ? 'Chiygoz' : ASANOV, id)
  }
  const people = [recall(world, 'Chiygoz'), recall(world, ASANOV), recall(world, MUSTAFA)]
  const defendants: string[] = []
  for (const personId of people) {
    const { id } = await cases.addDefendant(
      coordinator,
      caseSchema.newDefendantSchema.parse({ caseId, personId }),
    )
    defendants.push(id)
  }
  const [chiygoz = '', , mustafa = ''] = defendants
  world.kept.set('defendant Mustafa', mustafa)
  await cases.addCharge(
    lawyer,
    proceedings.newChargeSchema.parse({
      caseId,
      defendants,
      label: 'Taking part in the rally',
      categoryId: await termId('charge-category', 'public_order'),
      act: on(2014, 2, 26),
      from: on(2015),
    }),
  )
  const { id: rulingId } = await cases.addRuling(
    lawyer,
    proceedings.newRulingSchema.parse({
      ...{ caseId, kind: 'verdict', decided: on(2017), defendants: [chiygoz], result: 'guilty' },
      courtId: await organisationId('crimea-supreme-court'),
    }),
  )
  await cases.addSentence(
    lawyer,
    proceedings.newSentenceSchema.parse({ defendantId: chiygoz, rulingId, kind: 'prison', years: '8' }),
  )
  const found = await getCase(analyst, caseId)
  expect(found?.defendants.map(({ person }) => person.id).sort()).toEqual(people.sort())
  expect(found?.proceedings?.charges.map(({ defendantId }) => defendantId).sort()).toEqual(defendants.sort())
  expect(found?.proceedings?.rulings).toMatchObject([
    { kind: 'verdict', results: [{ defendantId: chiygoz, result: 'guilty' }] },
  ])
  expect(found?.proceedings?.sentences).toMatchObject([{ defendantId: chiygoz, kind: 'prison', years: 8 }])
  expect((await listCases(analyst, { text: '26 february' })).rows).toMatchObject([{ id: caseId }])
}

async function dateOfTheRally(world: World) {
  const found = await getCase(world.analyst, recall(world, 'case'))
  const [charge] = found?.proceedings?.charges ?? []
  expect(charge).toMatchObject({
    act: { date: '2014-02-26', precision: 'day' },
    from: { date: '2015-01-01', precision: 'year' },
  })
}

async function pressedToSlander(world: World) {
  const { coordinator, analyst } = world
  const aimId = await termId('aim', 'obtain_testimony')
  const [chiygoz, asanov, mustafa] = [recall(world, 'Chiygoz'), recall(world, ASANOV), recall(world, MUSTAFA)]
  const { id } = await addIncident(
    coordinator,
    newIncidentSchema.parse({
      title: 'Two defendants pressed to speak against a third',
      actId: await termId('act', 'pressure'),
      occurred: about(2016),
      aimId,
      aimAgainst: { name: CHIYGOZ },
      aimNote: 'In vain',
      case: { name: 'The “26 February” case' },
      victims: [{ name: ASANOV }, { name: MUSTAFA }],
    }),
  )
  expect((await listIncidents(analyst, { aimId })).rows.map((row) => row.id)).toEqual([id])
  expect(await getIncident(analyst, id)).toMatchObject({
    aimAgainst: { id: chiygoz },
    aimNote: 'In vain',
    case: { id: recall(world, 'case') },
    victims: [{ person: { id: asanov } }, { person: { id: mustafa } }],
  })
  expect(await listIncidentsOfPerson(analyst, chiygoz)).toMatchObject([{ id }])
}

async function remandThenHouseArrest(world: World) {
  const { lawyer, analyst } = world
  for (const personId of [recall(world, ASANOV), recall(world, MUSTAFA)]) {
    await addCustodyPeriod(
      lawyer,
      newCustodyPeriodSchema.parse({
        ...{ personId, measureId: await measureId('remand'), from: about(2015) },
        placeId: await organisationId('simferopol-sizo-1'),
      }),
    )
    await addCustodyPeriod(
      lawyer,
      newCustodyPeriodSchema.parse({
        ...{ personId, measureId: await measureId('house_arrest'), from: on(2017, 4), closesOpen: 'on' },
        place: 'At home',
      }),
    )
    expect(await listCustodyPeriods(analyst, personId)).toMatchObject([
      {
        status: 'in_custody',
        place: 'SIZO-1, Simferopol',
        from: { date: '2015-01-01', precision: 'estimated' },
        to: { date: '2017-04-01', precision: 'month' },
        end: 'measure_changed',
      },
      {
        status: 'house_arrest',
        place: 'At home',
        from: { date: '2017-04-01', precision: 'month' },
        to: null,
      },
    ])
  }
  const found = await listPeople(analyst, { status: 'house_arrest' })
  expect(found.rows.map(({ name }) => name)).toEqual([ASANOV, MUSTAFA])
}

async function recognisedByMemorial(world: World) {
  const { coordinator, analyst } = world
  const bodyId = await organisationId('memorial-human-rights-center')
  const people = [recall(world, 'Chiygoz'), recall(world, ASANOV), recall(world, MUSTAFA)]
  for (const personId of people) {
    await addRecognition(
      coordinator,
      newRecognitionSchema.parse({
        ...{ person: { personId }, bodyId, list: 'Political prisoners', recognised: on(2016) },
        criteria: 'Held for political reasons',
      }),
    )
    expect(await listRecognitions(analyst, personId)).toMatchObject([
      {
        bodyId,
        list: 'Political prisoners',
        criteria: 'Held for political reasons',
        recognisedOn: new Date('2016-01-01'),
        recognisedPrecision: 'year',
      },
    ])
  }
  const found = await listRecognised(analyst, { bodyId })
  expect(found.rows.map(({ personId }) => personId).sort()).toEqual(people.sort())
}

async function spellings(world: World) {
  const { coordinator, analyst } = world
  const personId = recall(world, MUSTAFA)
  const others = ['Mustafa Dehermendzy', 'Mustafa Dehermedzhy']
  for (const text of others)
    await addName(coordinator, newNameSchema.parse({ personId, text, kind: 'alias' }))
  for (const text of [MUSTAFA, ...others]) {
    expect((await listPeople(analyst, { text, prisoners: true })).rows.map(({ id }) => id)).toContain(
      personId,
    )
    expect((await listMatches(analyst, text)).people.rows.map(({ id }) => id)).toContain(personId)
  }
  expect((await getPerson(analyst, personId))?.names).toHaveLength(3)
}

async function refusedLeave(world: World) {
  const { coordinator, lawyer } = world
  const [caseId, defendantId, familyId] = [
    recall(world, 'case'),
    recall(world, 'defendant Mustafa'),
    recall(world, 'family'),
  ]
  const { id: rulingId } = await cases.addRuling(
    lawyer,
    proceedings.newRulingSchema.parse({
      ...{ caseId, kind: 'motion', decided: about(2017), defendants: [defendantId], result: 'refused' },
    }),
  )
  const kindId = await termId('motion-kind', 'permission_to_leave')
  await cases.addMotion(
    lawyer,
    proceedings.newMotionSchema.parse({
      ...{ caseId, defendantId, kindId, rulingId, filed: about(2017), result: 'refused' },
      request: 'To leave the flat only to go with his mother to hand over a food parcel for his father',
    }),
  )
  const found = await getCase(coordinator, caseId)
  expect(found?.proceedings?.motions).toMatchObject([
    { defendantId, kind: 'Permission to leave the place of house arrest', rulingId, result: 'refused' },
  ])
  expect(found?.proceedings?.rulings.find(({ id }) => id === rulingId)).toMatchObject({
    kind: 'motion',
    results: [{ defendantId, result: 'refused' }],
  })

  const [fatherId, sonId] = [recall(world, 'father'), recall(world, MUSTAFA)]
  const mother = newMemberSchema.parse({ familyId, name: 'His mother', kin: 'mother', kinToId: sonId })
  await addMember(coordinator, mother)
  const parcel = await termId('need-kind', 'parcel')
  await addNeed(coordinator, newNeedSchema.parse({ familyId, kindId: parcel, personId: fatherId }))
  const needs = await listNeeds(coordinator, needsFilterSchema.parse({ kindId: parcel }))
  expect(needs.rows).toMatchObject([{ family: { id: familyId }, person: { id: fatherId } }])
}

async function quotation(world: World) {
  const { coordinator, analyst } = world
  const speaker = { personId: recall(world, 'father') }
  const people = [recall(world, MUSTAFA), recall(world, ASANOV)]
  await addStatement(
    coordinator,
    newStatementSchema.parse({
      speaker,
      text: 'But I think it’s useless to frighten us. On the contrary, they unite us.',
      language: 'en',
      said: about(2017),
      about: people.map((personId) => ({ personId })),
      sources: [{ title: 'Retribution for the resolution', published: on(2017, 11) }],
    }),
  )
  const [found] = (await listStatements(analyst, { text: 'unite us' })).rows
  expect(found).toMatchObject({
    speakerOf: { id: speaker.personId },
    saidOn: new Date('2017-01-01'),
    saidPrecision: 'estimated',
    sources: [{ title: 'Retribution for the resolution', publishedPrecision: 'month' }],
  })
  expect(found?.about.map(({ id }) => id).sort()).toEqual(people.sort())
}

export const retribution: Row[] = [
  { row: 10, says: 'a raid on several homes, and the resolution before it', check: raid },
  {
    row: 11,
    says: 'an incident in which one died and four lost their freedom',
    check: deathAndFourImprisoned,
  },
  { row: 12, says: 'father and son, both prisoners', check: fatherAndSon },
  { row: 13, says: 'an organisation listed as extremist, with the year', check: mejlis },
  { row: 14, says: 'a case with several defendants, and the verdict of one', check: oneOfThreeConvicted },
  {
    row: 15,
    says: 'the date of the alleged act, apart from those of the proceedings',
    check: dateOfTheRally,
  },
  { row: 16, says: 'pressure on two defendants to testify against a third', check: pressedToSlander },
  { row: 17, says: 'remand until April 2017, then house arrest', check: remandThenHouseArrest },
  { row: 18, says: 'three people recognised as political prisoners', check: recognisedByMemorial },
  { row: 19, says: 'several spellings of one name, each found', check: spellings },
  { row: 20, says: 'a motion refused, a parcel, a mother', check: refusedLeave },
  { row: 21, says: 'a quotation with its speaker and source', check: quotation },
]
