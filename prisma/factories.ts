import { randomBytes, randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import { newKeys, sealForSession } from '@/lib/access/keys'
import { hashPassword } from '@/lib/access/password'
import {
  admit,
  circlesHeldBy,
  circlesOf,
  found,
  foundInstallation,
  type HandedCircle,
} from '@/lib/keys/circles'
import type { AuditEventName } from '@/lib/audit/events'
import { listAuditEvents } from '@/lib/audit/queries'
import { openName, sealName } from '@/lib/keys/names'
import { nameColumns } from '@/lib/people/spelling'
import { sealSearch } from '@/lib/search/saved'
import { currentKey, settleKeys } from '@/lib/keys/grants'
import { subjectsOf, type Subject as KeySubject } from '@/lib/keys/holders'
import { sealer } from '@/lib/keys/sealed'
import { memberColumns } from '@/lib/families/sealed'
import { openWith } from '@/lib/sealing/envelope'
import { splitOnPaper } from '@/lib/sealing/shares'
import { sealPart, sealWish } from '@/lib/export/sealed'
import type { Draft } from '@/lib/intake/schema'
import { sealContent } from '@/lib/intake/sealed'
import { sealCells } from '@/lib/transfer/key'
import { sealBatch } from '@/lib/transfer/sealed'
import { circles, keyring, type Circle, type Keyring } from '@/lib/sealing/keyring'
import { db } from './owner-db'
import { hashToken, newToken, signInKey } from '@/lib/access/token'
import type { Actor, Role } from '@/lib/core/actor'
import { instantOf } from '@/lib/core/dates'
import { keepTotp, newTotpSecret } from '@/lib/factors/totp'
import type { Prisma } from '@/prisma/generated/client'

/** Records for tests, written straight to the database: never through commands, which tests are about. */
export async function makeActor(...roles: Role[]): Promise<Actor> {
  const id = randomUUID()
  const displayName = `${roles[0] ?? 'nobody'} ${id.slice(0, 4)}`
  await db.user.create({
    data: {
      ...(await keysOf(id, { stored: '-', key: randomBytes(32) })),
      id,
      signInKey: signInKey(`user-${id}`),
      displayName: await sealedName(id, displayName),
      roles: { create: roles.map((role) => ({ role })) },
    },
  })
  await admitToCircles(id, roles)
  const keys = keyring(identityOf({ userId: id }), await circlesHeldBy(db, id))
  return { userId: id, sessionId: null, displayName, roles, locale: 'en', keys, confirmedAt: new Date() }
}

async function admitToCircles(id: string, roles: readonly Role[]): Promise<void> {
  const held = await theCircles()
  const { publicKey } = await db.user.findUniqueOrThrow({ where: { id }, select: { publicKey: true } })
  for (const circle of held)
    if (circlesOf(roles).includes(circle.kind)) await admit(db, circle, { id, publicKey })
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

/** As everybody reads it who works here. */
export async function nameOf({ id, displayName }: { id: string; displayName: string }): Promise<string> {
  for (const { id: keyId, kind, identity } of await theCircles()) {
    const name = kind === 'everybody' && openName({ id: keyId, identity }, 'User', id, displayName)
    if (name) return name
  }
  throw new Error('This name is sealed with a key that no test knows.')
}

const sealedName = async (id: string, name: string): Promise<string> =>
  sealName(await everybody(), 'User', id, name)

async function everybody(): Promise<HandedCircle> {
  const circle = (await theCircles()).find(({ kind, isCurrent }) => kind === 'everybody' && isCurrent)
  if (!circle) throw new Error('There is no circle of everybody.')
  return circle
}

/** A saved search, at which its owner has looked. */
export async function makeSearch(byId: string, { name = 'Of mine', q = 'Aliyev', isShared = false } = {}) {
  const id = randomUUID()
  const sealed = sealSearch(await everybody(), id, { name, filter: { q, in: 'records' } })
  return db.savedSearch.create({
    data: { id, byId, isShared, ...sealed, looks: { create: { userId: byId } } },
  })
}

/** The circles of this database, made with the first actor: by now a command may have renewed one. */
async function theCircles(): Promise<HandedCircle[]> {
  const found = await circleKeys()
  if (found.length === 0) {
    await (founding ??= foundAll())
    return theCircles()
  }
  const opened: HandedCircle[] = []
  for (const { id, kind, retiredAt, grants } of found) {
    for (const { userId, sealed } of grants) {
      if (known.has(id)) break
      const identity = await openWith(identities.get(userId ?? '') ?? '', id, sealed)
      if (identity) known.set(id, identity.toString())
    }
    const identity = known.get(id)
    if (identity) opened.push({ id, kind: kind as Circle, identity, isCurrent: retiredAt === null })
  }
  return opened
}

const known = new Map<string, string>()
let founding: Promise<void> | undefined

const circleKeys = () =>
  db.sealKey.findMany({
    where: { kind: { in: [...circles] } },
    orderBy: { id: 'desc' },
    include: { grants: { where: { userId: { in: [...identities.keys()] } } } },
  })

let shares: string[] = []

/** What would have been printed at the set-up of this test's database. */
export async function paperShares(): Promise<string[]> {
  await theCircles()
  return shares
}

async function foundAll(): Promise<void> {
  const { everybody, recovery } = await foundInstallation(db)
  shares = await splitOnPaper(recovery.identity)
  for (const { id, identity } of [
    everybody,
    await found(db, 'coordinators'),
    await found(db, 'administrators'),
  ])
    known.set(id, identity)
}

/** Everything that circles open, and no user: for what a test finds written. */
async function writer(): Promise<Actor> {
  const held = await theCircles()
  const keys: Keyring = {
    identity: '',
    circles: held.map(({ id, kind, isCurrent }) => ({
      keyId: id,
      kind,
      isCurrent,
      sealed: new Uint8Array(),
    })),
    circle: (keyId) => Promise.resolve(held.find(({ id }) => id === keyId)?.identity ?? null),
    names: () => Promise.resolve(new Map()),
    opened: new Map(),
    toJSON: () => null,
  }
  return {
    userId: randomUUID(),
    sessionId: null,
    displayName: '',
    roles: [],
    locale: 'en',
    keys,
    confirmedAt: null,
  }
}

/** A text as it stands in its column, readable for whoever may open the record by now; by `actor`, else by a coordinator. */
export async function sealText(
  subject: KeySubject,
  [table, column, row]: readonly [string, string, string],
  text: string,
  actor?: Actor,
) {
  const seal = await sealer(db, actor ?? (await writer()), subject, table, row)
  return seal(column, text)
}

type NewMember = Omit<Partial<Prisma.FamilyMemberUncheckedCreateInput>, 'name' | 'note'> & {
  name?: string
  note?: string
}

export async function makeMember(familyId: string, kinToId: string, { name, note, ...data }: NewMember = {}) {
  const id = randomUUID()
  const subject = { kind: 'family', id: familyId } as const
  return db.familyMember.create({
    data: {
      ...{ kin: 'wife', ...data, id, familyId, kinToId },
      ...(name && (await memberColumns(db, await writer(), id, { familyId, name, note: null }))),
      ...(note && { note: await sealText(subject, ['FamilyMember', 'note', id], note) }),
    },
  })
}

export async function makeContact(familyId: string, value: string, memberId?: string) {
  const id = randomUUID()
  const sealed = await sealText({ kind: 'contacts', id: familyId }, ['FamilyContact', 'value', id], value)
  return db.familyContact.create({ data: { id, familyId, memberId, kind: 'phone', value: sealed } })
}

/** The last event of this name about a record, with what is told of it: as an administrator reads it. */
export async function auditOf(event: AuditEventName, subjectId: string) {
  const { rows } = await listAuditEvents(await makeActor('administrator'), { event, subjectId })
  return rows[0] ?? null
}

export async function makePerson(
  name = 'Rustem Aliyev',
  data: Partial<Prisma.PersonUncheckedCreateInput> = {},
) {
  return db.person.create({
    data: { ...data, names: { create: { ...nameColumns(name), isShown: true } } },
  })
}

/** Another name of somebody who is there. */
export const makeName = (personId: string, text: string) =>
  db.personName.create({ data: { personId, ...nameColumns(text), kind: 'alias' } })

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

type NewNeed = Omit<Partial<Prisma.NeedUncheckedCreateInput>, 'description'> & { description?: string }

export async function makeNeed(familyId: string, { description, ...data }: NewNeed = {}) {
  const id = randomUUID()
  const sealed =
    description && (await sealText({ kind: 'need', id }, ['Need', 'description', id], description))
  return db.need.create({
    data: {
      ...{ id, familyId, kindId: (await makeTerm()).id, states: { create: { state: 'open' } }, ...data },
      ...(sealed && { description: sealed }),
    },
  })
}

/** As its author wrote it, a lawyer whom the case is given to. */
export async function makeNote(author: Actor, caseId: string, text: string) {
  const id = randomUUID()
  const sealed = await sealText({ kind: 'notes', id: caseId }, ['PrivilegedNote', 'text', id], text, author)
  return db.privilegedNote.create({ data: { id, caseId, authorId: author.userId, text: sealed } })
}

type Subject = Pick<
  Prisma.AssignmentUncheckedCreateInput,
  'caseId' | 'personId' | 'familyId' | 'hearingId' | 'needId'
>

/** With the keys that go with it, as far as coordinators have them. */
export async function assign(actor: Actor, subject: Subject) {
  const given = await db.assignment.create({ data: { userId: actor.userId, ...subject } })
  await settleKeys(db, await writer(), await subjectsOf(db, subject))
  return given
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
      displayName: await sealedName(id, 'Somebody New'),
      ...data,
      roles: { create: roles.map((role) => ({ role })) },
    },
  })
  await admitToCircles(id, roles)
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

