import 'server-only'
import { ofVisible, writableProceedings } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { requireTerms } from '@/lib/reference/listed'
import { motionForm } from './forms'
import { refuse, requireCase, requireDefendants, requireRuling, type Saved } from './reach'
import type { MotionInput, NewMotionInput } from './proceedings-schema'

export async function addMotion(tx: Tx, actor: Actor, input: NewMotionInput): Promise<Saved> {
  const { id, caseId, filed, ...fields } = input
  await requireCase(tx, actor, caseId)
  if (id && (await tx.motion.count({ where: { id, caseId } })) > 0) return { id, caseId }
  await requireChoices(tx, actor, caseId, input)
  const motion = await tx.motion.create({
    data: { ...(id && { id }), caseId, ...fields, ...dateColumns('filed', filed) },
    select: { id: true, caseId: true },
  })
  await record(tx, actor, 'motion.added', { type: 'motion', id: motion.id })
  return motion
}

export async function changeMotion(tx: Tx, actor: Actor, input: MotionInput): Promise<Saved> {
  const { id, version, filed, ...fields } = input
  const { caseId } = await requireMotion(tx, actor, id)
  await requireChoices(tx, actor, caseId, input)
  const saved = await tx.motion.updateMany({
    where: { id, version },
    data: { ...fields, ...dateColumns('filed', filed), version: { increment: 1 } },
  })
  if (saved.count === 0) {
    const current = await tx.motion.findUnique({ where: { id } })
    await refuseStale(tx, actor, id, current && motionForm(current))
  }
  await record(tx, actor, 'motion.changed', { type: 'motion', id })
  return { id, caseId }
}

/** One entered by mistake; a motion that was withdrawn or refused stays. */
export async function removeMotion(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const { caseId } = await requireMotion(tx, actor, id)
  await tx.source.deleteMany({ where: { motionId: id } })
  await tx.motion.delete({ where: { id } })
  await record(tx, actor, 'motion.removed', { type: 'case', id: caseId }, { motion: id, reason })
  return { id, caseId }
}

async function requireMotion(tx: Tx, actor: Actor, id: string) {
  const motion = await tx.motion.findFirst({
    where: { id, case: writableProceedings(actor), ...ofVisible(actor) },
    select: { caseId: true },
  })
  return motion ?? refuse()
}

type Choices = Pick<MotionInput, 'defendantId' | 'kindId' | 'rulingId'>

async function requireChoices(tx: Tx, actor: Actor, caseId: string, input: Choices): Promise<void> {
  await requireDefendants(tx, actor, caseId, [input.defendantId], 'defendantId')
  await requireRuling(tx, actor, caseId, input.rulingId, 'rulingId')
  await requireTerms(tx, [['kindId', 'motion-kind', input.kindId]])
}
