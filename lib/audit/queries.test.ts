import { describe, expect, it } from 'vitest'
import { makeActor, makePerson } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import { record } from './commands'
import { listAuditActors, listAuditEvents } from './queries'

describe('the audit', () => {
  it('tells who did what, newest first, and of users only whose name', async () => {
    const [reader, actor] = [await makeActor('administrator'), await makeActor('coordinator')]
    const person = await makePerson('Rustem Secret')
    await record(db, actor, 'person.changed', { type: 'person', id: person.id })
    await record(db, actor, 'role.given', { type: 'user', id: reader.userId }, { role: 'administrator' })
    const { rows } = await listAuditEvents(reader, { actorId: actor.userId })
    expect(rows.map(({ event, actor: by, subject }) => [event, by?.name, subject.name])).toEqual([
      ['role.given', actor.displayName, reader.displayName],
      ['person.changed', actor.displayName, null],
    ])
    expect(
      JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? '' : value)),
    ).not.toContain('Secret')
    expect(await listAuditActors(reader)).toContainEqual({ value: actor.userId, label: actor.displayName })
  })

  it('is filtered by event, noun, subject and time, and paged by key', async () => {
    const [reader, actor] = [await makeActor('administrator'), await makeActor('coordinator')]
    const subject = { type: 'person', id: crypto.randomUUID() }
    const own = { actorId: actor.userId }
    for (let count = 0; count < 52; count += 1) await record(db, actor, 'person.changed', subject)
    await record(db, actor, 'name.added', subject)
    const first = await listAuditEvents(reader, own)
    expect(first.rows).toHaveLength(50)
    const second = await listAuditEvents(reader, { ...own, after: first.next ?? 0n })
    expect(second.rows).toHaveLength(3)
    expect(second.next).toBeNull()
    const count = async (filter: object) => (await listAuditEvents(reader, { ...own, ...filter })).rows.length
    expect(await count({ event: 'name.added' })).toBe(1)
    expect(await count({ noun: 'name' })).toBe(1)
    expect(await count({ subjectId: crypto.randomUUID() })).toBe(0)
    expect(await count({ from: new Date(Date.now() + 60_000) })).toBe(0)
    expect(await count({ before: new Date(Date.now() - 60_000) })).toBe(0)
  })

  it('is the administrator’s', async () => {
    for (const role of ['volunteer', 'coordinator', 'lawyer', 'analyst'] as const) {
      await expect(listAuditEvents(await makeActor(role), {})).rejects.toThrow(ForbiddenError)
    }
  })
})