/** A row without anything lying behind it: for tests of who sees it. Restricted, unless it is said otherwise. */
export async function makeDocument(
  of: Pick<Prisma.DocumentUncheckedCreateInput, 'addedById'> & Partial<Prisma.DocumentUncheckedCreateInput>,
) {
  const [id, file] = [randomUUID(), randomUUID()]
  const shut = Buffer.from('nothing that opens')
  return db.document.create({
    data: {
      ...{ id, kind: 'other', mark: 'restricted', type: 'pdf', title: shut },
      files: { create: { id: file, part: 'clean', name: file, key: shut, bytes: 1 } },
      ...of,
    },
  })
}

/** A raid that is being taken down. */
export async function makeIntake(draft: Draft = { place: 'Bakhchysarai' }) {
  const id = randomUUID()
  const content = await sealContent(db, await makeActor('coordinator'), id, { from: null, draft })
  return db.intake.create({ data: { id, content } })
}

/** A list of people that is ready for whoever asked, with the agreement of another. */
export async function makeExport(asker?: Pick<Actor, 'userId'>, reason = 'For the report') {
  const actor = { ...(await makeActor('coordinator')), ...(asker && { userId: asker.userId }) }
  const id = randomUUID()
  const second = await makeActor('coordinator')
  const now = new Date()
  await db.export.create({
    data: {
      ...{ id, byId: actor.userId, list: 'people', isOwn: false, purpose: 'work', asked: new Uint8Array() },
      ...{
        state: 'ready',
        rowCount: 1,
        doneCount: 1,
        readyAt: now,
        endsAt: new Date(now.getTime() + 86_400_000),
      },
      ...{ decidedById: second.userId, decidedAt: now },
    },
  })
  const key = await currentKey(db, actor, { kind: 'export', id })
  const part = sealPart(key, { rows: [{ id: randomUUID(), name: reason }], next: null })
  const asked = sealWish(key, id, { query: {}, day: '2026-03-01', isOwn: false, reason })
  return db.export.update({ where: { id }, data: { asked, parts: { create: { at: 0, ...part } } } })
}

