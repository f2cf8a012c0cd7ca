import 'server-only'
import { authorize, can } from '@/lib/access/permissions'
import { assignedTo, reachableFamilies, visibleFamilies, visibleNeeds } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { dateOf } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import { DEFAULTS } from '@/lib/core/defaults'
import { currencies } from '@/lib/core/fields'
import { withActor, type Tx } from '@/lib/core/db'
import { decodeKey, isUuid, pageEmptyLast, PAGE_SIZE, type Page } from '@/lib/core/paging'
import { labelIn } from '@/lib/core/text'
import { familiesNamed } from '@/lib/families/named'
import type { Among } from '@/lib/families/queries'
import type { Prisma } from '@/prisma/generated/client'
import type { NeedStateKind } from '@/prisma/generated/enums'
import { ownDeliveries } from './delivery'
import { sumDeliveries, type LedgerLine } from './ledger'
import { deliveryOrder, deliverySelect, rowSelect, toDelivery, toRow, type NeedRow } from './row'
import { currentStates, type LedgerFilter, type NeedsFilter } from './schema'
import { openDeliveries, openNeed, openStates } from './sealed'

const MY_DAY_ROWS = 10
const COUNT_CAP = 100
const DELIVERIES_SHOWN = 100

/** By the day they are due, those without one last. The number of queries is fixed. */
export async function listNeeds(actor: Actor, filter: NeedsFilter & Among): Promise<Page<NeedRow>> {
  authorize(actor, 'needs.read', 'needs.propose')
  return withActor(actor, async (tx) => {
    const today = await todayHere(tx)
    const where = await needsWhere(tx, actor, filter, today)
    return pageEmptyLast(
      'dueOn',
      decodeKey(filter.after),
      dateOf,
      ({ dueOn }) => dueOn,
      (after, take) =>
        findNeeds(tx, actor, { where: { AND: [where, after] }, states: statesOf(filter), take, today }),
    )
  })
}

async function needsWhere(
  tx: Tx,
  actor: Actor,
  filter: NeedsFilter & Among,
  today: string,
): Promise<Prisma.NeedWhereInput> {
  const isGivingOut = can(actor, 'work.assign')
  const { overdue, unassigned, kindId, familyId, assigneeId, text, among } = filter
  return {
    AND: [
      visibleNeeds(actor),
      can(actor, 'needs.write') ? {} : await ownNeeds(tx, actor),
      overdue ? dueBefore(today) : {},
      // Who else has a task is not to be found out by filtering either.
      unassigned && isGivingOut ? withoutAnybody : {},
      kindId ? { kindId } : {},
      familyId ? { familyId } : {},
      assigneeId && isGivingOut ? { assignments: { some: { userId: assigneeId, to: null } } } : {},
      among ? { familyId: { in: among } } : text ? { family: await familiesNamed(tx, actor, text) } : {},
    ],
  }
}

/** How many rows the list has. */
export async function countListedNeeds(actor: Actor, filter: NeedsFilter & Among): Promise<number> {
  authorize(actor, 'needs.write')
  return withActor(actor, async (tx) => {
    const where = await needsWhere(tx, actor, filter, await todayHere(tx))
    const states = statesOf(filter)
    return tx.need.count({ where: { AND: [where, states ? { state: { in: [...states] } } : {}] } })
  })
}

/** The actor's own tasks that are still to be done, the most pressing first. */
export async function listMyTasks(actor: Actor): Promise<NeedRow[]> {
  authorize(actor, 'needs.read')
  return withActor(actor, async (tx) => {
    const where = { AND: [visibleNeeds(actor), { assignments: { some: assignedTo(actor) } }] }
    return findNeeds(tx, actor, { where, states: ['assigned'], take: PAGE_SIZE, today: await todayHere(tx) })
  })
}

/** Needs that nobody has: never given, or given to somebody who is gone. */
export async function listUnassignedNeeds(actor: Actor) {
  authorize(actor, 'work.assign')
  return withActor(actor, async (tx) => forMyDay(tx, actor, withoutAnybody, await todayHere(tx)))
}

