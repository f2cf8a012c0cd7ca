import { beforeAll, describe, expect, it } from 'vitest'
import { makeActor, makeCase, makePerson, organisationId, termId } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import { loadReferenceData } from '@/lib/reference/commands'
import * as commands from './commands'
import { getEntry, listListings, listNegotiations, listPetitions, listSubmissions } from './queries'
import * as schema from './schema'

let memorial = ''
let mejlis = ''
let commission = ''
let hostage = ''
let prosecuted = ''
beforeAll(async () => {
  await loadReferenceData()
  memorial = await organisationId('memorial-human-rights-center')
  mejlis = await organisationId('mejlis')
  commission = await organisationId('un-commission-of-inquiry-ukraine')
  hostage = await termId('prisoner-category', 'civilian_hostage')
  prosecuted = await termId('figure-subject', 'prosecuted')
})

const year = (value: string) => ({ year: value })
const named = (name: string) => `${name} ${crypto.randomUUID().slice(0, 8)}`
const recognition = (personId: string, more = {}) =>
  schema.newRecognitionSchema.parse({
    person: { personId },
    bodyId: memorial,
    list: 'Political prisoners',
    recognised: year('2016'),
    ...more,
  })
const petition = (more = {}) =>
  schema.newPetitionSchema.parse({
    title: named('Petition'),
    demand: 'Reparations',
    addressee: 'Congress',
    ...more,
  })
const submission = (more = {}) =>
  schema.newSubmissionSchema.parse({
    subject: named('Forced conscription'),
    byName: 'Ombudsman',
    toId: commission,
    states: [{ state: 'filed', on: { year: '2022', month: '4' } }],
    ...more,
  })

describe('a recognition', () => {
  it('keeps the body, the list and the year, with its source, and is made once of a form sent twice', async () => {
    const actor = await makeActor('coordinator')
    const { id: personId } = await makePerson()
    const input = recognition(personId, { id: crypto.randomUUID(), sources: [{ saidBy: 'Memorial' }] })
    const { id } = await commands.addRecognition(actor, input)
    expect(await commands.addRecognition(actor, input)).toEqual({ id })
    expect(await db.recognition.findUnique({ where: { id }, include: { sources: true } })).toMatchObject({
      ...{ personId, bodyId: memorial, recognisedOn: new Date('2016-01-01'), recognisedPrecision: 'year' },
      sources: [{ saidBy: 'Memorial' }],
    })
    expect(await db.auditEvent.findFirst({ where: { subjectId: id } })).toMatchObject({
      event: 'recognition.added',
      actorId: actor.userId,
    })
  })

  it('is refused twice from one body on one date, and for a name that nobody has', async () => {
    const actor = await makeActor('coordinator')
    const { id: personId } = await makePerson()
    await commands.addRecognition(actor, recognition(personId))
    await expect(commands.addRecognition(actor, recognition(personId))).rejects.toMatchObject({
      key: 'advocacy.errors.recognised-twice',
    })
    const nobody = {
      ...recognition(personId),
      person: { keptId: null, personId: null, name: named('Nobody') },
    }
    await expect(commands.addRecognition(actor, nobody)).rejects.toThrow(RuleError)
  })

  it('is changed, and not over a newer version', async () => {
    const actor = await makeActor('coordinator')
    const { id: personId } = await makePerson()
    const { id } = await commands.addRecognition(actor, recognition(personId))
    const input = (list: string) =>
      schema.recognitionSchema.parse({ ...recognition(personId), id, version: '1', list })
    await commands.changeRecognition(actor, input('Another list'))
    const refused = await commands.changeRecognition(actor, input('Lost')).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConflictError)
    expect(refused).toMatchObject({
      current: { list: 'Another list', version: '2' },
      savedBy: actor.displayName,
    })
  })
})

