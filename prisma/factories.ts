import { randomBytes, randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import { newKeys, sealForSession } from '@/lib/access/keys'
import { hashPassword } from '@/lib/access/password'
import { db } from './owner-db'
import { hashToken, newToken, signInKey } from '@/lib/access/token'
import type { Actor, Role } from '@/lib/core/actor'
import { instantOf } from '@/lib/core/dates'
import { keepTotp, newTotpSecret } from '@/lib/factors/totp'
import type { Prisma } from '@/prisma/generated/client'

/** Records for tests, written straight to the database: never through commands, which tests are about. */
export async function makeActor(...roles: Role[]): Promise<Actor> {
  const id = randomUUID()
  const { displayName } = await db.user.create({
    data: {
      ...(await keysOf(id, { stored: '-', key: randomBytes(32) })),
      id,
      signInKey: signInKey(`user-${id}`),
      displayName: `${roles[0] ?? 'nobody'} ${randomUUID().slice(0, 4)}`,
      roles: { create: roles.map((role) => ({ role })) },
    },
  })
  return { userId: id, sessionId: null, displayName, roles, locale: 'en', confirmedAt: new Date() }
}

const identities = new Map<string, string>()

/** For users whose identity a test found out by their password. */
export const knowIdentity = (userId: string, identity: string) => identities.set(userId, identity)

/** The age identity of a user made here, which the database does not tell. */
export function identityOf({ userId }: Pick<Actor, 'userId'>): string {
  const identity = identities.get(userId)
  if (!identity) throw new Error('This user was not made by a factory of this process.')
  return identity
}

async function keysOf(id: string, password: { stored: string; key: Uint8Array }) {
  const { identity, columns } = await newKeys(id, password)
  identities.set(id, identity)
  return columns
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

/** A user who can sign in by name, password and the code of an app, which `codeOf(totpSecret)` tells. */
export async function makeUser({
  password,
  roles,
  ...data
}: { password: string; roles: Role[] } & Partial<Prisma.UserUncheckedCreateInput>) {
  const [id, totpSecret] = [randomUUID(), newTotpSecret()]
  const signInName = `user-${id}`
  const user = await db.user.create({
    data: {
      ...(await keysOf(id, await hashPassword(password))),
      id,
      signInKey: signInKey(signInName),
      displayName: 'Somebody New',
      ...data,
      roles: { create: roles.map((role) => ({ role })) },
    },
  })
  await keepTotp(db, id, totpSecret, 0)
  return { ...user, signInName, totpSecret }
}

/** What the app shows now, or `steps` of half a minute later; a code is taken once, so a second one needs a later step. */
export const codeOf = (totpSecret: string, steps = 0) =>
  new TOTP({ secret: totpSecret }).generate({ timestamp: Date.now() + steps * 30_000 })

/** As the application opens one; the token is what the cookie holds. */
export async function makeSession(userId: string, data: Partial<Prisma.SessionUncheckedCreateInput> = {}) {
  const token = newToken()
  const identity = identities.get(userId)
  const session = await db.session.create({
    data: {
      userId,
      tokenHash: hashToken(token),
      device: '',
      sealedKey: identity ? sealForSession(token, identity, userId) : null,
      confirmedAt: new Date(),
      ...data,
    },
  })
  return { ...session, token }
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
