import 'server-only'
import { authorize, can, type Permission } from '@/lib/access/permissions'
import { visibleHearings } from '@/lib/access/scope'
import { listMyCases, listOpenDeadlines } from '@/lib/cases/queries'
import type { Actor } from '@/lib/core/actor'
import { isoDate } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import { withActor } from '@/lib/core/db'
import { countWaitingExports } from '@/lib/export/queries'
import { listFamiliesToCall } from '@/lib/families/queries'
import { betweenDays, ownHearings, rowSelect, toRow, type HearingRow } from '@/lib/hearings/list'
import {
  countHearings,
  listMyHearings,
  listUnobservedHearings,
  listUnrecordedHearings,
} from '@/lib/hearings/queries'
import { listProposals } from '@/lib/people/queries'
import { countNeeds, listMyTasks, listOverdueNeeds, listUnassignedNeeds } from '@/lib/support/queries'

/** More than a page can show; beyond it the days only say how many hearings they have. */
const MOST = 400

export type Days = {
  /** How many hearings each calendar day of its court has, by 'YYYY-MM-DD'. */
  counts: Map<string, number>
  /** All of them, or null when they are too many. */
  hearings: HearingRow[] | null
}

/** The hearings from one calendar day to another, both included. The number of queries is fixed. */
export async function listDays(actor: Actor, from: string, to: string, isMine = false): Promise<Days> {
  authorize(actor, 'records.read')
  return withActor(actor, async (tx) => {
    const where = {
      AND: [visibleHearings(actor), betweenDays(from, to), isMine ? await ownHearings(tx, actor) : {}],
    }
    const days = await tx.hearing.groupBy({ by: ['onDate'], where, _count: true })
    const rows = await tx.hearing.findMany({
      where,
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: MOST + 1,
      select: rowSelect(actor),
    })
    return {
      counts: new Map(days.map(({ onDate, _count }) => [isoDate(onDate), _count])),
      hearings: rows.length > MOST ? null : rows.map(toRow(actor)),
    }
  })
}

/** The calendar date where the organisation works. */
export async function getToday(actor: Actor): Promise<string> {
  authorize(actor, 'own.use')
  return withActor(actor, todayHere)
}

/** What waits for the actor. Roles add up; what is not for them is null, and is not asked for. */
export async function getMyDay(actor: Actor, now = new Date()) {
  authorize(actor, 'own.use')
  const ask = async <T>(permission: Permission, query: (actor: Actor, now: Date) => Promise<T>) =>
    can(actor, permission) ? query(actor, now) : null
  const isCounting = can(actor, 'statistics.read') && !can(actor, 'hearings.record')
  // One after another: a single page must not take all the connections there are.
  return {
    hearings: await ask('hearings.record', listMyHearings),
    tasks: await ask('deliveries.report', listMyTasks),
    unobserved: await ask('work.assign', listUnobservedHearings),
    unrecorded: await ask('work.assign', listUnrecordedHearings),
    unassigned: await ask('work.assign', listUnassignedNeeds),
    overdue: await ask('work.assign', listOverdueNeeds),
    toCall: await ask('families.write', listFamiliesToCall),
    proposals: await ask('records.write', listProposals),
    exports: await ask('exports.agree', countWaitingExports),
    cases: await ask('privileged-notes.read', listMyCases),
    deadlines: await ask('privileged-notes.read', listOpenDeadlines),
    hearingCounts: isCounting ? await countHearings(actor, now) : null,
    needCounts: isCounting ? await ask('needs.count', countNeeds) : null,
  }
}

export type MyDay = Awaited<ReturnType<typeof getMyDay>>
