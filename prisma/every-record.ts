import { randomUUID } from 'node:crypto'
import type { Visibility } from './generated/enums'
import {
  makeActor,
  makeCase,
  makeCustodyPeriod,
  makeDefendant,
  makeContact,
  makeDocument,
  makeExport,
  makeFamily,
  makeMember,
  makeNote,
  makeHearing,
  makeImport,
  makeIncident,
  makeIntake,
  makeNeed,
  makePerson,
  makeSearch,
  makeTerm,
} from './factories'
import { pairOf } from '@/lib/people/rules'
import { db } from './owner-db'

const on = new Date('2026-03-01')
const precision = 'day' as const

/** A row in every table that hangs on a person or a case of this visibility: what somebody must see whole, or not at all. `words` stand in what is told of them. */
export async function makeEveryRecord(visibility: Visibility, words = 'Somebody') {
  const author = await makeActor('coordinator')
  const mark = { visibility, ...(visibility === 'proposed' && { proposedById: author.userId }) }
  const [person, { id: caseId }] = [await makePerson(words, mark), await makeCase(words, mark)]
  const term = await makeTerm()
  const organisation = await db.organisation.create({ data: { kind: 'ngo', labels: { en: 'A body' } } })
  const proceedings = await makeProceedings(caseId, person.id, term.id, words)
  const events = await makeEvents(
    { visibility, title: words },
    caseId,
    person.id,
    proceedings.hearing.id,
    term.id,
  )
  const family = await makeFamilyRecords(person.id, term.id, author.userId, words)
  const advocacy = await makeAdvocacy(caseId, person.id, organisation.id, term.id)
  const sources = [{ caseId }, { chargeId: proceedings.charge.id }, { incidentId: events.incident.id }]
  for (const of of sources) await db.source.create({ data: { saidBy: words, ...of } })
  const batch = await makeImport(person.id)
  const intake = await makeIntake({ place: words })
  const twins = await makeTwins(person.id, words, visibility)
  const search = await makeSearch(author.userId, { name: words, isShared: visibility === 'open' })
  const beside = { batch, search, intake, export: await makeExport(author, words), ...twins }
  return { person, case: { id: caseId }, ...beside, ...proceedings, ...events, ...family, ...advocacy }
}

async function makeProceedings(caseId: string, personId: string, kindId: string, words: string) {
  await db.caseStage.create({
    data: { caseId, stage: 'appeal', fromOn: on, fromPrecision: precision },
  })
  const { id: defendantId } = await makeDefendant(caseId, personId)
  const charge = await db.charge.create({ data: { defendantId, label: words } })
  await db.caseRole.create({ data: { caseId, personId, role: 'witness', defendantId } })
  const hearing = await makeHearing(caseId)
  await db.hearingDefendant.create({ data: { hearingId: hearing.id, defendantId } })
  await db.hearingViolation.create({ data: { hearingId: hearing.id, violationId: kindId } })
  const ruling = await db.ruling.create({
    data: {
      ...{ caseId, kind: 'verdict', decidedOn: on, decidedPrecision: precision },
      results: { create: { defendantId, result: 'guilty' } },
    },
  })
  const sentence = await db.sentence.create({
    data: {
      defendantId,
      kind: 'prison',
      years: 13,
      legs: { create: { position: 1, regime: 'strict', years: 13 } },
    },
  })
  const motion = await db.motion.create({
    data: {
      caseId,
      kindId: (await makeTerm('motion-kind')).id,
      request: words,
      filedOn: on,
      filedPrecision: precision,
    },
  })
  const deadline = await db.deadline.create({ data: { caseId, title: words, dueOn: on } })
  const lawyer = await makeActor('lawyer')
  const note = await makeNote(lawyer, caseId, words)
  const custodyPeriod = await makeCustodyPeriod(personId, '2026-01-01')
  const document = await makeDocument({ caseId, addedById: lawyer.userId })
  const betweenLawyers = await makeDocument({ caseId, addedById: lawyer.userId, mark: 'privileged' })
  const photo = await makeDocument({ personId, addedById: lawyer.userId, mark: 'open' })
  const scan = await makeDocument({ hearingId: hearing.id, addedById: lawyer.userId, mark: 'open' })
  const wantedNotice = await db.wantedNotice.create({
    data: { personId, list: 'federal', issuedOn: on, issuedPrecision: precision },
  })
  return {
    defendant: { id: defendantId },
    ...{ charge, hearing, ruling, sentence, motion, deadline, note, custodyPeriod, wantedNotice },
    ...{ document, betweenLawyers, photo, scan },
  }
}

