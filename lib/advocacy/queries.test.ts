import { beforeAll, describe, expect, it } from 'vitest'
import { assign, makeActor, makeCase, makePerson, organisationId, termId } from '@/prisma/factories'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import { loadReferenceData } from '@/lib/reference/commands'
import * as queries from './queries'

let body = ''
beforeAll(async () => {
  await loadReferenceData()
  body = await organisationId('memorial-human-rights-center')
})

const on = new Date('2016-01-01')
const recognise = (personId: string) =>
  db.recognition.create({
    data: { personId, bodyId: body, list: 'A list', recognisedOn: on, recognisedPrecision: 'year' },
  })
const hidden = (name: string) => makePerson(name, { visibility: 'restricted' })
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

describe('a restricted person', () => {
  it('is recognised for those assigned only, and while they are', async () => {
    const volunteer = await makeActor('volunteer')
    const { id: personId } = await hidden('Zarema Hidden')
    const { id } = await recognise(personId)
    const seen = async (actor: Actor) => [
      ids(await queries.listRecognitions(actor, personId)),
      ids((await queries.listRecognised(actor, { text: 'zarema', bodyId: body, year: 2016 })).rows),
      (await queries.getEntry(actor, 'recognition', id))?.id,
    ]
    expect(await seen(volunteer)).toEqual([[], [], undefined])
    const assignment = await assign(volunteer, { personId })
    expect(await seen(volunteer)).toEqual([[id], [id], id])
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(await seen(volunteer)).toEqual([[], [], undefined])
    expect(await seen(await makeActor('analyst'))).toEqual([[], [], undefined])
    expect(await seen(await makeActor('coordinator'))).toEqual([[id], [id], id])
  })

  it('makes a statement from or about them unseen, also to those who look for it by name', async () => {
    const [analyst, coordinator] = [await makeActor('analyst'), await makeActor('coordinator')]
    const [open, restricted] = [await makePerson('Emine Open'), await hidden('Nuri Unseen')]
    const text = `We are not afraid ${crypto.randomUUID()}`
    const about = { create: [{ personId: open.id }, { personId: restricted.id }] }
    const { id } = await db.statement.create({ data: { text, speaker: 'A father', about } })
    expect((await queries.listStatements(analyst, { text: 'unseen' })).rows).toEqual([])
    expect(await queries.listStatementsOfPerson(analyst, open.id)).toEqual([])
    expect(await queries.getEntry(analyst, 'statement', id)).toBeNull()
    expect(ids((await queries.listStatements(coordinator, { text })).rows)).toEqual([id])
    expect(await queries.listStatementsOfPerson(coordinator, restricted.id)).toMatchObject([
      { id, speaker: 'A father', about: [{ name: 'Emine Open' }, { name: 'Nuri Unseen' }] },
    ])
  })

  it('is left out of a submission and of talks, and no filter tells of them', async () => {
    const [analyst, coordinator] = [await makeActor('analyst'), await makeActor('coordinator')]
    const [open, restricted] = [await makePerson('Open One'), await hidden('Refat Kept-Back')]
    const people = [{ personId: open.id }, { personId: restricted.id }]
    const subject = `Torture ${crypto.randomUUID()}`
    await db.submission.create({ data: { subject, byName: 'We', toId: body, people: { create: people } } })
    const names = async (actor: Actor) =>
      (await queries.listSubmissions(actor, { text: subject })).rows.flatMap((row) =>
        row.people.map(({ name }) => name),
      )
    expect(await names(analyst)).toEqual(['Open One'])
    expect(await names(coordinator)).toEqual(['Open One', 'Refat Kept-Back'])

    const categoryId = await termId('prisoner-category', 'prisoner_of_conscience')
    const talks = { create: { personId: restricted.id, categoryId } }
    const { id } = await db.negotiation.create({ data: { title: 'Talks', people: talks } })
    expect(ids((await queries.listNegotiations(analyst, { categoryId })).rows)).toEqual([])
    expect(ids((await queries.listNegotiations(analyst, { text: 'kept-back' })).rows)).toEqual([])
    expect(ids((await queries.listNegotiations(coordinator, { categoryId, text: 'refat' })).rows)).toEqual([
      id,
    ])
    expect(await queries.getEntry(analyst, 'negotiation', id)).toMatchObject({ form: { title: 'Talks' } })
  })

  it('is not counted', async () => {
    const [analyst, coordinator] = [await makeActor('analyst'), await makeActor('coordinator')]
    const count = async (actor: Actor) => (await queries.countEntries(actor)).recognition
    const before = [await count(analyst), await count(coordinator)]
    await recognise((await hidden('Not Counted')).id)
    expect([await count(analyst), await count(coordinator)]).toEqual([before[0], (before[1] ?? 0) + 1])
  })
})

it('a submission in a case is seen with the case', async () => {
  const lawyer = await makeActor('lawyer')
  const { id: caseId } = await makeCase('Closed case', { visibility: 'restricted' })
  const subject = `In a case ${crypto.randomUUID()}`
  await db.submission.create({ data: { subject, byName: 'We', toId: body, caseId } })
  const found = async () => (await queries.listSubmissions(lawyer, { text: subject })).rows.length
  expect(await found()).toBe(0)
  await assign(lawyer, { caseId })
  expect(await found()).toBe(1)
})

it('numbers of several bodies stand side by side', async () => {
  const volunteer = await makeActor('volunteer')
  const subjectId = await termId('figure-subject', 'conscripted')
  const figure = (bodyId: string, value: number, day: string) =>
    db.outsideFigure.create({
      data: { bodyId, subjectId, value, qualifier: 'about', asOfOn: new Date(day), asOfPrecision: 'year' },
    })
  await figure(body, 300, '2025-01-01')
  await figure(await organisationId('crimea-sos'), 122, '2022-01-01')
  expect((await queries.listFigures(volunteer, { subjectId })).rows.map(({ value }) => value)).toEqual([
    300, 122,
  ])
  expect((await queries.listFigures(volunteer, { subjectId, year: 2022 })).rows).toMatchObject([
    { body: 'CrimeaSOS', value: 122, asOfPrecision: 'year' },
  ])
})

it('a list goes on where its page ended, and an address made up is no reason to fail', async () => {
  const actor = await makeActor('analyst')
  const mark = crypto.randomUUID()
  const rows = Array.from({ length: 51 }, (_, at) => ({
    title: `${mark} ${at}`,
    demand: '-',
    addressee: '-',
  }))
  await db.petition.createMany({ data: rows })
  const first = await queries.listPetitions(actor, { text: mark })
  const rest = await queries.listPetitions(actor, { text: mark, after: first.nextKey ?? '' })
  expect([first.rows.length, rest.rows.length, rest.nextKey]).toEqual([50, 1, null])
  expect(await queries.getEntry(actor, 'petition', 'nonsense')).toBeNull()
  expect(await queries.listRecognitions(actor, 'nonsense')).toEqual([])
})

it('somebody without a role sees nothing', async () => {
  const nobody = await makeActor('administrator')
  const { id } = await makePerson()
  const asked = [
    queries.listRecognitions(nobody, id),
    queries.listStatementsOfPerson(nobody, id),
    queries.listListings(nobody, {}),
    queries.getEntry(nobody, 'petition', id),
    queries.countEntries(nobody),
  ]
  for (const one of await Promise.allSettled(asked)) {
    expect(one).toMatchObject({ status: 'rejected', reason: expect.any(ForbiddenError) as unknown })
  }
})
