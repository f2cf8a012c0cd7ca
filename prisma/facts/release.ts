import { expect } from 'vitest'
import { addFigure, addNegotiation } from '@/lib/advocacy/commands'
import { listFigures, listNegotiations } from '@/lib/advocacy/queries'
import { newFigureSchema, newNegotiationSchema } from '@/lib/advocacy/schema'
import { addIncident } from '@/lib/incidents/commands'
import { getIncident, listIncidents } from '@/lib/incidents/queries'
import { listSources } from '@/lib/sources/queries'
import { newIncidentSchema } from '@/lib/incidents/schema'
import { createPerson } from '@/lib/people/commands'
import { newPersonSchema } from '@/lib/people/schema'
import { about, on, organisationId, recall, termId, type Row, type World } from './world'

async function anotherCount(world: World) {
  const { coordinator, analyst } = world
  const speaker = newPersonSchema.parse({ name: 'Oleksandra Romantsova', occupation: 'Executive director' })
  world.kept.set('Romantsova', (await createPerson(coordinator, speaker)).id)
  const [bodyId, subjectId] = [
    await organisationId('centre-for-civil-liberties'),
    await termId('figure-subject', 'imprisoned'),
  ]
  const { id } = await addFigure(
    coordinator,
    newFigureSchema.parse({
      bodyId,
      subjectId,
      value: '300',
      qualifier: 'about',
      asOf: about(2025),
      sources: [
        {
          saidBy: 'Oleksandra Romantsova',
          saidByOrganisationId: bodyId,
          publishedInId: await organisationId('freedom-tv'),
          reportedById: await organisationId('the-gaze'),
          published: about(2025),
        },
      ],
    }),
  )
  world.kept.set('about 300', id)
  expect((await listFigures(analyst, { subjectId })).rows).toMatchObject([
    { value: 300, qualifier: 'about', body: 'Centre for Civil Liberties', asOfPrecision: 'estimated' },
    { value: 122, qualifier: 'exactly', body: 'CrimeaSOS', asOfPrecision: 'month' },
  ])
}

async function mediation(world: World) {
  const { coordinator, analyst } = world
  const [civilian, political] = [
    await termId('prisoner-category', 'civilian_hostage'),
    await termId('prisoner-category', 'political_prisoner'),
  ]
  const personId = recall(world, 'Chiygoz')
  await addNegotiation(
    coordinator,
    newNegotiationSchema.parse({
      title: 'Release of Crimean Tatars from captivity',
      from: on(2014),
      mediators: [{ organisationId: await organisationId('turkiye') }],
      people: [
        { categoryId: civilian },
        { categoryId: political },
        { categoryId: political, personId, exchanged: on(2017) },
      ],
    }),
  )
  const [found] = (await listNegotiations(analyst, { categoryId: civilian })).rows
  expect(found).toMatchObject({ mediators: [{ organisation: 'Government of Türkiye', country: null }] })
  expect(found?.people).toHaveLength(3)
  expect(found?.people.filter(({ categoryId }) => categoryId === civilian)).toMatchObject([{ person: null }])
  expect(found?.people.find(({ person }) => person?.id === personId)).toMatchObject({
    categoryId: political,
    exchangedOn: new Date('2017-01-01'),
    exchangedPrecision: 'year',
  })
}

async function newPersecution({ coordinator, analyst }: World) {
  const [bodyId, subjectId] = [
    await organisationId('crimea-sos'),
    await termId('figure-subject', 'newly_persecuted'),
  ]
  await addFigure(
    coordinator,
    newFigureSchema.parse({
      ...{ bodyId, subjectId, value: '56', qualifier: 'at_least' },
      asOf: on(2024),
      isOverPeriod: 'on',
    }),
  )
  expect((await listFigures(analyst, { year: 2024 })).rows).toMatchObject([
    { subjectId, bodyId, value: 56, qualifier: 'at_least', isOverPeriod: true, asOfPrecision: 'year' },
  ])
}

async function forcedCooperation({ coordinator, analyst }: World) {
  const aimId = await termId('aim', 'coerce_cooperation')
  const add = async (act: string, more = {}) =>
    addIncident(
      coordinator,
      newIncidentSchema.parse({
        title: 'People taken away and tortured',
        actId: await termId('act', act),
        region: 'Crimea',
        occurred: about(2025),
        aimId,
        perpetrators: [{ roleId: await termId('perpetrator-role', 'security_service_officer') }],
        ...more,
      }),
    )
  const whole = await add('abduction')
  const part = await add('torture', { partOfId: whole.id })
  const found = (await listIncidents(analyst, { aimId })).rows.map(({ id }) => id)
  expect(found.sort()).toEqual([whole.id, part.id].sort())
  expect(await getIncident(analyst, whole.id)).toMatchObject({ aimId, parts: [{ id: part.id }] })
}

async function sourceChain(world: World) {
  expect(await listSources(world.analyst, 'figure', recall(world, 'about 300'))).toMatchObject([
    {
      person: { id: recall(world, 'Romantsova'), name: 'Oleksandra Romantsova' },
      organisation: 'Centre for Civil Liberties',
      publishedIn: 'FREEDOM TV channel',
      reportedBy: 'The Gaze',
    },
  ])
}

export const release: Row[] = [
  { row: 28, says: 'the count of another body in another year, side by side', check: anotherCount },
  {
    row: 29,
    says: 'talks on the release of civilians and political prisoners, with a mediator',
    check: mediation,
  },
  { row: 30, says: 'how many were newly persecuted in a year', check: newPersecution },
  { row: 31, says: 'abduction and torture, and what they were for', check: forcedCooperation },
  { row: 32, says: 'who said it, on which channel, reported by which outlet', check: sourceChain },
]
