import * as make from '@/prisma/factories'
import { learnDemoCast } from '@/prisma/demo-identities'
import { postDocument } from '@/prisma/canaries'
import { makeEveryRecord } from '@/prisma/every-record'
import { db } from '@/prisma/owner-db'
import { hashToken, newToken, signInKey } from '@/lib/access/token'
import type { Actor } from '@/lib/core/actor'

// Makes one of every record that nobody of the demo cast but the coordinator may see, and says where they are: `ids` by the name that
// addresses have for them, the cookies of `viewers` to whom they are given, and `farIds` of others that are not given to these.

const cookieOf = async ({ userId }: Actor) =>
  `next-auth.session-token=${(await make.makeSession(userId)).token}`

/** Of the coordinator of the demo cast: nobody else may change it, or know of it. */
async function makeOwnSearch(): Promise<string> {
  return (await make.makeSearch(await demoCoordinator(), { name: 'Hidden search' })).id
}

async function makeOwnExports() {
  const userId = await demoCoordinator()
  return { exportId: (await make.makeExport({ userId })).id, tokenId: (await make.makeToken(userId)).id }
}

const demoCoordinator = async () =>
  (await db.user.findUniqueOrThrow({ where: { signInKey: signInKey('coordinator') } })).id

/** One of everything that a person and a case have, by the name of its id in addresses; `lawyer` writes the note. */
async function makeRecords(lawyer: Actor, volunteer: Actor) {
  const made = await makeEveryRecord('restricted', 'Hidden Somebody')
  const [personId, caseId, familyId, needId] = [made.person.id, made.case.id, made.family.id, made.need.id]
  await make.assign(lawyer, { caseId })
  await make.assign(volunteer, { familyId })
  const task = await make.assign(volunteer, { needId })
  await db.delivery.update({ where: { id: made.delivery.id }, data: { byId: volunteer.userId } })
  const proposed = { visibility: 'proposed', proposedById: volunteer.userId } as const
  const ofCase = { of: 'case', record: caseId, mark: 'restricted', title: 'Hidden document' }
  const rowOf = { where: { caseId } }
  return {
    ...{ personId, caseId, familyId, needId, assignmentId: task.id, deliveryId: made.delivery.id },
    proposedCaseId: (await make.makeCase('Hidden proposal', proposed)).id,
    proposedPersonId: (await make.makePerson('Hidden proposal', proposed)).id,
    nameId: (await db.personName.findFirstOrThrow({ where: { personId } })).id,
    ...{ periodId: made.custodyPeriod.id, noticeId: made.wantedNotice.id },
    ...{ chargeId: made.charge.id, deadlineId: made.deadline.id, defendantId: made.defendant.id },
    ...{ motionId: made.motion.id, rulingId: made.ruling.id, sentenceId: made.sentence.id },
    noteId: (await make.makeNote(lawyer, caseId, 'For the defence alone')).id,
    roleId: (await db.caseRole.findFirstOrThrow(rowOf)).id,
    stageId: (await db.caseStage.findFirstOrThrow(rowOf)).id,
    sourceId: (await db.source.findFirstOrThrow(rowOf)).id,
    documentId: await postDocument(await make.makeActor('coordinator'), ofCase, 'Hidden words'),
    ...{ hearingId: made.hearing.id, incidentId: made.incident.id },
    ...{ memberId: made.member.id, contactId: made.contact.id },
    ...{ talkId: made.talk.id, consentId: made.consent.id },
    ...{ recognitionId: made.recognition.id, statementId: made.statement.id },
    submissionId: made.submission.id,
    ...{ otherId: made.twin.id, mergeId: made.merge.id, searchId: await makeOwnSearch() },
    intakeId: made.intake.id,
    ...(await makeOwnExports()),
    batchId: (await make.makeImport(personId)).id,
  }
}

/** Of another user, and of another administrator's making. */
async function makeAccount(user: Actor, administrator: Actor) {
  const by = { createdById: administrator.userId, expiresAt: new Date(Date.now() + 3_600_000) }
  const invitation = await db.invitation.create({
    data: { ...by, tokenHash: hashToken(newToken()), roles: ['volunteer'] },
  })
  const link = await db.accountLink.create({
    data: { ...by, tokenHash: hashToken(newToken()), userId: user.userId, kind: 'factors' },
  })
  const key = { credentialId: newToken(), publicKey: new Uint8Array(64), counter: 0, transports: [] }
  const passkey = await db.passkey.create({ data: { ...key, userId: user.userId, name: 'Of another' } })
  const session = await make.makeSession(user.userId)
  return {
    ...{ userId: user.userId, invitationId: invitation.id, linkId: link.id },
    ...{ passkeyId: passkey.id, sessionId: session.id },
  }
}

/** What everybody may know of who may open the page. */
const common = async () => ({
  contextId: (await db.contextEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })).id,
  organisationId: (await db.organisation.findFirstOrThrow()).id,
  articleId: (await db.article.findFirstOrThrow()).id,
  measureId: (await db.measure.findFirstOrThrow()).id,
  termId: (await db.term.findFirstOrThrow({ where: { vocabulary: 'need-kind' } })).id,
})

await learnDemoCast(process.env.VICDAN_DEMO_PASSWORD ?? '')
const [lawyer, volunteer] = [await make.makeActor('lawyer'), await make.makeActor('volunteer')]
const [administrator, other] = [await make.makeActor('administrator'), await make.makeActor('coordinator')]
const ids = {
  ...(await makeRecords(lawyer, volunteer)),
  ...(await makeAccount(other, administrator)),
  ...(await common()),
}
const farIds = await makeRecords(await make.makeActor('lawyer'), await make.makeActor('volunteer'))
const viewers = {
  lawyerOfCase: await cookieOf(lawyer),
  volunteerOfFamily: await cookieOf(volunteer),
  administratorWhoMade: await cookieOf(administrator),
}
process.stdout.write(JSON.stringify({ ids, farIds, viewers }))
await db.$disconnect()
process.exit(0)