export async function listOverdueNeeds(actor: Actor) {
  authorize(actor, 'work.assign')
  return withActor(actor, async (tx) => {
    const today = await todayHere(tx)
    return forMyDay(tx, actor, dueBefore(today), today)
  })
}

/** A need with what was delivered and, for those who give out the work, how it came to its state. */
export async function getNeed(actor: Actor, id: string) {
  authorize(actor, 'needs.read', 'needs.propose')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const isGivingOut = can(actor, 'work.assign')
    const need = await tx.need.findFirst({
      where: { AND: [{ id }, visibleNeeds(actor)] },
      select: {
        ...rowSelect(actor),
        kindId: true,
        description: true,
        version: true,
        repetition: { select: { id: true, dueOn: true } },
        repeatOf: {
          select: {
            id: true,
            dueOn: true,
            assignments: { orderBy: { from: 'desc' }, take: 1, select: { userId: true } },
          },
        },
        states: {
          where: isGivingOut ? {} : { id: { in: [] } },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
          select: { id: true, state: true, reason: true, from: true, by: { select: { displayName: true } } },
        },
        deliveries: { orderBy: deliveryOrder, select: deliverySelect },
      },
    })
    if (!need) return null
    const family = { id: need.family.id }
    const today = await todayHere(tx)
    return {
      ...toRow(need, actor, today),
      today,
      kindId: need.kindId,
      description: (await openNeed(tx, actor, need))?.description ?? null,
      version: need.version,
      // A later need of the family is not theirs to know of.
      repetition: isGivingOut ? need.repetition : null,
      repeatOf: isGivingOut ? need.repeatOf : null,
      states: await openStates(tx, actor, need.states),
      deliveries: (await openDeliveries(tx, actor, need.deliveries)).map((delivery) =>
        toDelivery(delivery, actor),
      ),
      isFamilyVisible: (await tx.family.count({ where: { AND: [family, visibleFamilies(actor)] } })) > 0,
      isFamilyReachable:
        can(actor, 'contacts.read') &&
        (await tx.family.count({ where: { AND: [family, reachableFamilies(actor)] } })) > 0,
    }
  })
}

export type NeedDetail = NonNullable<Awaited<ReturnType<typeof getNeed>>>

/** What was given to a family, as far as the actor may see the needs, latest first. */
export async function listDeliveries(actor: Actor, familyId: string) {
  authorize(actor, 'needs.read')
  if (!isUuid(familyId)) return []
  return withActor(actor, async (tx) => {
    const deliveries = await tx.delivery.findMany({
      where: { familyId, need: visibleNeeds(actor) },
      orderBy: deliveryOrder,
      take: DELIVERIES_SHOWN,
      select: deliverySelect,
    })
    return (await openDeliveries(tx, actor, deliveries)).map((delivery) => toDelivery(delivery, actor))
  })
}

/** A delivery, for changing it; null when the actor may not. */
export async function getDelivery(actor: Actor, id: string) {
  authorize(actor, 'deliveries.report')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const found = await tx.delivery.findMany({
      where: { AND: [{ id }, ownDeliveries(actor)] },
      select: {
        id: true,
        needId: true,
        version: true,
        deliveredOn: true,
        amount: true,
        currency: true,
        note: true,
      },
    })
    const [delivery] = await openDeliveries(tx, actor, found)
    return delivery ?? null
  })
}

/** Currencies to choose from, the installation's own first. */
export async function listCurrencies(actor: Actor): Promise<string[]> {
  authorize(actor, 'deliveries.report')
  const settings = await withActor(actor, (tx) => tx.settings.findUnique({ where: { id: 1 } }))
  return [...new Set([settings?.defaultCurrency ?? DEFAULTS.defaultCurrency, ...currencies])]
}

