import { beforeAll, describe, expect, it } from 'vitest'
import { db } from './owner-db'
import type { Actor, Role } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { getMyDay, listDays } from '@/lib/calendar/queries'
import { getCase, listCases } from '@/lib/cases/queries'
import type { Page } from '@/lib/core/paging'
import { loadDemo } from '@/lib/demo/commands'
import { newTotpSecret } from '@/lib/factors/totp'
import { listFamilies } from '@/lib/families/queries'
import { listHearings } from '@/lib/hearings/queries'
import { listPeople } from '@/lib/people/queries'
import { loadReferenceData } from '@/lib/reference/commands'
import { listMatches } from '@/lib/search/queries'
import { listNeeds } from '@/lib/support/queries'
import { fill } from './bulk'
import { statementsOf } from './query-log'

const PEOPLE = 20_000
/** A table of fewer rows than this may be read whole. */
const BIG = 8_000

let actors: Record<Role, Actor>
let big: Set<string>

beforeAll(async () => {
  await loadReferenceData()
  await db.$transaction((tx) => loadDemo(tx, { password: '-', totpSecret: newTotpSecret() }), {
    timeout: 60_000,
  })
  await fill(process.env.DATABASE_OWNER_URL ?? '', PEOPLE)
  const users = await db.user.findMany({ include: { roles: true } })
  actors = Object.fromEntries(
    users.map(({ id, displayName, roles: [held] }) => [
      held?.role,
      {
        userId: id,
        sessionId: null,
        displayName,
        roles: held ? [held.role] : [],
        locale: 'en',
        confirmedAt: null,
      },
    ]),
  ) as Record<Role, Actor>
  const sizes = await db.$queryRaw<{ name: string; rows: number }[]>`
    SELECT relname AS name, reltuples::int AS rows FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`
  big = new Set(sizes.filter(({ rows }) => rows > BIG).map(({ name }) => name))
}, 120_000)

describe.each(['volunteer', 'coordinator', 'lawyer', 'analyst'] as const)('for a %s', (role) => {
  it('people stay on their indexes', async () => {
    const actor = actors[role]
    await expectIndexed(actor, () => listPeople(actor, { prisoners: true }))
    await expectIndexed(actor, () => listPeople(actor, { status: 'house_arrest' }))
    await expectIndexed(actor, () => listPeople(actor, { sort: 'newest' }))
    await expectIndexed(actor, () => listPeople(actor, { text: 'Yalıboylu 0012' }))
    await expectNextPage(actor, (after) => listPeople(actor, { prisoners: true, after }))
  })

  it('cases stay on their indexes', async () => {
    const actor = actors[role]
    await expectIndexed(actor, () => listCases(actor, {}))
    await expectIndexed(actor, () => listCases(actor, { stage: 'appeal', sort: 'newest' }))
    await expectIndexed(actor, () => listCases(actor, { text: 'Yalıboylu 0012' }))
    await expectIndexed(actor, () => listCases(actor, { mine: true }))
    await expectNextPage(actor, (after) => listCases(actor, { after }))
  })

  it('hearings and the calendar stay on their indexes', async () => {
    const actor = actors[role]
    const today = new Date().toISOString().slice(0, 10)
    await expectIndexed(actor, () => listHearings(actor, { from: today }))
    await expectIndexed(actor, () => listHearings(actor, { state: 'planned', sort: 'asc' }))
    await expectIndexed(actor, () => listHearings(actor, { to: today, sort: 'desc' }))
    await expectIndexed(actor, () => listDays(actor, today, today))
    await expectNextPage(actor, (after) => listHearings(actor, { sort: 'desc', after }))
  })

  it('My day and a case page stay on their indexes and ask a fixed number of questions', async () => {
    const actor = actors[role]
    const day = await expectIndexed(actor, () => getMyDay(actor))
    expect(day).toBeLessThanOrEqual(70)
    const [small, large] = [await caseWith(2), await caseWith(6)]
    const few = await expectIndexed(actor, () => getCase(actor, small))
    expect(await expectIndexed(actor, () => getCase(actor, large))).toBe(few)
  })
})

describe('for those who support families', () => {
  it('families and needs stay on their indexes', async () => {
    for (const role of ['coordinator', 'volunteer'] as const) {
      const actor = actors[role]
      await expectIndexed(actor, () => listFamilies(actor, {}))
      await expectIndexed(actor, () => listFamilies(actor, { quiet: 'on', sort: 'contact' }))
      await expectIndexed(actor, () => listNeeds(actor, {}))
      await expectIndexed(actor, () => listNeeds(actor, { state: 'open' }))
    }
    await expectNextPage(actors.coordinator, (after) => listNeeds(actors.coordinator, { after }))
    await expectNextPage(actors.coordinator, (after) => listFamilies(actors.coordinator, { after }))
  })

  it('a search by name or number stays on its indexes', async () => {
    await expectIndexed(actors.coordinator, () => listMatches(actors.coordinator, 'Yalıboylu 0012'))
    await expectIndexed(actors.volunteer, () => listMatches(actors.volunteer, '1-120/2026'))
  })
})

/** A case of the demo cast with so many defendants. */
async function caseWith(defendants: number): Promise<string> {
  const cases = await db.case.findMany({
    where: { name: { in: ['Alma valley raid', 'Belbek reading circle'] } },
    select: { id: true, _count: { select: { defendants: true } } },
  })
  return cases.find(({ _count }) => _count.defendants === defendants)?.id ?? ''
}

/** The second page goes on where the first ended, on an index as well. */
async function expectNextPage(
  actor: Actor,
  list: (after?: string) => Promise<Page<{ id: string }>>,
): Promise<void> {
  const first = await list()
  expect(first.nextKey).not.toBeNull()
  const after = first.nextKey ?? undefined
  const seen = new Set(first.rows.map(({ id }) => id))
  const second = await list(after)
  expect(second.rows.length).toBeGreaterThan(0)
  expect(second.rows.filter(({ id }) => seen.has(id))).toEqual([])
  await expectIndexed(actor, () => list(after))
}

/** No statement of `work` reads a big table from end to end. @returns how many there were. */
async function expectIndexed(actor: Actor, work: () => Promise<unknown>): Promise<number> {
  const statements = await statementsOf(work)
  expect(statements.length).toBeGreaterThan(0)
  for (const { text, values } of statements) {
    const rows = await withActor(actor, (tx) =>
      tx.$queryRawUnsafe<{ 'QUERY PLAN': Plan[] }[]>(`EXPLAIN (FORMAT JSON) ${text}`, ...values),
    )
    const scanned = nodesOf(rows[0]?.['QUERY PLAN'][0]?.Plan)
      .filter((node) => node['Node Type'] === 'Seq Scan' && big.has(node['Relation Name'] ?? ''))
      .map((node) => node['Relation Name'])
    expect(scanned, text).toEqual([])
  }
  return statements.length
}

type Plan = { Plan?: PlanNode }
type PlanNode = { 'Node Type': string; 'Relation Name'?: string; Plans?: PlanNode[] }

const nodesOf = (node?: PlanNode): PlanNode[] => (node ? [node, ...(node.Plans ?? []).flatMap(nodesOf)] : [])
