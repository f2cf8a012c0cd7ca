import { beforeAll, describe, expect, it } from 'vitest'
import { assign, makeActor } from '@/prisma/factories'
import { makeEveryRecord } from '@/prisma/every-record'
import { db as owner } from '@/prisma/owner-db'
import { Prisma, type PrismaClient } from '@/prisma/generated/client'
import type { Actor, Role } from '@/lib/core/actor'
import { db, withActor, type Tx } from '@/lib/core/db'
import { withSystem } from '@/lib/core/system'
import * as scope from './scope'

/** Of nobody in particular: lists, settings, users and how they sign in, and the audit, which has a guard of its own. */
const outside = [
  ...['Article', 'Measure', 'Organisation', 'Settings', 'Term'],
  ...['FormDraft', 'Invitation', 'Session', 'SignInFailure', 'SignInTicket', 'User', 'UserRole'],
  ...['AuditEvent', 'AuditHead', 'AuditLink'],
  ...['ApiToken', 'SignInAttempt', 'Totp', 'Passkey', 'RecoveryCode', 'AccountLink'],
  ...['SealKey', 'KeyGrant'],
]
const walled = Object.values(Prisma.ModelName).filter((table) => !outside.includes(table))

type World = Awaited<ReturnType<typeof makeEveryRecord>>
let open: World
let restricted: World

beforeAll(async () => {
  open = await makeEveryRecord('open')
  restricted = await makeEveryRecord('restricted')
  await makeEveryRecord('proposed')
  await assign(await makeActor('volunteer'), { caseId: restricted.case.id })
}, 60_000)

const count = async (client: Pick<Tx, '$queryRawUnsafe'>, table: string) =>
  (await client.$queryRawUnsafe<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM "${table}"`))[0]?.rows

async function countBetweenLawyers(table: string): Promise<number> {
  const mark = 'privileged' as const
  // One's own are nobody else's either.
  if (table === 'SavedSearch') return owner.savedSearch.count({ where: { isShared: false } })
  if (table === 'PrivilegedNote') return owner.privilegedNote.count()
  if (table === 'Document') return owner.document.count({ where: { mark } })
  if (table === 'DocumentFile') return owner.documentFile.count({ where: { document: { mark } } })
  return 0
}

describe('every table', () => {
  it('is under the wall, the owner’s too, or on the list of those outside', async () => {
    const tables = await owner.$queryRaw<{ name: string; isWalled: boolean }[]>`
      SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS "isWalled"
      FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`
    const found = tables.filter(({ isWalled }) => isWalled).map(({ name }) => name)
    expect(found.sort()).toEqual(walled.toSorted())
  })

  it('holds something in this test', async () => {
    for (const table of walled) expect(await count(owner, table), table).toBeGreaterThan(0)
  })

  it('shows nothing and takes nothing while nobody is asking, or somebody without a role', async () => {
    const nobody = await makeActor()
    const gone = await makeActor('coordinator')
    await owner.user.update({ where: { id: gone.userId }, data: { removedAt: new Date() } })
    for (const table of walled) {
      expect(await count(db, table), table).toBe(0)
      for (const actor of [nobody, gone])
        expect(await withActor(actor, (tx) => count(tx, table)), table).toBe(0)
      const [column] = await owner.$queryRaw<{ name: string }[]>`
        SELECT attname AS name FROM pg_attribute WHERE attrelid = ${`"${table}"`}::regclass AND attnum = 1`
      const same = `UPDATE "${table}" SET "${column?.name ?? ''}" = "${column?.name ?? ''}"`
      expect(await db.$executeRawUnsafe(same), table).toBe(0)
      expect(await db.$executeRawUnsafe(`DELETE FROM "${table}"`), table).toBe(0)
      const copy = db.$executeRawUnsafe(
        `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", '{}')`,
      )
      await expect(copy, table).rejects.toThrow()
    }
  })

  it('shows everything to a coordinator and to the system, but nothing that is between lawyers', async () => {
    const coordinator = await makeActor('coordinator')
    for (const table of walled) {
      const all = ((await count(owner, table)) ?? 0) - (await countBetweenLawyers(table))
      expect(await withActor(coordinator, (tx) => count(tx, table)), table).toBe(all)
      expect(await withSystem((tx) => count(tx, table)), table).toBe(all)
    }
  })
})

