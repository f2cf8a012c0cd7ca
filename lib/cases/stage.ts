import 'server-only'
import { writableProceedings } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateColumns, endsBefore, fromColumns, isoDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import type { CaseStage } from '@/prisma/generated/client'
import { stageForm } from './forms'
import { refuse, requireCase, type Saved } from './reach'
import type { StageInput } from './schema'

/** The open stage ends on the day the new one begins; or, being wrong, is put right together with the end before it. */
export async function enterStage(tx: Tx, actor: Actor, input: StageInput): Promise<Saved> {
  const { caseId, version, stage, from, corrects } = input
  await requireCase(tx, actor, caseId)
  const [open, former] = await lastStages(tx, caseId)
  const isSame = open?.stage === stage && isoDate(open.fromOn) === from.date
  if (open && isSame && open.fromPrecision === from.precision) return { id: open.id, caseId }
  if (open && open.version !== version) await refuseStale(tx, actor, caseId, stageForm(open), 'stage')
  const next = { stage, ...dateColumns('from', from), version: (open?.version ?? 0) + 1 }
  if (!open || !corrects) {
    if (open?.stage === stage) throw new RuleError('cases.errors.stage-same', 'stage')
    refuseBefore(open, from)
    if (open) await end(tx, open.id, from)
    const entered = await tx.caseStage.create({ data: { caseId, ...next }, select: { id: true } })
    await record(tx, actor, 'stage.changed', { type: 'case', id: caseId }, { stage })
    return { id: entered.id, caseId }
  }
  refuseBefore(former, from)
  if (former) await end(tx, former.id, from)
  await tx.caseStage.update({ where: { id: open.id }, data: next })
  await record(tx, actor, 'stage.changed', { type: 'case', id: caseId }, { stage, corrected: true })
  return { id: open.id, caseId }
}

/** The open stage, entered by mistake: the one before it stands again. */
export async function removeStage(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const wrong = await tx.caseStage.findFirst({
    where: { id, case: writableProceedings(actor) },
    select: { caseId: true },
  })
  const { caseId } = wrong ?? refuse()
  const [open, former] = await lastStages(tx, caseId)
  if (open?.id !== id) return refuse()
  await tx.caseStage.delete({ where: { id } })
  if (former) {
    const data = { ...dateColumns('to', null), version: open.version + 1 }
    await tx.caseStage.update({ where: { id: former.id }, data })
  }
  await record(tx, actor, 'stage.removed', { type: 'case', id: caseId }, { stage: open.stage, reason })
  return { id, caseId }
}

/** The latest two, the open one first. Locks the case, so that two people entering stages wait for each other. */
async function lastStages(tx: Tx, caseId: string): Promise<CaseStage[]> {
  await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
  return tx.caseStage.findMany({
    where: { caseId },
    orderBy: [{ version: 'desc' }, { toOn: { sort: 'desc', nulls: 'first' } }, { fromOn: 'desc' }],
    take: 2,
  })
}

function refuseBefore(standing: CaseStage | undefined, from: StageInput['from']): void {
  const since = standing && fromColumns(standing.fromOn, standing.fromPrecision)
  if (since && endsBefore(since, from)) throw new RuleError('cases.errors.stage-before', 'from')
}

const end = (tx: Tx, id: string, to: StageInput['from']) =>
  tx.caseStage.update({ where: { id }, data: dateColumns('to', to) })