export const makeToken = (userId: string, data: Partial<Prisma.ApiTokenUncheckedCreateInput> = {}) =>
  db.apiToken.create({
    data: {
      ...{ userId, name: 'For the map', tokenHash: randomUUID(), lists: ['people'], isOwn: true },
      ...{ isCounting: false, isWaiting: false, endsAt: new Date(Date.now() + 86_400_000), ...data },
    },
  })

/** A list that was checked: of one row, about `personId` when it was written already. */
export async function makeImport(personId?: string) {
  const [id, rowId] = [randomUUID(), randomUUID()]
  const key = await currentKey(db, await makeActor('coordinator'), { kind: 'import', id })
  const written = personId && { personId, writtenAt: new Date() }
  const profile = { name: `Of the office ${id}`, columns: [['name', 'name']] }
  await db.importProfile.create({ data: profile })
  return db.importBatch.create({
    data: {
      ...{ id, rowCount: 1, columns: ['name', ''], state: personId ? 'written' : 'checked' },
      ...sealBatch(key, id, { title: 'A list.csv', headers: ['name', 'colour'] }),
      rows: {
        create: {
          ...{ id: rowId, row: 2, cells: sealCells(key, rowId, ['Rustem Aliyev', 'blue']) },
          ...{ sum: Buffer.from(rowId), fate: 'new', keptCount: 1, ...written },
          ...(personId && {
            records: { create: { kind: 'person', recordId: personId, version: 1, filled: [] } },
          }),
        },
      },
    },
    include: { rows: true },
  })
}
