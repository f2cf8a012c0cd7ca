import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { insertRows } from '@/lib/core/insert'
import { detailPlace, sealDetail } from './details'
import type { AuditEventName, AuditSubject } from './events'

/**
 * Facts that identify nobody: names of changed fields, a role, a state, a sum taken out of the ledger.
 * Never the content of a record.
 */
export type AuditDetail = Record<string, string | number | boolean | string[]>

/** The writer of the audit; called in the transaction of the write that it records. */
export async function record(
  tx: Tx,
  actor: Pick<Actor, 'userId'> | null,
  event: AuditEventName,
  subject: AuditSubject,
  detail?: AuditDetail,
): Promise<void> {
  const row = { actorId: actor?.userId ?? null, event, subjectType: subject.type, subjectId: subject.id }
  const sealed = detail && (await sealDetail(tx, detailPlace(row), JSON.stringify(detail)))
  await tx.auditEvent.create({ data: { ...row, detail: sealed } })
}

/** The same of many records alike: one statement, and no details. */
export async function recordAll(
  tx: Tx,
  actor: Pick<Actor, 'userId'> | null,
  events: { event: AuditEventName; subject: AuditSubject }[],
): Promise<void> {
  const actorId = actor?.userId ?? null
  await insertRows(
    tx,
    'AuditEvent',
    events.map(({ event, subject }) => ({
      ...{ actorId, event },
      ...{ subjectType: subject.type, subjectId: subject.id },
    })),
  )
}
