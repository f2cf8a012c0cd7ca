import 'server-only'
import { dateOf } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import { asSystem } from '@/lib/core/system'
import type { Prisma } from '@/prisma/generated/client'
import { statusAsOf, statusFacts } from './rules'

const factsSelect = {
  id: true,
  status: true,
  defendants: { where: { case: { visibility: { in: ['open', 'restricted'] } } }, select: { id: true } },
  custodyPeriods: { select: { fromOn: true, toOn: true, end: true, measure: { select: { status: true } } } },
  wantedNotices: { select: { issuedOn: true, withdrawnOn: true } },
  incidentsAsVictim: {
    select: {
      outcomeOn: true,
      outcome: { select: { key: true } },
      incident: { select: { occurredOn: true, act: { select: { key: true } } } },
    },
  },
} satisfies Prisma.PersonSelect

/**
 * Stores what the records make of a person. Call it after any write of a custody period, a wanted notice,
 * a defendant, or an incident that somebody disappeared in, came back from or died in. It rests on all records, also on those
 * that the writer does not see.
 */
export async function refreshStatus(tx: Tx, personId: string, day?: string): Promise<void> {
  const asOf = day ?? (await todayHere(tx))
  await asSystem(tx, () => refreshStatuses(tx, [personId], asOf))
}

/** One query to read and one per status to write, however many people. */
export async function refreshStatuses(tx: Tx, personIds: string[], day: string): Promise<void> {
  const people = await tx.person.findMany({ where: { id: { in: personIds } }, select: factsSelect })
  const byStatus = Map.groupBy(people, (person) => statusAsOf(statusFacts(person), day))
  for (const [status, alike] of byStatus) {
    await tx.person.updateMany({
      where: { id: { in: alike.map(({ id }) => id) } },
      data: { status, statusOn: dateOf(day) },
    })
  }
}

/** People for whom a recorded day has come since their status was last looked at. */
export async function peopleDue(tx: Tx, day: string, limit: number): Promise<string[]> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p."id" FROM "Person" p JOIN (
      SELECT "personId", "fromOn" AS "day" FROM "CustodyPeriod"
      UNION ALL SELECT "personId", "toOn" FROM "CustodyPeriod"
      UNION ALL SELECT "personId", "issuedOn" FROM "WantedNotice"
      UNION ALL SELECT "personId", "withdrawnOn" FROM "WantedNotice"
      UNION ALL SELECT v."personId", coalesce(v."outcomeOn", i."occurredOn")
        FROM "IncidentVictim" v JOIN "Incident" i ON i."id" = v."incidentId"
      UNION ALL SELECT "personId", '-infinity'::date FROM "Defendant"
    ) AS dated ON dated."personId" = p."id"
    WHERE dated."day" <= ${day}::date AND (p."statusOn" IS NULL OR dated."day" > p."statusOn")
    LIMIT ${limit}`
  return due.map(({ id }) => id)
}
