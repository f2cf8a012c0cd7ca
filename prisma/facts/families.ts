import { expect } from 'vitest'
import { addFigure } from '@/lib/advocacy/commands'
import { listFigures } from '@/lib/advocacy/queries'
import { newFigureSchema } from '@/lib/advocacy/schema'
import * as cases from '@/lib/cases/commands'
import { getCase } from '@/lib/cases/queries'
import * as proceedings from '@/lib/cases/proceedings-schema'
import * as caseSchema from '@/lib/cases/schema'
import { addMember, createFamily } from '@/lib/families/commands'
import { getFamily, listFamiliesOfPerson } from '@/lib/families/queries'
import { newFamilySchema, newMemberSchema } from '@/lib/families/schema'
import { addIncident } from '@/lib/incidents/commands'
import { getIncident, listIncidents } from '@/lib/incidents/queries'
import { newIncidentSchema } from '@/lib/incidents/schema'
import { createPerson } from '@/lib/people/commands'
import { newPersonSchema } from '@/lib/people/schema'
import { articleId, on, organisationId, recall, termId, type Row, type World } from './world'

/** The source names nobody; the family is an example. */
async function wivesAlone(world: World) {
  const { coordinator, analyst } = world
  const subjectId = await termId('figure-subject', 'political_prisoners')
  await addFigure(
    coordinator,
    newFigureSchema.parse({
      bodyId: await organisationId('kyiv-post'),
      subjectId,
      value: '100',
      qualifier: 'more_than',
      asOf: on(2021),
    }),
  )
  expect((await listFigures(analyst, { subjectId })).rows).toMatchObject([
    { value: 100, qualifier: 'more_than' },
  ])

  const { id: personId } = await createPerson(coordinator, newPersonSchema.parse({ name: 'A father of two' }))
  world.kept.set('father of two', personId)
  const { id: familyId } = await createFamily(
    coordinator,
    newFamilySchema.parse({ personId, name: 'Family of a father of two' }),
  )
  const member = (fields: object) =>
    addMember(coordinator, newMemberSchema.parse({ familyId, kinToId: personId, livesWith: 'on', ...fields }))
  await member({ name: 'His wife', kin: 'wife' })
  await member({ name: 'His daughter', kin: 'daughter', born: on(2012) })
  await member({ name: 'His son', kin: 'son', born: on(2015) })
  const members = (await getFamily(coordinator, familyId))?.members
  expect(members).toHaveLength(3)
  expect(members).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kin: 'wife', kinToId: personId }),
      expect.objectContaining({ kin: 'daughter', bornOn: new Date('2012-01-01'), bornPrecision: 'year' }),
      expect.objectContaining({ kin: 'son', bornOn: new Date('2015-01-01'), bornPrecision: 'year' }),
    ]),
  )
  expect(await listFamiliesOfPerson(coordinator, personId)).toMatchObject([{ id: familyId }])
}

async function twentyYears(world: World) {
  const { coordinator, analyst } = world
  const personId = recall(world, 'father of two')
  const { id: caseId } = await cases.createCase(
    coordinator,
    caseSchema.newCaseSchema.parse({ name: 'Case of a father of two', personId }),
  )
  const defendantId = (await getCase(coordinator, caseId))?.defendants[0]?.id
  const article = await articleId('205.5', '1')
  await cases.addCharge(
    coordinator,
    proceedings.newChargeSchema.parse({
      caseId,
      defendants: [defendantId],
      articleId: article,
      from: on(2019),
    }),
  )
  await cases.addSentence(
    coordinator,
    proceedings.newSentenceSchema.parse({ defendantId, kind: 'prison', years: '20' }),
  )
  expect((await getCase(analyst, caseId))?.proceedings).toMatchObject({
    charges: [{ defendantId, category: 'Terrorism' }],
    sentences: [{ kind: 'prison', years: 20 }],
  })
}

async function tortureInDetention({ coordinator, volunteer, analyst }: World) {
  const reliabilityId = await termId('reliability', 'usually_reliable')
  const actId = await termId('act', 'torture')
  const { id } = await addIncident(
    coordinator,
    newIncidentSchema.parse({
      title: 'Brutal conditions and torture in detention',
      visibility: 'restricted',
      actId,
      occurred: { ...on(2021), estimated: 'on' },
      reliabilityId,
      victims: [{ groupId: await termId('group', 'prisoners') }],
      sources: [{ publishedInId: await organisationId('kyiv-post'), published: on(2021), reliabilityId }],
    }),
  )
  const filter = { actId, reliabilityId }
  expect((await listIncidents(coordinator, filter)).rows.map((row) => row.id)).toEqual([id])
  expect(await getIncident(coordinator, id)).toMatchObject({
    visibility: 'restricted',
    occurredPrecision: 'estimated',
    victims: [{ count: null }],
    sources: [{ publishedIn: 'Kyiv Post', reliability: 'Usually reliable' }],
  })
  for (const actor of [volunteer, analyst]) {
    expect(await getIncident(actor, id)).toBeNull()
    expect((await listIncidents(actor, filter)).rows).toEqual([])
  }
}

export const families: Row[] = [
  { row: 7, says: 'a family: the spouse, and the children with their years of birth', check: wivesAlone },
  { row: 8, says: 'a charge by article, and a sentence of twenty years', check: twentyYears },
  { row: 9, says: 'torture in detention: sensitive, with source and reliability', check: tortureInDetention },
]
