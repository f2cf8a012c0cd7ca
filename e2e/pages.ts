import { readdirSync } from 'node:fs'
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

/** Ids of records of the demo cast that belong together, by the name of the parameter. */
export async function demoIds({ db, signInKey }: Records): Promise<Record<string, string | undefined>> {
  const demoCase = await db.case.findFirstOrThrow({
    where: { visibility: 'open', rulings: { some: {} }, defendants: { some: { charges: { some: {} } } } },
    include: {
      rulings: { take: 1 },
      deadlines: { take: 1 },
      motions: { take: 1 },
      roles: { take: 1 },
      hearings: { take: 1, where: { state: 'planned' } },
      defendants: {
        where: { charges: { some: {} } },
        take: 1,
        include: { charges: { take: 1 }, sentences: { take: 1 } },
      },
    },
  })
  const [defendant] = demoCase.defendants
  const person = await db.person.findFirstOrThrow({
    where: { visibility: 'open', custodyPeriods: { some: {} } },
    include: { names: { take: 1 }, custodyPeriods: { take: 1 }, wantedNotices: { take: 1 } },
  })
  const family = await db.family.findFirstOrThrow({
    where: { members: { some: {} }, contacts: { some: {} }, needs: { some: {} } },
    include: { members: { take: 1 }, contacts: { take: 1 } },
  })
  const need = await db.need.findFirst({ where: { state: 'open' } })
  const given = await db.assignment.findFirst({ where: { needId: { not: null }, to: null } })
  const [hearing, incident, delivery] = [
    demoCase.hearings[0] ?? (await db.hearing.findFirst({ where: { case: { visibility: 'open' } } })),
    await db.incident.findFirst({ where: { visibility: 'open' } }),
    await db.delivery.findFirst(),
  ]
  const [user, organisation, article, measure, term] = [
    await db.user.findFirst({ where: { signInKey: signInKey('volunteer') } }),
    await db.organisation.findFirst(),
    await db.article.findFirst(),
    await db.measure.findFirst(),
    await db.term.findFirst({ where: { vocabulary: 'need-kind' } }),
  ]
  return {
    caseId: demoCase.id,
    rulingId: demoCase.rulings[0]?.id,
    deadlineId: demoCase.deadlines[0]?.id,
    motionId: demoCase.motions[0]?.id,
    roleId: demoCase.roles[0]?.id,
    defendantId: defendant?.id,
    chargeId: defendant?.charges[0]?.id,
    sentenceId: defendant?.sentences[0]?.id,
    personId: person.id,
    nameId: person.names[0]?.id,
    periodId: person.custodyPeriods[0]?.id,
    noticeId: person.wantedNotices[0]?.id,
    familyId: family.id,
    memberId: family.members[0]?.id,
    contactId: family.contacts[0]?.id,
    needId: need?.id,
    assignmentId: given?.id,
    hearingId: hearing?.id,
    incidentId: incident?.id,
    deliveryId: delivery?.id,
    userId: user?.id,
    organisationId: organisation?.id,
    articleId: article?.id,
    measureId: measure?.id,
    vocabulary: term?.vocabulary,
    termId: term?.id,
  }
}

/** The address with the demo cast's ids in it; null where the cast has no such record. */
export function withDemoIds(path: string, ids: Record<string, string | undefined>): string | null {
  const names = [...path.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => name)
  if (names.some((name) => !ids[name])) return null
  return names.reduce((address, name) => address.replace(`[${name}]`, ids[name] ?? ''), path)
}
