import { readdirSync } from 'node:fs'
import type { Actor } from '@/lib/core/actor'
import type { Records } from './fixtures'

/** Every address of the staff's pages, as the app folder has it: '/people/[personId]/edit'. */
export function staffPages(): string[] {
  return readdirSync('app/(staff)', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('page.tsx'))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
    .sort()
}

export function routeHandlers(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => `/${file.replace(/\/route\.ts$/, '')}`)
}

export const isPlain = (path: string) => !path.includes('[')

/** The address with made-up ids in it. */
export const withUnknownIds = (path: string) => path.replace(/\[[^\]]+\]/g, () => crypto.randomUUID())

/** Looked at as somebody who has the page; everything else as a coordinator. */
export const viewers = ['coordinator', 'lawyer', 'volunteer', 'administrator'] as const
export type Viewer = (typeof viewers)[number]

export function viewerOf(path: string): Viewer {
  if (/^\/settings\/(users|audit|organisation)/.test(path)) return 'administrator'
  if (/\/notes(\/|$)/.test(path)) return 'lawyer'
  if (path.startsWith('/support/tasks')) return 'volunteer'
  return 'coordinator'
}

/** Pages that only lead on to another one, and why. */
export const leadingOn: Record<string, string> = {
  '/confirm': 'a factor was given a moment ago',
  '/settings/factors/add': 'a new factor is begun by a button, with a cookie of its own',
  '/settings/factors/codes': 'codes are shown once, when they were just made',
}

type Ids = Record<string, string | undefined>

/** Ids of records of the demo cast that belong together, by the name of the parameter; what the cast lacks is made. `actor` has made the links. */
export async function demoIds(records: Records, actor?: Actor): Promise<Ids> {
  return {
    ...(await idsOfCase(records)),
    ...(await idsOfPerson(records)),
    ...(await idsOfFamily(records)),
    ...(await idsOfSettings(records, actor)),
    ...(await idsOfEvents(records)),
    ...(await idsOfLists(records)),
    ...(await idsOfSearches(records, actor)),
    intakeId: (await records.makeIntake()).id,
    ...(await idsOfExports(records, actor)),
  }
}

/** Of whoever looks at them: they are nobody else's. */
async function idsOfExports({ db, signInKey, makeExport, makeToken }: Records, actor?: Actor): Promise<Ids> {
  const coordinator = { where: { signInKey: signInKey('coordinator') } }
  const userId = actor?.userId ?? (await db.user.findUniqueOrThrow(coordinator)).id
  return { exportId: (await makeExport({ userId })).id, tokenId: (await makeToken(userId)).id }
}

async function idsOfCase({ db }: Records): Promise<Ids> {
  const found = await db.case.findFirstOrThrow({
    where: {
      visibility: 'open',
      assignments: { some: { to: null, user: { roles: { some: { role: 'lawyer', to: null } } } } },
      rulings: { some: {} },
      hearings: { some: { state: 'planned' } },
      defendants: { some: { charges: { some: {} } } },
    },
    include: {
      rulings: { take: 1 },
      deadlines: { take: 1 },
      motions: { take: 1 },
      roles: { take: 1 },
      hearings: { take: 1, where: { state: 'planned' } },
      defendants: {
        where: { charges: { some: {} } },
        take: 1,
        include: { charges: { where: { replacedById: null }, take: 1 }, sentences: { take: 1 } },
      },
    },
  })
  const defendantId = found.defendants[0]?.id ?? ''
  const motion =
    found.motions[0] ??
    (await db.motion.create({
      data: {
        ...{ caseId: found.id, defendantId, request: 'Call an expert' },
        kindId: (await db.term.findFirstOrThrow({ where: { vocabulary: 'motion-kind' } })).id,
        ...{ filedOn: new Date('2026-03-01'), filedPrecision: 'day' },
      },
    }))
  const sentence =
    found.defendants[0]?.sentences[0] ??
    (await db.sentence.create({ data: { defendantId, kind: 'prison', years: 1 } }))
  return {
    caseId: found.id,
    rulingId: found.rulings[0]?.id,
    deadlineId: found.deadlines[0]?.id,
    motionId: motion.id,
    roleId: found.roles[0]?.id,
    defendantId,
    chargeId: found.defendants[0]?.charges[0]?.id,
    sentenceId: sentence.id,
    kind: 'motion',
    rowId: motion.id,
    hearingId: found.hearings[0]?.id,
    proposedCaseId: (await db.case.findFirst({ where: { visibility: 'proposed' } }))?.id,
  }
}

async function idsOfPerson({ db, makePerson }: Records): Promise<Ids> {
  const person = await db.person.findFirstOrThrow({
    where: { visibility: 'open', custodyPeriods: { some: { toOn: null } } },
    include: {
      names: { take: 1 },
      custodyPeriods: { where: { toOn: null }, take: 1 },
      wantedNotices: { take: 1 },
    },
  })
  const notice =
    person.wantedNotices[0] ??
    (await db.wantedNotice.create({
      data: {
        ...{ personId: person.id, list: 'federal' },
        ...{ issuedOn: new Date('2014-03-01'), issuedPrecision: 'month' },
      },
    }))
  const other = await makePerson(person.name)
  const row = { id: person.id, name: person.name, region: 'Another', version: person.version }
  const snapshot = { kept: row, merged: row, after: row, shown: {}, steps: [], before: {} }
  const merge = await db.merge.create({
    data: {
      keptId: person.id,
      mergedId: crypto.randomUUID(),
      mergedName: person.name,
      byId: person.id,
      snapshot,
    },
  })
  return {
    personId: person.id,
    otherId: other.id,
    mergeId: merge.id,
    nameId: person.names[0]?.id,
    periodId: person.custodyPeriods[0]?.id,
    noticeId: notice.id,
    proposedPersonId: (await db.person.findFirst({ where: { visibility: 'proposed' } }))?.id,
  }
}