async function makeEvents(
  mark: { visibility: Visibility; title: string },
  caseId: string,
  personId: string,
  hearingId: string,
  termId: string,
) {
  const incident = await makeIncident({ ...mark, caseId, hearingId })
  const of = { incidentId: incident.id, personId }
  await db.incidentVictim.create({ data: of })
  await db.incidentPerpetrator.create({ data: of })
  await db.incidentPlace.create({ data: { ...of, place: 'At home' } })
  await db.incidentNorm.create({ data: { incidentId: incident.id, normId: termId } })
  const context = await db.contextEvent.create({
    data: { title: 'A resolution', occurredOn: on, occurredPrecision: precision },
  })
  await db.incidentContext.create({ data: { incidentId: incident.id, contextEventId: context.id } })
  return { incident }
}

async function makeFamilyRecords(personId: string, termId: string, byId: string, words: string) {
  const family = await makeFamily(personId, { name: words })
  const familyId = family.id
  const member = await makeMember(familyId, personId, { name: words })
  const contact = await makeContact(familyId, words)
  const talk = await db.familyTalk.create({ data: { familyId, on, kind: 'call', byId } })
  const consent = await db.consent.create({
    data: { familyId, memberId: member.id, purpose: 'contact', isGiven: true, on, takenById: byId },
  })
  const need = await makeNeed(familyId, { description: words })
  const delivery = await db.delivery.create({
    data: { needId: need.id, familyId, kindId: termId, deliveredOn: on },
  })
  const ofFamily = await makeDocument({ familyId, addedById: byId })
  const receipt = await makeDocument({ deliveryId: delivery.id, addedById: byId })
  return { family, member, contact, talk, consent, need, delivery, ofFamily, receipt }
}

async function makeAdvocacy(caseId: string, personId: string, bodyId: string, termId: string) {
  const recognition = await db.recognition.create({
    data: { personId, bodyId, list: 'A list', recognisedOn: on, recognisedPrecision: precision },
  })
  const statement = await db.statement.create({
    data: { speaker: 'A father', text: `We wait ${randomUUID()}`, about: { create: { personId } } },
  })
  const submission = await db.submission.create({
    data: {
      ...{ subject: 'Torture', byName: 'We', toId: bodyId, caseId },
      people: { create: { personId } },
      states: { create: { state: 'filed', on, precision } },
    },
  })
  await db.petition.create({ data: { title: 'Let them go', addressee: 'The UN', demand: 'Release' } })
  await db.outsideFigure.create({
    data: {
      ...{ bodyId, subjectId: termId, value: 100, qualifier: 'about' },
      ...{ asOfOn: on, asOfPrecision: precision },
    },
  })
  await db.negotiation.create({
    data: {
      title: 'Talks',
      mediators: { create: { country: 'TR' } },
      people: { create: { personId, categoryId: termId } },
    },
  })
  await db.listing.create({
    data: { organisationId: bodyId, list: 'Banned', listedOn: on, listedPrecision: precision },
  })
  return { recognition, statement, submission }
}

/** Somebody who may be the same person, and a record that was merged into theirs. */
async function makeTwins(personId: string, name: string, visibility: Visibility) {
  const twin = await makePerson(name, { visibility: visibility === 'proposed' ? 'restricted' : visibility })
  await db.resemblance.create({
    data: { ...pairOf(personId, twin.id), grade: 'same-name', births: 'unknown', score: 1 },
  })
  const mergedId = randomUUID()
  const [found] = await db.$queryRaw<{ row: object }[]>`
    SELECT to_jsonb(p) AS row FROM "Person" p WHERE "id" = ${personId}::uuid`
  const row = found?.row ?? {}
  const snapshot = {
    kept: row,
    merged: { ...row, id: mergedId },
    after: row,
    shown: {},
    steps: [],
    before: {},
  }
  const merge = await db.merge.create({
    data: { keptId: personId, mergedId, mergedName: name, byId: randomUUID(), snapshot },
  })
  return { twin, merge, merged: { id: mergedId } }
}
