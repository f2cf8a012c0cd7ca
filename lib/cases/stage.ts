import 'server-only'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { dateColumns, isoDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { stageForm } from './forms'
import { requireCase, type Saved } from './reach'
import type { StageInput } from './schema'

/** The open stage ends on the day the new one begins; or, being wrong, is put right together with the end before it. */
export async function enterStage(tx: Tx, actor: Actor, input: StageInput): Promise<Saved> {
  const { caseId, version, stage, from, corrects } = input
  await requireCase(tx, actor, caseId)
  await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
  const [open, former] = await tx.caseStage.findMany({
    where: { caseId },
    orderBy: [{ toOn: { sort: 'desc', nulls: 'first' } }, { fromOn: 'desc' }],
    take: 2,
  })
  const isSame = open?.stage === stage && isoDate(open.fromOn) === from.date
  if (open && isSame && open.fromPrecision === from.precision) return { id: open.id, caseId }
  if (open && open.version !== version) await refuseStale(tx, caseId, stageForm(open), 'stage')
  const next = { stage, ...dateColumns('from', from), version: (open?.version ?? 0) + 1 }
  if (!open || !corrects) {
    if (open?.stage === stage) throw new RuleError('cases.errors.stage-same', 'stage')
    refuseBefore(open, from.date)
    if (open) await end(tx, open.id, from)
    const entered = await tx.caseStage.create({ data: { caseId, ...next }, select: { id: true } })
    await record(tx, actor, 'stage.changed', { type: 'case', id: caseId }, { stage })
    return { id: entered.id, caseId }
  }
  refuseBefore(former, from.date)
  if (former) await end(tx, former.id, from)
  await tx.caseStage.update({ where: { id: open.id }, data: next })
  await record(tx, actor, 'stage.changed', { type: 'case', id: caseId }, { stage, corrected: true })
  return { id: open.id, caseId }
}

function refuseBefore(standing: { fromOn: Date } | undefined, from: string): void {
  if (standing && from < isoDate(standing.fromOn)) throw new RuleError('cases.errors.stage-before', 'from')
}

const end = (tx: Tx, id: string, to: StageInput['from']) =>
  tx.caseStage.update({ where: { id }, data: dateColumns('to', to) })
