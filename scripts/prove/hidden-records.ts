import * as make from '@/prisma/factories'
import { learnDemoCast } from '@/prisma/demo-identities'
import { makeEveryRecord } from '@/prisma/every-record'
import { db } from '@/prisma/owner-db'
import { hashToken, newToken } from '@/lib/access/token'
import type { Actor } from '@/lib/core/actor'

// Makes one of every record that nobody of the demo cast but the coordinator may see, and says where they are: their ids by the
// name that addresses have for them, and the cookies of those who may see what the coordinator may not.

const cookieOf = async ({ userId }: Actor) =>
  `next-auth.session-token=${(await make.makeSession(userId)).token}`

await learnDemoCast(process.env.VICDAN_DEMO_PASSWORD ?? '')
const made = await makeEveryRecord('restricted', 'Hidden Somebody')
const [personId, caseId, familyId] = [made.person.id, made.case.id, made.family.id]
const [lawyer, volunteer, administrator, other] = [
  await make.makeActor('lawyer'),
  await make.makeActor('volunteer'),
  await make.makeActor('administrator'),
  await make.makeActor('coordinator'),
]
await make.assign(lawyer, { caseId })
await make.assign(volunteer, { familyId })
const task = await make.assign(volunteer, { needId: made.need.id })
await db.delivery.update({ where: { id: made.delivery.id }, data: { byId: volunteer.userId } })
const by = { createdById: administrator.userId, expiresAt: new Date(Date.now() + 3_600_000) }
const invitation = await db.invitation.create({
  data: { ...by, tokenHash: hashToken(newToken()), roles: ['volunteer'] },
})
const link = await db.accountLink.create({
  data: { ...by, tokenHash: hashToken(newToken()), userId: other.userId, kind: 'factors' },
})
const session = await make.makeSession(other.userId)
const passkey = await db.passkey.create({
  data: { userId: other.userId, credentialId: newToken(), publicKey: new Uint8Array(64), counter: 0, transports: [], name: 'Of another' },
})
const proposed = { visibility: 'proposed', proposedById: volunteer.userId } as const
const rowOf = { where: { caseId } }
const ids = {
  ...{ personId, caseId, familyId, sessionId: session.id, passkeyId: passkey.id },
  nameId: (await db.personName.findFirstOrThrow({ where: { personId } })).id,
  ...{ periodId: made.custodyPeriod.id, noticeId: made.wantedNotice.id },
  ...{ chargeId: made.charge.id, deadlineId: made.deadline.id, defendantId: made.defendant.id },
  ...{ motionId: made.motion.id, rulingId: made.ruling.id, sentenceId: made.sentence.id },
  proposedCaseId: (await make.makeCase('Hidden proposal', proposed)).id,
  proposedPersonId: (await make.makePerson('Hidden proposal', proposed)).id,
  noteId: (await make.makeNote(lawyer, caseId, 'For the defence alone')).id,
  roleId: (await db.caseRole.findFirstOrThrow(rowOf)).id,
  stageId: (await db.caseStage.findFirstOrThrow(rowOf)).id,
  sourceId: (await db.source.findFirstOrThrow(rowOf)).id,
  ...{ hearingId: made.hearing.id, incidentId: made.incident.id },
  contextId: (await db.contextEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })).id,
  ...{ memberId: made.member.id, contactId: made.contact.id, talkId: made.talk.id, consentId: made.consent.id },
  ...{ needId: made.need.id, deliveryId: made.delivery.id, assignmentId: task.id },
  ...{ userId: other.userId, invitationId: invitation.id, linkId: link.id },
  ...{ recognitionId: made.recognition.id, statementId: made.statement.id, submissionId: made.submission.id },
  organisationId: (await db.organisation.findFirstOrThrow()).id,
  articleId: (await db.article.findFirstOrThrow()).id,
  measureId: (await db.measure.findFirstOrThrow()).id,
  termId: (await db.term.findFirstOrThrow({ where: { vocabulary: 'need-kind' } })).id,
}
const viewers = {
  lawyerOfCase: await cookieOf(lawyer),
  volunteerOfFamily: await cookieOf(volunteer),
  administratorWhoMade: await cookieOf(administrator),
}
process.stdout.write(JSON.stringify({ ids, viewers }))
await db.$disconnect()
process.exit(0)
