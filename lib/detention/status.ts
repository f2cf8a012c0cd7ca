import 'server-only'
import { dateOf } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'
import { statusAsOf, statusFacts } from './rules'

const factsSelect = {
  id: true,
  status: true,
  defendants: { where: { case: { visibility: { not: 'declined' } } }, select: { id: true } },
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
 * a defendant, or an incident that somebody disappeared in, came back from or died in.
 */
export async function refreshStatus(tx: Tx, personId: string, day?: string): Promise<void> {
  await refreshStatuses(tx, [personId], day ?? (await todayHere(tx)))
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
    SELECT p."id" FROM "Person" p
    WHERE (p."statusOn" IS NULL AND EXISTS (SELECT 1 FROM "Defendant" d WHERE d."personId" = p."id"))
      OR EXISTS (
        SELECT 1 FROM "CustodyPeriod" c WHERE c."personId" = p."id" AND (
          (c."fromOn" <= ${day}::date AND (p."statusOn" IS NULL OR c."fromOn" > p."statusOn"))
          OR (c."toOn" <= ${day}::date AND (p."statusOn" IS NULL OR c."toOn" > p."statusOn"))))
      OR EXISTS (
        SELECT 1 FROM "WantedNotice" w WHERE w."personId" = p."id" AND (
          (w."issuedOn" <= ${day}::date AND (p."statusOn" IS NULL OR w."issuedOn" > p."statusOn"))
          OR (w."withdrawnOn" <= ${day}::date AND (p."statusOn" IS NULL OR w."withdrawnOn" > p."statusOn"))))
      OR EXISTS (
        SELECT 1 FROM "IncidentVictim" v JOIN "Incident" i ON i."id" = v."incidentId"
        WHERE v."personId" = p."id" AND coalesce(v."outcomeOn", i."occurredOn") <= ${day}::date
          AND (p."statusOn" IS NULL OR coalesce(v."outcomeOn", i."occurredOn") > p."statusOn"))
    LIMIT ${limit}`
  return due.map(({ id }) => id)
}
