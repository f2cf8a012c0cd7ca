import { describe, expect, it } from 'vitest'
import { makeActor, makePerson, makeSearch } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import type { AuditEventName } from '@/lib/audit/events'
import { ConflictError, ForbiddenError } from '@/lib/core/errors'
import { forgetSearch, openSearch, renameSearch, saveSearch } from './commands'
import { getSearch, listMatches, listSearches } from './queries'
import { newSearchSchema, searchNameSchema } from './schema'

const search = (values: object) =>
  newSearchSchema.parse({ name: 'Obshuky', q: 'обшук', in: 'texts', ...values })
const named = async (...args: Parameters<typeof listSearches>) =>
  (await listSearches(...args)).map(({ name }) => name)

const recorded = (event: AuditEventName, subjectId: string) =>
  db.auditEvent.count({ where: { event, subjectId } })

describe('a saved search', () => {
  it('is kept with its filters, once however often the form was sent, and recorded', async () => {
    const actor = await makeActor('volunteer')
    const id = crypto.randomUUID()
    const input = search({ id, kind: 'hearing', from: '2026-01-01' })
    expect([await saveSearch(actor, input), await saveSearch(actor, input)]).toEqual([{ id }, { id }])
    expect(await listSearches(actor)).toEqual([
      {
        ...{ id, name: 'Obshuky', isShared: false, isOwn: true },
        filter: { q: 'обшук', in: 'texts', kind: 'hearing', from: '2026-01-01' },
      },
    ])
    expect(await recorded('search.saved', id)).toBe(1)
  })

  it('tells the database neither its name nor its words', async () => {
    const { id } = await saveSearch(await makeActor('analyst'), search({ isShared: 'on' }))
    const row = await db.savedSearch.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(row)).not.toMatch(/Obshuky|обшук|texts/)
  })

  it('is nobody else’s unless it is shared', async () => {
    const [owner, coordinator] = [await makeActor('lawyer'), await makeActor('coordinator')]
    const { id } = await makeSearch(owner.userId, { name: 'Quietly kept' })
    for (const other of [coordinator, await makeActor('volunteer')]) {
      expect(await named(other)).not.toContain('Quietly kept')
      expect(await getSearch(other, id)).toBeNull()
      await expect(openSearch(other, { id })).rejects.toThrow(ForbiddenError)
      await expect(forgetSearch(other, { id })).rejects.toThrow(ForbiddenError)
      const rename = searchNameSchema.parse({ id, version: '1', name: 'Theirs' })
      await expect(renameSearch(other, rename)).rejects.toThrow(ForbiddenError)
    }
    await renameSearch(
      owner,
      searchNameSchema.parse({ id, version: '1', name: 'Now shared', isShared: 'on' }),
    )
    const volunteer = await makeActor('volunteer')
    expect(await named(volunteer)).toContain('Now shared')
    expect(await openSearch(volunteer, { id })).toEqual({
      filter: { q: 'Aliyev', in: 'records' },
      since: null,
    })
    expect(await getSearch(volunteer, id)).toBeNull()
    await expect(forgetSearch(volunteer, { id })).rejects.toThrow(ForbiddenError)
    const rename = searchNameSchema.parse({ id, version: '2', name: 'Theirs' })
    await expect(renameSearch(coordinator, rename)).rejects.toThrow(ForbiddenError)
    await forgetSearch(coordinator, { id })
    expect(await db.savedSearch.count({ where: { id } })).toBe(0)
    expect(await recorded('search.forgotten', id)).toBe(1)
  })

  it('shows its owner what somebody else saved of it first', async () => {
    const owner = await makeActor('analyst')
    const { id } = await makeSearch(owner.userId)
    await renameSearch(owner, searchNameSchema.parse({ id, version: '1', name: 'Second' }))
    const stale = renameSearch(owner, searchNameSchema.parse({ id, version: '1', name: 'Third' }))
    await expect(stale).rejects.toThrow(ConflictError)
    expect(await named(owner)).toEqual(expect.arrayContaining(['Second']))
    expect(await getSearch(owner, id)).toMatchObject({ name: 'Second', filter: { q: 'Aliyev' }, version: 2 })
  })

  it('says since when each user has not looked, and so what is new to them', async () => {
    const [owner, other] = [await makeActor('coordinator'), await makeActor('volunteer')]
    await makePerson('Sinceov Old', { createdAt: new Date('2026-01-01') })
    const { id } = await saveSearch(owner, search({ q: 'Sinceov', in: 'records', isShared: 'on' }))
    const hidden = await makePerson('Sinceov Hidden', { visibility: 'restricted' })
    const open = await makePerson('Sinceov New')
    expect((await openSearch(other, { id })).since).toBeNull()
    const { filter, since } = await openSearch(owner, { id })
    const found = async (actor: typeof owner) =>
      (await listMatches(actor, filter.q, since ?? undefined)).people.rows.map((row) => row.id)
    expect((await found(owner)).sort()).toEqual([hidden.id, open.id].sort())
    expect(await found(other)).toEqual([open.id])
    const again = await openSearch(owner, { id })
    expect(again.since?.getTime()).toBeGreaterThan(since?.getTime() ?? Infinity)
    expect((await listMatches(owner, filter.q, again.since ?? undefined)).people.rows).toEqual([])
  })
})