describe('a statement', () => {
  it('links a speaker with a record and keeps any other by name; says about whom', async () => {
    const actor = await makeActor('coordinator')
    const [speaker, son] = [await makePerson(named('Father')), await makePerson(named('Son'))]
    const statement = (name: string) =>
      schema.newStatementSchema.parse({
        speaker: { name },
        text: 'They unite us.',
        about: [{ personId: son.id }, { personId: son.id }, { keptId: speaker.id }],
      })
    const known = await commands.addStatement(actor, statement((await nameOf(speaker.id)) ?? ''))
    expect(
      await db.statement.findUnique({ where: { id: known.id }, include: { about: true } }),
    ).toMatchObject({
      ...{ speakerId: speaker.id, speaker: null, saidOn: null },
      about: [{ personId: son.id }],
    })
    const other = await commands.addStatement(actor, statement(named('A reporter')))
    const input = schema.statementSchema.parse({
      ...statement('Somebody Else'),
      id: other.id,
      version: 1,
      about: [],
    })
    await commands.changeStatement(actor, input)
    expect(
      await db.statement.findUnique({ where: { id: other.id }, include: { about: true } }),
    ).toMatchObject({
      ...{ speakerId: null, speaker: 'Somebody Else', version: 2 },
      about: [],
    })
  })
})

describe('a submission', () => {
  it('keeps by whom, to whom and each step, and is found by each it has reached', async () => {
    const actor = await makeActor('coordinator')
    const { name } = await makeCase(named('Case'))
    const input = submission({ case: { name } })
    const { id } = await commands.addSubmission(actor, input)
    const states = [
      ...input.states,
      { state: 'decided', on: { date: '2024-01-01', precision: 'year' }, note: null },
    ]
    await commands.changeSubmission(
      actor,
      schema.submissionSchema.parse({ ...input, id, version: 1, case: { name }, states }),
    )
    const found = await listSubmissions(actor, { text: input.subject, toId: commission, state: 'decided' })
    expect(found.rows).toMatchObject([
      {
        ...{ id, by: 'Ombudsman', case: { name } },
        states: [
          { state: 'filed', precision: 'month' },
          { state: 'decided', precision: 'year' },
        ],
      },
    ])
    expect((await listSubmissions(actor, { text: input.subject, state: 'rejected' })).rows).toEqual([])
  })
})

describe('a petition', () => {
  it('keeps the number as exactly as it was told and is found by it', async () => {
    const actor = await makeActor('coordinator')
    const input = petition({ signatures: '120000', qualifier: 'almost', handedIn: year('1959') })
    const { id } = await commands.addPetition(actor, input)
    const find = async (filter: object) =>
      (await listPetitions(actor, { text: input.title, ...filter })).rows.map((row) => row.id)
    expect(await find({ atLeast: 100_000, year: 1959 })).toEqual([id])
    expect(await find({ atLeast: 120_001 })).toEqual([])
    expect(await find({ year: 1960 })).toEqual([])
    const changed = { ...input, id, version: 1, signatures: null }
    await commands.changePetition(actor, schema.petitionSchema.parse(changed))
    expect(await db.petition.findUnique({ where: { id } })).toMatchObject({
      signatures: null,
      qualifier: null,
    })
  })
})

describe('a negotiation', () => {
  it('keeps mediators and categories, and each person once', async () => {
    const actor = await makeActor('coordinator')
    const { id: personId } = await makePerson()
    const input = (people: object[]) =>
      schema.newNegotiationSchema.parse({ title: named('Talks'), mediators: [{ country: 'TR' }], people })
    const talks = input([{ categoryId: hostage }, { categoryId: hostage, personId, exchanged: year('2017') }])
    const { id } = await commands.addNegotiation(actor, talks)
    const filter = { text: talks.title, country: 'TR', categoryId: hostage }
    expect((await listNegotiations(actor, filter)).rows).toMatchObject([
      { id, mediators: [{ country: 'TR' }], people: [{ person: { id: personId } }, { person: null }] },
    ])
    const twice = { categoryId: hostage, personId }
    await expect(commands.addNegotiation(actor, input([twice, twice]))).rejects.toThrow(RuleError)
    const wrongList = input([{ categoryId: prosecuted }])
    await expect(commands.addNegotiation(actor, wrongList)).rejects.toMatchObject({ key: 'form.choose' })
    await commands.changeNegotiation(
      actor,
      schema.negotiationSchema.parse({ ...talks, id, version: 1, mediators: [], people: [] }),
    )
    expect(await db.mediator.count({ where: { negotiationId: id } })).toBe(0)
  })
})

