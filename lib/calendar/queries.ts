import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { visibleHearings } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { isoDate } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import { withActor } from '@/lib/core/db'
import { betweenDays, ownHearings, rowSelect, toRow, type HearingRow } from '@/lib/hearings/list'

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