/** How many needs there are of each kind in each state: all that a role may learn that sees no family. */
export async function countNeeds(actor: Actor) {
  authorize(actor, 'needs.count')
  return withActor(actor, async (tx) => {
    const counts = await tx.$queryRaw<{ kindId: string; state: NeedStateKind | null; needs: number }[]>`
      SELECT * FROM app_count_needs()`
    const kinds = await tx.term.findMany({
      where: { id: { in: counts.map(({ kindId }) => kindId) } },
      orderBy: { position: 'asc' },
      select: { id: true, labels: true },
    })
    return kinds.map(({ id, labels }) => ({
      kindId: id,
      kind: labelIn(labels, actor.locale),
      counts: Object.fromEntries(
        counts.filter(({ kindId }) => kindId === id).map(({ state, needs }) => [state ?? '', needs]),
      ),
    }))
  })
}

/** What was spent, each currency apart: all, per month, and per month and kind. Latest month first. */
export async function getLedger(actor: Actor, filter: LedgerFilter): Promise<LedgerLine[]> {
  authorize(actor, 'needs.write')
  const lines = await withActor(actor, (tx) => sumDeliveries(tx, filter))
  return lines.map(({ labels, ...line }) => ({ ...line, kind: line.kindId && labelIn(labels, actor.locale) }))
}

/** By ids rather than by a join, so that the few needs of one user are not looked for among all. */
async function ownNeeds(tx: Tx, actor: Actor): Promise<Prisma.NeedWhereInput> {
  const given = await tx.assignment.findMany({
    where: { ...assignedTo(actor), needId: { not: null } },
    select: { needId: true },
  })
  const proposed = await tx.need.findMany({
    where: { createdById: actor.userId, state: 'proposed' },
    select: { id: true },
  })
  return { id: { in: [...given.flatMap(({ needId }) => needId ?? []), ...proposed.map(({ id }) => id)] } }
}

type Wanted = {
  where: Prisma.NeedWhereInput
  /** Null for any. */
  states: readonly NeedStateKind[] | null
  take: number
  today: string
}

/** By due day. Each state is asked for by itself, since the index begins with it: most needs are done long ago. */
async function findNeeds(tx: Tx, actor: Actor, { where, states, take, today }: Wanted): Promise<NeedRow[]> {
  const order = [{ dueOn: 'asc' }, { id: 'asc' }] satisfies Prisma.NeedOrderByWithRelationInput[]
  const found: { id: string; dueOn: Date | null }[] = []
  for (const state of states ?? [undefined]) {
    const select = { id: true, dueOn: true }
    found.push(
      ...(await tx.need.findMany({ where: { AND: [where, { state }] }, orderBy: order, take, select })),
    )
  }
  const ids = found
    .sort(byDue)
    .slice(0, take)
    .map(({ id }) => id)
  const needs = await tx.need.findMany({
    where: { id: { in: ids } },
    orderBy: order,
    select: rowSelect(actor),
  })
  return needs.map((need) => toRow(need, actor, today))
}

function byDue(a: { id: string; dueOn: Date | null }, b: { id: string; dueOn: Date | null }): number {
  const [early, late] = [a.dueOn?.getTime() ?? Infinity, b.dueOn?.getTime() ?? Infinity]
  return early === late ? (a.id < b.id ? -1 : 1) : early - late
}

async function forMyDay(tx: Tx, actor: Actor, which: Prisma.NeedWhereInput, today: string) {
  const where = { AND: [visibleNeeds(actor), which] }
  return {
    rows: await findNeeds(tx, actor, { where, states: lackingStates, take: MY_DAY_ROWS, today }),
    total: await tx.need.count({
      where: { AND: [where, { state: { in: [...lackingStates] } }] },
      take: COUNT_CAP,
    }),
  }
}

/** Confirmed, and neither met nor dropped. */
const lackingStates = ['open', 'assigned'] as const

function statesOf({ state, overdue, unassigned }: NeedsFilter): readonly NeedStateKind[] | null {
  const asked = state === 'all' ? null : state ? [state] : currentStates
  if (!overdue && !unassigned) return asked
  return lackingStates.filter((lacking) => asked === null || asked.includes(lacking))
}

const dueBefore = (today: string): Prisma.NeedWhereInput => ({ dueOn: { lt: dateOf(today) } })

const withoutAnybody: Prisma.NeedWhereInput = {
  assignments: { none: { to: null, user: { removedAt: null } } },
}
