import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Actor, Role } from '@/lib/core/actor'
import { loadDemo } from '@/lib/demo/commands'
import { listPeople } from '@/lib/people/queries'
import { loadReferenceData } from '@/lib/reference/commands'
import { fill } from './bulk'
import { statementsOf } from './query-log'

const PEOPLE = 20_000
/** A table of fewer rows than this may be read whole. */
const BIG = 3_000

let actors: Record<Role, Actor>
let big: Set<string>

beforeAll(async () => {
  await loadReferenceData()
  await db.$transaction((tx) => loadDemo(tx, { passwordHash: '-' }), { timeout: 60_000 })
  await fill(process.env.DATABASE_URL ?? '', PEOPLE)
  const users = await db.user.findMany({ include: { roles: true } })
  actors = Object.fromEntries(
    users.map(({ id, displayName, roles: [held] }) => [
      held?.role,
      { userId: id, sessionId: null, displayName, roles: held ? [held.role] : [], locale: 'en' },
    ]),
  ) as Record<Role, Actor>
  const sizes = await db.$queryRaw<{ name: string; rows: number }[]>`
    SELECT relname AS name, reltuples::int AS rows FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`
  big = new Set(sizes.filter(({ rows }) => rows > BIG).map(({ name }) => name))
}, 120_000)

describe('lists stay on their indexes', () => {
  it.each(['volunteer', 'coordinator', 'lawyer', 'analyst'] as const)('people, for a %s', async (role) => {
    const actor = actors[role]
    await expectIndexed(() => listPeople(actor, { prisoners: true }))
    await expectIndexed(() => listPeople(actor, { status: 'house_arrest' }))
    await expectIndexed(() => listPeople(actor, { text: 'Yalıboylu 0012' }))
  })
})

/** No statement of `work` reads a big table from end to end. */
async function expectIndexed(work: () => Promise<unknown>): Promise<void> {
  const statements = await statementsOf(work)
  expect(statements.length).toBeGreaterThan(0)
  for (const { text, values } of statements) {
    const rows = await db.$queryRawUnsafe<{ 'QUERY PLAN': Plan[] }[]>(
      `EXPLAIN (FORMAT JSON) ${text}`,
      ...values,
    )
    const scanned = nodesOf(rows[0]?.['QUERY PLAN'][0]?.Plan)
      .filter((node) => node['Node Type'] === 'Seq Scan' && big.has(node['Relation Name'] ?? ''))
      .map((node) => node['Relation Name'])
    expect(scanned, text).toEqual([])
  }
}

type Plan = { Plan?: PlanNode }
type PlanNode = { 'Node Type': string; 'Relation Name'?: string; Plans?: PlanNode[] }

const nodesOf = (node?: PlanNode): PlanNode[] => (node ? [node, ...(node.Plans ?? []).flatMap(nodesOf)] : [])
