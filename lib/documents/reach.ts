import 'server-only'
import { can } from '@/lib/access/permissions'
import { ownCases, visibleHearings, writableDetention, writableProceedings } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError } from '@/lib/core/errors'
import type { DocumentMark } from '@/prisma/generated/enums'
import { marksOf } from './rules'
import type { RecordKind } from './schema'

export const columnOf = {
  person: 'personId',
  case: 'caseId',
  hearing: 'hearingId',
  family: 'familyId',
  delivery: 'deliveryId',
} as const satisfies Record<RecordKind, string>

type Row = Record<(typeof columnOf)[RecordKind], string | null>

/** The record of a document. */
export function recordOf(row: Row): { of: RecordKind; record: string } {
  for (const [of, column] of Object.entries(columnOf)) {
    const record = row[column]
    if (record) return { of: of as RecordKind, record }
  }
  throw new Error('A document without a record cannot exist.')
}

/** Of what kind of record a document is, for the scope to be asked of that kind alone; undefined where the wall shows none. */
export async function kindOf(tx: Tx, id: string): Promise<RecordKind | undefined> {
  const select = { personId: true, caseId: true, hearingId: true, familyId: true, deliveryId: true }
  const found = await tx.document.findUnique({ where: { id }, select })
  return found ? recordOf(found).of : undefined
}

/** Documents are added by those who may write the record: of a hearing by whoever records it, of a delivery by whoever made it. */
export async function isWritable(tx: Tx, actor: Actor, of: RecordKind, id: string): Promise<boolean> {
  const count = {
    person: () => tx.person.count({ where: { AND: [{ id }, writableDetention(actor)] } }),
    case: () => tx.case.count({ where: { AND: [{ id }, writableProceedings(actor)] } }),
    hearing: () => tx.hearing.count({ where: { AND: [{ id }, visibleHearings(actor)] } }),
    family: () => (can(actor, 'families.write') ? tx.family.count({ where: { id } }) : 0),
    // A receipt often comes after the task is over.
    delivery: () =>
      can(actor, 'deliveries.report')
        ? tx.delivery.count({ where: { id, ...(!can(actor, 'needs.write') && { byId: actor.userId }) } })
        : 0,
  }
  return can(actor, 'documents.add') && (await count[of]()) > 0
}

/** @throws ForbiddenError */
export async function requireWritable(
  tx: Tx,
  actor: Actor,
  { of, record, mark }: { of: RecordKind; record: string; mark: DocumentMark },
): Promise<void> {
  if (!(await isWritable(tx, actor, of, record))) throw new ForbiddenError()
  if (!marksOf(of, can(actor, 'privileged-notes.read')).includes(mark)) throw new ForbiddenError()
  if (mark !== 'privileged') return
  const own = await tx.case.count({ where: { AND: [{ id: record }, ownCases(actor)] } })
  if (own === 0) throw new ForbiddenError()
}