describe('the application’s role', () => {
  it('can change no table and pass no policy', async () => {
    for (const statement of [
      'CREATE TABLE "Mine" ()',
      'ALTER TABLE "Person" DISABLE ROW LEVEL SECURITY',
      'DROP POLICY sight ON "Person"',
      'TRUNCATE "Person" CASCADE',
      'SET ROLE vicdan',
    ])
      await expect(db.$executeRawUnsafe(statement), statement).rejects.toThrow()
  })
})

/** What scope.ts says of each kind, as the wall has to say it too. */
const kinds: Record<
  string,
  (actor: Actor, of: Tx | PrismaClient, isSeen: boolean) => Promise<{ id: string }[]>
> = {
  people: (actor, { person }, isSeen) => person.findMany(where(isSeen, scope.visiblePeople(actor))),
  names: (actor, { personName }, isSeen) =>
    personName.findMany(where(isSeen, { person: scope.visiblePeople(actor) })),
  cases: (actor, { case: cases }, isSeen) => cases.findMany(where(isSeen, scope.visibleCases(actor))),
  defendants: (actor, { defendant }, isSeen) => defendant.findMany(where(isSeen, seen(actor))),
  hearings: (actor, { hearing }, isSeen) => hearing.findMany(where(isSeen, scope.visibleHearings(actor))),
  charges: (actor, { charge }, isSeen) => charge.findMany(where(isSeen, { defendant: read(actor) })),
  sentences: (actor, { sentence }, isSeen) => sentence.findMany(where(isSeen, { defendant: read(actor) })),
  rulings: (actor, { ruling }, isSeen) => ruling.findMany(where(isSeen, scope.readableRulings(actor))),
  motions: (actor, { motion }, isSeen) =>
    motion.findMany(where(isSeen, { case: scope.readablePreparations(actor) })),
  deadlines: (actor, { deadline }, isSeen) =>
    deadline.findMany(where(isSeen, { case: scope.readablePreparations(actor) })),
  'custody periods': (actor, { custodyPeriod }, isSeen) =>
    custodyPeriod.findMany(where(isSeen, { person: scope.readableDetention(actor) })),
  'wanted notices': (actor, { wantedNotice }, isSeen) =>
    wantedNotice.findMany(where(isSeen, { person: scope.readableDetention(actor) })),
  incidents: (actor, { incident }, isSeen) => incident.findMany(where(isSeen, scope.visibleIncidents(actor))),
  recognitions: (actor, { recognition }, isSeen) =>
    recognition.findMany(where(isSeen, { person: scope.visiblePeople(actor) })),
  statements: (actor, { statement }, isSeen) =>
    statement.findMany(where(isSeen, scope.visibleStatements(actor))),
  submissions: (actor, { submission }, isSeen) =>
    submission.findMany(where(isSeen, scope.visibleSubmissions(actor))),
  sources: (actor, { source }, isSeen) => source.findMany(where(isSeen, scope.readableSources(actor))),
  families: (actor, { family }, isSeen) =>
    family.findMany(
      where(isSeen, { OR: [scope.visibleFamilies(actor), { needs: { some: scope.visibleNeeds(actor) } }] }),
    ),
  members: (actor, { familyMember }, isSeen) =>
    familyMember.findMany(where(isSeen, { family: scope.visibleFamilies(actor) })),
  contacts: (actor, { familyContact }, isSeen) =>
    familyContact.findMany(where(isSeen, { family: scope.reachableFamilies(actor) })),
  talks: (actor, { familyTalk }, isSeen) =>
    familyTalk.findMany(where(isSeen, { family: scope.reachableFamilies(actor) })),
  exports: (actor, { export: exports }, isSeen) =>
    exports.findMany(where(isSeen, scope.visibleExports(actor))),
  'saved searches': (actor, { savedSearch }, isSeen) =>
    savedSearch.findMany(where(isSeen, scope.visibleSearches(actor))),
  needs: (actor, { need }, isSeen) => need.findMany(where(isSeen, scope.visibleNeeds(actor))),
  deliveries: (actor, { delivery }, isSeen) =>
    delivery.findMany(where(isSeen, { need: scope.visibleNeeds(actor) })),
  assignments: (actor, { assignment }, isSeen) =>
    assignment.findMany(where(isSeen, { userId: actor.userId })),
  documents: (actor, { document }, isSeen) => document.findMany(where(isSeen, scope.visibleDocuments(actor))),
  'files of documents': (actor, { documentFile }, isSeen) =>
    documentFile.findMany(where(isSeen, { document: scope.visibleDocuments(actor) })),
  'privileged notes': (actor, { privilegedNote }, isSeen) =>
    privilegedNote.findMany(
      where(isSeen, actor.roles.includes('lawyer') ? { case: scope.ownCases(actor) } : { id: { in: [] } }),
    ),
}

