import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import type { AuditEventName, AuditSubject } from './events'

/**
 * Facts that identify nobody: names of changed fields, a role, a state, a sum taken out of the ledger.
 * Never the content of a record.
 */
export type AuditDetail = Record<string, string | number | boolean | string[]>

/** The only writer of the audit; called in the transaction of the write that it records. */
export async function record(
  tx: Tx,
  actor: Pick<Actor, 'userId'> | null,
  event: AuditEventName,
  subject: AuditSubject,
  detail?: AuditDetail,
): Promise<void> {
  await tx.auditEvent.create({
    data: { actorId: actor?.userId, event, subjectType: subject.type, subjectId: subject.id, detail },
  })
}
