import { expect, it } from 'vitest'
import { db } from '@/prisma/owner-db'
import { newTotpSecret } from '@/lib/factors/totp'
import { loadReferenceData } from '@/lib/reference/commands'
import { loadDemo } from './commands'

it('tells the whole story once, and only into an empty installation', async () => {
  await loadReferenceData()
  const load = () =>
    db.$transaction((tx) => loadDemo(tx, { password: '-', totpSecret: newTotpSecret() }), { timeout: 60_000 })
  const users = await load()
  expect(new Set(users.map(({ role }) => role))).toEqual(
    new Set(['volunteer', 'coordinator', 'lawyer', 'analyst', 'administrator']),
  )
  expect({
    people: await db.person.count(),
    cases: await db.case.count(),
    hearings: await db.hearing.count(),
    families: await db.family.count(),
    needs: await db.need.count(),
  }).toEqual({ people: 38, cases: 12, hearings: 120, families: 20, needs: 60 })
  const largest = await db.defendant.groupBy({
    by: ['caseId'],
    _count: true,
    orderBy: { _count: { caseId: 'desc' } },
  })
  expect(largest[0]?._count).toBe(6)
  expect(await db.person.findFirst({ where: { name: 'Server Qaraqurtlı' } })).toMatchObject({
    status: 'exchanged',
  })
  await expect(load()).rejects.toThrow('empty installation')
}, 60_000)