const where = <W extends object>(isSeen: boolean, condition: W) => ({
  ...(isSeen && { where: condition }),
  select: { id: true } as const,
})
const seen = (actor: Actor) => ({ case: scope.visibleCases(actor), person: scope.visiblePeople(actor) })
const read = (actor: Actor) => ({
  case: scope.readableProceedings(actor),
  person: scope.visiblePeople(actor),
})

/** A lawyer reads the proceedings of somebody only through their own case, so nobody holds two of these at once here. */
const holders: [string, Role, (world: World) => object][] = [
  ['a volunteer without work', 'volunteer', () => ({})],
  ['a volunteer with a case', 'volunteer', (world) => ({ caseId: world.case.id })],
  ['a volunteer with a hearing', 'volunteer', (world) => ({ hearingId: world.hearing.id })],
  ['a volunteer with a person', 'volunteer', (world) => ({ personId: world.person.id })],
  ['a volunteer with a family', 'volunteer', (world) => ({ familyId: world.family.id })],
  ['a volunteer with a task', 'volunteer', (world) => ({ needId: world.need.id })],
  ['a lawyer without a case', 'lawyer', () => ({})],
  ['a lawyer of the case', 'lawyer', (world) => ({ caseId: world.case.id })],
  ['a lawyer who gave it to themselves', 'lawyer', (world) => ({ caseId: world.case.id, isOwn: true })],
  ['an analyst', 'analyst', () => ({})],
]

async function giveWork(actor: Actor, { isOwn, ...subject }: { isOwn?: boolean }) {
  const { id } = await assign(actor, subject)
  return owner.assignment.update({ where: { id }, data: { givenById: isOwn ? actor.userId : null } })
}

describe.each(holders)('%s', (_who, role, work) => {
  it.each(['open', 'restricted'] as const)(
    'sees of what is %s what scope.ts says, and nothing else',
    async (mark) => {
      const actor = await makeActor(role)
      const subject = work(mark === 'open' ? open : restricted)
      const assignment = Object.keys(subject).length > 0 ? await giveWork(actor, subject) : undefined
      const compare = async () => {
        for (const [kind, find] of Object.entries(kinds)) {
          const throughTheWall = await withActor(actor, (tx) => find(actor, tx, false))
          expect(ids(throughTheWall), kind).toEqual(ids(await find(actor, owner, true)))
        }
      }
      await compare()
      if (!assignment) return
      await owner.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
      for (const [kind, find] of Object.entries(kinds)) {
        if (kind === 'assignments') continue
        const fresh = await makeActor(role)
        const ended = ids(await withActor(actor, (tx) => find(actor, tx, false)))
        expect(ended, kind).toEqual(ids(await withActor(fresh, (tx) => find(fresh, tx, false))))
      }
    },
  )
})

it('lets nobody who only reads a document take its files away or lay others under it', async () => {
  const analyst = await makeActor('analyst')
  const { id: documentId } = open.photo
  await withActor(analyst, async (tx) => {
    expect(await tx.documentFile.count({ where: { documentId } })).toBe(1)
    expect(await tx.documentFile.deleteMany({ where: { documentId } })).toEqual({ count: 0 })
    expect(await tx.documentFile.updateMany({ where: { documentId }, data: { name: 'mine' } })).toEqual({
      count: 0,
    })
  })
})

it('shows an analyst no motion, no deadline and no source of a motion', async () => {
  const analyst = await makeActor('analyst')
  const { id } = await owner.source.create({ data: { motionId: open.motion.id, title: 'The plea' } })
  const told = await withActor(analyst, async (tx) => [
    await count(tx, 'Motion'),
    await count(tx, 'Deadline'),
    await tx.source.count({ where: { id } }),
    await tx.charge.count({ where: { id: open.charge.id } }),
  ])
  expect(told).toEqual([0, 0, 0, 1])
})

it('shows an administrator who has what work, and no record', async () => {
  const administrator = await makeActor('administrator')
  for (const table of walled) {
    const rows = await withActor(administrator, (tx) => count(tx, table))
    expect(rows, table).toBe(table === 'Assignment' ? await count(owner, table) : 0)
  }
})

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()