async function idsOfFamily({ db, signInKey }: Records): Promise<Ids> {
  const family = await db.family.findFirstOrThrow({
    where: {
      members: { some: {} },
      contacts: { some: {} },
      needs: { some: {} },
      talks: { some: {} },
      consents: { some: {} },
    },
    include: {
      members: { take: 1 },
      contacts: { take: 1 },
      talks: { take: 1 },
      consents: { take: 1 },
    },
  })
  const task = await db.assignment.findFirst({
    where: { needId: { not: null }, to: null, user: { signInKey: signInKey('volunteer') } },
  })
  const need = await db.need.findFirst({ where: { state: 'open' } })
  return {
    familyId: family.id,
    memberId: family.members[0]?.id,
    contactId: family.contacts[0]?.id,
    talkId: family.talks[0]?.id,
    consentId: family.consents[0]?.id,
    needId: need?.id,
    taskId: task?.needId ?? undefined,
    assignmentId: task?.id,
    deliveryId: (await db.delivery.findFirst())?.id,
    documentId: (await db.document.findFirst({ where: { type: 'jpeg', caseId: { not: null } } }))?.id,
  }
}

async function idsOfSettings({ db, signInKey, newToken, hashToken }: Records, actor?: Actor): Promise<Ids> {
  const user = await db.user.findUniqueOrThrow({ where: { signInKey: signInKey('volunteer') } })
  const maker = await db.user.findUniqueOrThrow({ where: { signInKey: signInKey('administrator') } })
  const made = { createdById: actor?.userId ?? maker.id, expiresAt: new Date(Date.now() + 3_600_000) }
  const invitation = await db.invitation.create({
    data: { ...made, tokenHash: hashToken(newToken()), roles: ['volunteer'] },
  })
  const link = await db.accountLink.create({
    data: { ...made, tokenHash: hashToken(newToken()), userId: user.id, kind: 'factors' },
  })
  const term = await db.term.findFirst({ where: { vocabulary: 'need-kind' } })
  return {
    userId: user.id,
    invitationId: invitation.id,
    linkId: link.id,
    organisationId: (await db.organisation.findFirst())?.id,
    articleId: (await db.article.findFirst())?.id,
    measureId: (await db.measure.findFirst())?.id,
    vocabulary: term?.vocabulary,
    termId: term?.id,
  }
}

/** A list of which nothing was written yet, and the row of it. */
async function idsOfLists({ makeImport }: Records): Promise<Ids> {
  const { id, rows } = await makeImport()
  return { batchId: id, row: String(rows[0]?.row) }
}

/** Of whoever looks: the actor, or the coordinator. */
async function idsOfSearches({ db, signInKey, makeSearch }: Records, actor?: Actor): Promise<Ids> {
  const coordinator = { where: { signInKey: signInKey('coordinator') } }
  const userId = actor?.userId ?? (await db.user.findUniqueOrThrow(coordinator)).id
  return { searchId: (await makeSearch(userId)).id }
}

async function idsOfEvents({ db }: Records): Promise<Ids> {
  const incident = await db.incident.findFirstOrThrow({ where: { visibility: 'open' } })
  const context =
    (await db.contextEvent.findFirst()) ??
    (await db.contextEvent.create({
      data: { title: 'A resolution', occurredOn: new Date('2026-03-01'), occurredPrecision: 'day' },
    }))
  const source =
    (await db.source.findFirst({ where: { incidentId: { not: null } } })) ??
    (await db.source.create({ data: { incidentId: incident.id, title: 'A report' } }))
  const entry =
    (await db.petition.findFirst()) ??
    (await db.petition.create({
      data: { title: 'Let them go', addressee: 'The court', demand: 'Release' },
    }))
  return {
    incidentId: incident.id,
    contextId: context.id,
    sourceId: source.id,
    area: 'petitions',
    entryId: entry.id,
  }
}

/** Where a page is about a record in another state than most pages. */
const instead: [path: RegExp, parameter: string, id: string][] = [
  [/^\/cases\/.*\/decline$/, 'caseId', 'proposedCaseId'],
  [/^\/people\/.*\/decline$/, 'personId', 'proposedPersonId'],
  [/\/take-back\/|^\/support\/tasks/, 'needId', 'taskId'],
]

/** What an address has to say beside its path. */
const asking: Record<string, (ids: Ids) => string> = {
  '/exports/new': () => 'list=people',
  '/sources/new': ({ incidentId = '' }) => `kind=incident&record=${incidentId}&back=/incidents/${incidentId}`,
  '/documents': ({ caseId = '' }) => `of=case&record=${caseId}`,
  '/documents/new': ({ caseId = '' }) => `of=case&record=${caseId}&back=/cases/${caseId}`,
}

/** The address with these ids in it. */
export function withDemoIds(path: string, ids: Ids): string {
  const idOf = (parameter: string) => {
    const other = instead.find(([pages, name]) => name === parameter && pages.test(path))
    const id = ids[other?.[2] ?? parameter]
    if (!id) throw new Error(`No test says what [${parameter}] of ${path} is.`)
    return id
  }
  const address = path.replace(/\[([^\]]+)\]/g, (_, parameter: string) => idOf(parameter))
  const asks = asking[address]
  return asks ? `${address}?${asks(ids)}` : address
}
