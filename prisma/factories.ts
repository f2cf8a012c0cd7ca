import { randomUUID } from 'node:crypto'
import { hashPassword } from '@/lib/access/password'
import { db } from './owner-db'
import type { Actor, Role } from '@/lib/core/actor'
import { instantOf } from '@/lib/core/dates'
import type { Prisma } from '@/prisma/generated/client'

/** Records for tests, written straight to the database: never through commands, which tests are about. */
export async function makeActor(...roles: Role[]): Promise<Actor> {
  const user = await db.user.create({
    data: {
      signInName: `user-${randomUUID()}`,
      displayName: `${roles[0] ?? 'nobody'} ${randomUUID().slice(0, 4)}`,
      passwordHash: '-',
      roles: { create: roles.map((role) => ({ role })) },
    },
  })
  return { userId: user.id, sessionId: null, displayName: user.displayName, roles, locale: 'en' }
}

export async function makePerson(
  name = 'Rustem Aliyev',
  data: Partial<Prisma.PersonUncheckedCreateInput> = {},
) {
  return db.person.create({
    data: { ...data, names: { create: { text: name, script: 'latin', isShown: true } } },
  })
}

export async function makeCase(
  name = 'Bakhchysarai group',
  data: Partial<Prisma.CaseUncheckedCreateInput> = {},
) {
  return db.case.create({ data: { name, ...data } })
}

export async function makeDefendant(caseId: string, personId?: string) {
  return db.defendant.create({ data: { caseId, personId: personId ?? (await makePerson()).id } })
}

export async function makeHearing(caseId: string, data: Partial<Prisma.HearingUncheckedCreateInput> = {}) {
  const { date = '2026-03-10', time = '10:00', timeZone = 'Europe/Simferopol' } = {}
  return db.hearing.create({
    data: {
      caseId,
      kind: 'merits',
      onDate: new Date(`${date}T00:00:00Z`),
      atTime: time,
      timeZone,
      startsAt: instantOf(date, time, timeZone),
      ...data,
    },
  })
}

export async function makeFamily(personId?: string, data: Partial<Prisma.FamilyUncheckedCreateInput> = {}) {
  const prisoner = personId ?? (await makePerson()).id
  return db.family.create({
    data: { name: 'Aliyev family', prisoners: { create: { personId: prisoner } }, ...data },
  })
}

export async function makeTerm(vocabulary = 'need-kind', key: string = randomUUID()) {
  return db.term.create({ data: { vocabulary, key, labels: { en: key, uk: key } } })
}

export async function makeMeasure(key: string, status: Prisma.MeasureCreateInput['status']) {
  return db.measure.upsert({
    where: { key },
    update: {},
    create: { key, status, labels: { en: key, uk: key } },
  })
}

export async function makeNeed(familyId: string, data: Partial<Prisma.NeedUncheckedCreateInput> = {}) {
  return db.need.create({
    data: { familyId, kindId: (await makeTerm()).id, states: { create: { state: 'open' } }, ...data },
  })
}

type Subject = Pick<
  Prisma.AssignmentUncheckedCreateInput,
  'caseId' | 'personId' | 'familyId' | 'hearingId' | 'needId'
>

export async function assign(actor: Actor, subject: Subject) {
  return db.assignment.create({ data: { userId: actor.userId, ...subject } })
}

/** A user who can sign in by name and password. */
export async function makeUser({
  password,
  roles,
  ...data
}: { password: string; roles: Role[] } & Partial<Prisma.UserUncheckedCreateInput>) {
  return db.user.create({
    data: {
      signInName: `user-${randomUUID()}`,
      displayName: 'Somebody New',
      passwordHash: await hashPassword(password),
      ...data,
      roles: { create: roles.map((role) => ({ role })) },
    },
  })
}

export async function makeCustodyPeriod(
  personId: string,
  fromOn: string,
  {
    measure = 'remand',
    status = 'in_custody',
    ...data
  }: Partial<Prisma.CustodyPeriodUncheckedCreateInput> & {
    measure?: string
    status?: Prisma.MeasureCreateInput['status']
  } = {},
) {
  const { id: measureId } = await makeMeasure(measure, status)
  return db.custodyPeriod.create({
    data: { personId, measureId, fromOn: new Date(fromOn), fromPrecision: 'day', ...data },
  })
}

/** Of the reference data, once a test has loaded it. */
export async function termId(vocabulary: string, key: string): Promise<string> {
  return (await db.term.findUniqueOrThrow({ where: { vocabulary_key: { vocabulary, key } } })).id
}

export async function organisationId(key: string): Promise<string> {
  return (await db.organisation.findUniqueOrThrow({ where: { key } })).id
}

export async function makeIncident(data: Partial<Prisma.IncidentUncheckedCreateInput> = {}) {
  return db.incident.create({
    data: {
      title: 'Search at dawn',
      actId: (await makeTerm('act')).id,
      occurredOn: new Date('2026-03-01'),
      occurredPrecision: 'day',
      ...data,
    },
  })
}
