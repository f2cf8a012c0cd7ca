import 'server-only'
import { recordAll } from '@/lib/audit/commands'
import type { AuditEventName } from '@/lib/audit/events'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { refreshStatuses } from '@/lib/detention/status'
import type { ImportedRecord } from '@/prisma/generated/client'

type Entry = Pick<ImportedRecord, 'id' | 'rowId' | 'kind' | 'recordId' | 'version' | 'filled'>

const none = { none: {} } as const

/**
 * What a list made, the parts before the whole. A record goes only as it was left, and when nothing has been put to it since:
 * `untouched` names everything that may have been.
 */
const KINDS = [
  {
    kind: 'sentence',
    event: 'sentence.removed',
    find: (tx: Tx, where: Where) => tx.sentence.findMany({ where: { ...where, sources: none }, select }),
    remove: (tx: Tx, where: Ids) => tx.sentence.deleteMany({ where }),
  },
  {
    kind: 'charge',
    event: 'charge.removed',
    find: (tx: Tx, where: Where) =>
      tx.charge.findMany({
        where: { ...where, sources: none, replacedById: null, replaces: { is: null } },
        select,
      }),
    remove: (tx: Tx, where: Ids) => tx.charge.deleteMany({ where }),
  },
  {
    kind: 'custody-period',
    event: 'custody-period.removed',
    find: (tx: Tx, where: Where) => tx.custodyPeriod.findMany({ where: { ...where, sources: none }, select }),
    remove: (tx: Tx, where: Ids) => tx.custodyPeriod.deleteMany({ where }),
  },
  {
    kind: 'defendant',
    event: 'defendant.removed',
    find: (tx: Tx, where: Where) =>
      tx.defendant.findMany({
        where: {
          ...where,
          ...{ charges: none, results: none, sentences: none, motions: none, deadlines: none },
          ...{ hearings: none, lawyers: none },
        },
        select,
      }),
    remove: (tx: Tx, where: Ids) => tx.defendant.deleteMany({ where }),
  },
  {
    kind: 'case',
    event: 'case.removed',
    find: (tx: Tx, where: Where) =>
      tx.case.findMany({
        where: {
          ...where,
          ...{ stages: none, defendants: none, roles: none, hearings: none, rulings: none, motions: none },
          ...{ deadlines: none, notes: none, assignments: none, incidents: none, submissions: none },
          ...{ sources: none, documents: none },
        },
        select,
      }),
    remove: (tx: Tx, where: Ids) => tx.case.deleteMany({ where }),
  },
  {
    kind: 'name',
    event: 'name.removed',
    find: (tx: Tx, where: Where) => tx.personName.findMany({ where: { ...where, isShown: false }, select }),
    remove: (tx: Tx, where: Ids) => tx.personName.deleteMany({ where }),
  },
  {
    kind: 'person',
    event: 'person.removed',
    find: (tx: Tx, where: Where) =>
      tx.person.findMany({
        where: {
          ...where,
          ...{ assignments: none, defendants: none, caseRoles: none, hearingsJudged: none },
          ...{ hearingsProsecuted: none, rulingsMade: none, custodyPeriods: none, wantedNotices: none },
          ...{ families: none, familyMemberships: none, relatives: none, consents: none, needs: none },
          ...{ recognitions: none, statements: none, statementsAbout: none, incidentsAsVictim: none },
          ...{ incidentsAsPerpetrator: none, aimedAgainst: none, incidentPlaces: none, sourcesSaid: none },
          ...{ submissionPeople: none, negotiations: none, documents: none },
          // Every name as it came: one that was put to it since is somebody's work.
          names: { every: { version: 1 } },
        },
        select,
      }),
    remove: (tx: Tx, where: Ids) => tx.person.deleteMany({ where }),
  },
] as const satisfies {
  kind: string
  event: AuditEventName
  find: (tx: Tx, where: Where) => Promise<{ id: string }[]>
  remove: (tx: Tx, where: Ids) => Promise<unknown>
}[]

type Where = { OR: { id: string; version: number }[] }
type Ids = { id: { in: string[] } }
const select = { id: true } as const

/** Takes back what these rows made. What somebody has changed since, or built on, stays; the rows of it keep their person. */
export async function undoRows(
  tx: Tx,
  actor: Actor | null,
  rows: { id: string; personId: string | null }[],
  today: string,
): Promise<void> {
  const entries = await tx.importedRecord.findMany({
    where: { rowId: { in: rows.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  })
  const gone = new Set(await emptyAgain(tx, actor, entries))
  for (const { kind, event, find, remove } of KINDS) {
    const made = entries.filter((entry) => entry.kind === kind && entry.filled.length === 0)
    if (made.length === 0) continue
    const untouched = await find(tx, { OR: made.map(({ recordId: id, version }) => ({ id, version })) })
    const removed = await removeAll(
      tx,
      untouched.map(({ id }) => id),
      remove,
    )
    for (const { id, recordId } of made) if (removed.has(recordId)) gone.add(id)
    await recordAll(
      tx,
      actor,
      [...removed].map((id) => ({ event, subject: { type: kind, id } })),
    )
  }
  await tx.importedRecord.deleteMany({ where: { id: { in: [...gone] } } })
  const kept = new Set(entries.flatMap(({ id, rowId }) => (gone.has(id) ? [] : [rowId])))
  const undone = rows.flatMap(({ id }) => (kept.has(id) ? [] : [id]))
  await tx.importRow.updateMany({ where: { id: { in: undone } }, data: { personId: null, writtenAt: null } })
  const people = rows.flatMap(({ personId }) => personId ?? [])
  await refreshStatuses(tx, [...new Set(people)], today)
}

/** Columns that were blank before, of records that nobody has saved since. */
async function emptyAgain(tx: Tx, actor: Actor | null, entries: Entry[]): Promise<string[]> {
  const emptied: string[] = []
  for (const { id, recordId, version, filled } of entries) {
    if (filled.length === 0) continue
    const saved = await tx.person.updateMany({
      where: { id: recordId, version },
      data: { ...Object.fromEntries(filled.map((column) => [column, null])), version: { increment: 1 } },
    })
    if (saved.count === 0) continue
    emptied.push(id)
    await recordAll(tx, actor, [{ event: 'person.changed', subject: { type: 'person', id: recordId } }])
  }
  return emptied
}

/** All at once; where one is held by what the actor does not see, one by one. */
async function removeAll(
  tx: Tx,
  ids: string[],
  remove: (tx: Tx, where: Ids) => Promise<unknown>,
): Promise<Set<string>> {
  if (ids.length === 0 || (await isTaken(tx, () => remove(tx, { id: { in: ids } })))) return new Set(ids)
  const removed = new Set<string>()
  for (const id of ids) if (await isTaken(tx, () => remove(tx, { id: { in: [id] } }))) removed.add(id)
  return removed
}

/** Whether the database let it go: a refused step does not end the transaction. */
async function isTaken(tx: Tx, work: () => Promise<unknown>): Promise<boolean> {
  await tx.$executeRaw`SAVEPOINT removal`
  try {
    await work()
    await tx.$executeRaw`RELEASE SAVEPOINT removal`
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== FOREIGN_KEY) throw error
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT removal`
    return false
  }
}

/** As Prisma says it. */
const FOREIGN_KEY = 'P2003'
