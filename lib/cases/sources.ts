import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { sourcesSeen, toSource } from '@/lib/sources/source'
import type { Proceedings } from './proceedings'

/** The sources of a case and of everything the actor reads in it, in as many queries for one record as for all. */
export async function findSources(tx: Tx, actor: Actor, caseId: string, proceedings: Proceedings) {
  const { where, orderBy, select } = sourcesSeen(actor)
  const of = (rows: { id: string }[]) => ({ in: rows.map(({ id }) => id) })
  const rows = await tx.source.findMany({
    where: {
      AND: [where],
      OR: [
        { caseId },
        { chargeId: of(proceedings.charges) },
        { rulingId: of(proceedings.rulings) },
        { sentenceId: of(proceedings.sentences) },
        { motionId: of(proceedings.motions) },
      ],
    },
    orderBy,
    select: {
      ...select,
      ...{ caseId: true, chargeId: true, rulingId: true, sentenceId: true, motionId: true },
    },
  })
  return rows.map(({ caseId, chargeId, rulingId, sentenceId, motionId, ...row }) => ({
    recordId: caseId ?? chargeId ?? rulingId ?? sentenceId ?? motionId,
    source: toSource(actor)(row),
  }))
}
