import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeActor } from '@/prisma/factories'
import { db as owner } from '@/prisma/owner-db'
import { verifyChain } from '@/scripts/audit-chain.mjs'
import { tamper } from '@/scripts/prove/tampering.mjs'
import type { Actor } from '@/lib/core/actor'
import { db, withActor } from '@/lib/core/db'
import { record } from './commands'

const connect = async (connectionString = '') => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

let reader: pg.Client
let superuser: pg.Client
let actor: Actor

beforeAll(async () => {
  reader = await connect(process.env.DATABASE_AUDIT_URL)
  superuser = await connect(new URL(`/${reader.database ?? ''}`, inject('adminUrl')).href)
  actor = await makeActor('coordinator')
})

afterAll(() => Promise.all([reader.end(), superuser.end()]))

const write = (count = 1) =>
  withActor(actor, async (tx) => {
    for (let at = 0; at < count; at += 1) {
      const subject = { type: 'person', id: crypto.randomUUID() }
      await record(tx, actor, 'person.changed', subject, { fields: ['name', `№ ${at} “ї”`], at })
    }
  })

describe('the audit', () => {
  it('chains what is recorded at the same time, without a gap and without waiting for ever', async () => {
    const user = { where: { id: actor.userId } }
    const busy = async (which: number) =>
      withActor(actor, async (tx) => {
        await record(tx, actor, 'user.settings-changed', { type: 'user', id: actor.userId })
        // A row all of them want, some before and some after they have recorded something.
        await tx.user.update({ ...user, data: { theme: which % 2 ? 'dark' : 'light' } })
        await record(tx, null, 'user.settings-changed', { type: 'user', id: actor.userId })
      })
    await Promise.all(Array.from({ length: 50 }, (_, which) => (which % 2 ? busy(which) : write(2))))
    const { events, faults, head } = await verifyChain(reader)
    expect([events, faults]).toEqual([100, []])
    await write()
    expect(await verifyChain(reader, head)).toMatchObject({ events: 101, wasPrefix: true })
    expect(await verifyChain(reader, head.replace(/^./, 'x'))).toMatchObject({ wasPrefix: false })
  })

  it('chains each event of a transaction once, also those of a part that ends by itself', async () => {
    const before = await verifyChain(reader)
    const insert = `INSERT INTO "AuditEvent" ("event", "subjectType", "subjectId") VALUES ('person.changed', 'person', gen_random_uuid())`
    const kept = `SAVEPOINT kept; ${insert}; ${insert}; RELEASE kept`
    const undone = `SAVEPOINT undone; ${insert}; ROLLBACK TO undone`
    await superuser.query(`BEGIN; ${insert}; ${kept}; ${insert}; ${undone}; ${insert}; COMMIT`)
    expect(await verifyChain(reader, before.head)).toMatchObject({
      ...{ events: before.events + 5, faults: [], wasPrefix: true },
    })
  })

  it('forgets what was rolled back', async () => {
    const before = await verifyChain(reader)
    const failing = withActor(actor, async (tx) => {
      await record(tx, actor, 'person.changed', { type: 'person', id: crypto.randomUUID() })
      throw new Error('not after all')
    })
    await expect(failing).rejects.toThrow('not after all')
    expect(await verifyChain(reader)).toEqual(before)
  })

  it('is only added to, by the application and by the owner', async () => {
    for (const table of ['AuditEvent', 'AuditLink'])
      for (const statement of [
        `UPDATE "${table}" SET "${table === 'AuditLink' ? 'hash' : 'detail'}" = NULL`,
        `DELETE FROM "${table}"`,
        `TRUNCATE "${table}"`,
      ]) {
        await expect(db.$executeRawUnsafe(statement), statement).rejects.toThrow('permission denied')
        await expect(owner.$executeRawUnsafe(statement), statement).rejects.toThrow('only ever added to')
      }
    for (const statement of [
      'INSERT INTO "AuditLink" VALUES (1000, 1000, \'\')',
      'UPDATE "AuditHead" SET "position" = 0',
      'DELETE FROM "AuditHead"',
      'SET session_replication_role = replica',
    ])
      await expect(db.$executeRawUnsafe(statement), statement).rejects.toThrow()
  })

  it('shows its reader the audit and nothing else', async () => {
    await expect(reader.query('SELECT count(*) FROM "AuditEvent"')).resolves.toBeTruthy()
    for (const statement of [
      'SELECT FROM "Person"',
      'SELECT FROM "User"',
      'SELECT FROM "Session"',
      'INSERT INTO "AuditEvent" ("event", "subjectType", "subjectId") VALUES (\'x\', \'x\', gen_random_uuid())',
    ])
      await expect(reader.query(statement), statement).rejects.toThrow('permission denied')
  })

  it('tells of each of a hundred tamperings by a superuser who has switched the triggers off', async () => {
    await write(20)
    await superuser.query('CREATE SCHEMA kept')
    for (const table of tables)
      await superuser.query(`CREATE TABLE kept."${table}" AS SELECT * FROM "${table}"`)
    const { faults } = await verifyChain(reader)
    expect(faults).toEqual([])
    const [{ rows: ids }, { rows: links }] = [
      await superuser.query<{ id: string }>('SELECT "id" FROM "AuditEvent" ORDER BY "id"'),
      await superuser.query<{ position: string }>('SELECT "position" FROM "AuditLink" ORDER BY "position"'),
    ]
    const undetected: string[] = []
    for (let round = 0; round < 100; round += 1) {
      const statements = tamper(
        round,
        ids.map(({ id }) => id),
        links.map(({ position }) => position),
      )
      await superuser.query('BEGIN; SET LOCAL session_replication_role = replica')
      for (const statement of statements)
        expect((await superuser.query(statement)).rowCount).toBeGreaterThan(0)
      await superuser.query('COMMIT')
      if ((await verifyChain(reader)).faults.length === 0) undetected.push(statements.join('; '))
      await restore()
    }
    expect(undetected).toEqual([])
    expect((await verifyChain(reader)).faults).toEqual([])
  }, 120_000)
})

/** What stood there before a tampering, to put it back. */
const restore = async () => {
  await superuser.query('BEGIN; SET LOCAL session_replication_role = replica')
  for (const table of tables)
    await superuser.query(`DELETE FROM "${table}"; INSERT INTO "${table}" SELECT * FROM kept."${table}"`)
  await superuser.query('COMMIT')
}

const tables = ['AuditEvent', 'AuditLink', 'AuditHead']