describe('figures and listings', () => {
  it('are added and changed', async () => {
    const actor = await makeActor('coordinator')
    const figure = {
      bodyId: memorial,
      subjectId: prosecuted,
      value: '144',
      asOf: { year: '2022', month: '4' },
    }
    const { id } = await commands.addFigure(actor, schema.newFigureSchema.parse(figure))
    await commands.changeFigure(actor, schema.figureSchema.parse({ ...figure, id, version: 1, value: '145' }))
    expect(await db.outsideFigure.findUnique({ where: { id } })).toMatchObject({
      ...{ value: 145, qualifier: 'exactly', isOverPeriod: false, asOfPrecision: 'month' },
    })
    const listing = { organisationId: mejlis, list: named('Extremist organisations'), listed: year('2016') }
    const listed = await commands.addListing(actor, schema.newListingSchema.parse(listing))
    const removed = { ...listing, id: listed.id, version: 1, removed: year('2030') }
    await commands.changeListing(actor, schema.listingSchema.parse(removed))
    expect((await listListings(actor, { text: listing.list, year: 2016 })).rows).toMatchObject([
      { id: listed.id, removedPrecision: 'year' },
    ])
  })
})

describe('removing', () => {
  it('takes the record with its sources, once, and says so in the audit', async () => {
    const actor = await makeActor('coordinator')
    const { id } = await commands.addPetition(actor, petition({ sources: [{ saidBy: 'A newspaper' }] }))
    await commands.removeEntry(actor, { kind: 'petition', id, reason: 'twice' })
    expect(await db.source.count({ where: { saidBy: 'A newspaper' } })).toBe(0)
    expect(await db.auditEvent.count({ where: { subjectId: id, event: 'petition.removed' } })).toBe(1)
    await expect(commands.removeEntry(actor, { kind: 'petition', id, reason: 'twice' })).rejects.toThrow(
      ForbiddenError,
    )
  })
})

it('only those who write records may, and a record that is not there is refused', async () => {
  const { id: personId } = await makePerson()
  const { id } = await commands.addPetition(await makeActor('coordinator'), petition())
  for (const role of ['volunteer', 'lawyer', 'analyst', 'administrator'] as const) {
    const actor = await makeActor(role)
    const refused = [
      commands.addRecognition(actor, recognition(personId)),
      commands.addPetition(actor, petition()),
      commands.addSubmission(actor, submission()),
      commands.changePetition(actor, schema.petitionSchema.parse({ ...petition(), id, version: 1 })),
      commands.removeEntry(actor, { kind: 'petition', id, reason: 'twice' }),
    ]
    for (const one of await Promise.allSettled(refused)) {
      expect(one).toMatchObject({ status: 'rejected', reason: expect.any(ForbiddenError) as unknown })
    }
  }
  const actor = await makeActor('coordinator')
  const missing = schema.petitionSchema.parse({ ...petition(), id: crypto.randomUUID(), version: 1 })
  await expect(commands.changePetition(actor, missing)).rejects.toThrow(ForbiddenError)
  expect(await getEntry(actor, 'petition', id)).toMatchObject({ form: { demand: 'Reparations' } })
})

const nameOf = async (id: string) => (await db.person.findUnique({ where: { id } }))?.name
