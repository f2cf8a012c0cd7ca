import 'server-only'
import { ofVisible, writableProceedings } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { deadlineForm } from './forms'
import { refuse, requireCase, requireDefendants, type Saved } from './reach'
import type { DeadlineInput, NewDeadlineInput } from './proceedings-schema'

export async function addDeadline(tx: Tx, actor: Actor, input: NewDeadlineInput): Promise<Saved> {
  const { id, caseId, dueOn, ...fields } = input
  await requireCase(tx, actor, caseId)
  if (id && (await tx.deadline.count({ where: { id, caseId } })) > 0) return { id, caseId }
  await requireDefendants(tx, actor, caseId, [fields.defendantId], 'defendantId')
  const deadline = await tx.deadline.create({
    data: { ...(id && { id }), caseId, ...fields, dueOn: dateOf(dueOn) },
    select: { id: true, caseId: true },
  })
  await record(tx, actor, 'deadline.added', { type: 'deadline', id: deadline.id })
  return deadline
}

export async function changeDeadline(tx: Tx, actor: Actor, input: DeadlineInput): Promise<Saved> {
  const { id, version, dueOn, ...fields } = input
  const { caseId } = await requireDeadline(tx, actor, id)
  await requireDefendants(tx, actor, caseId, [fields.defendantId], 'defendantId')
  const saved = await tx.deadline.updateMany({
    where: { id, version },
    data: { ...fields, dueOn: dateOf(dueOn), version: { increment: 1 } },
  })
  if (saved.count === 0) {
    const current = await tx.deadline.findUnique({ where: { id } })
    await refuseStale(tx, actor, id, current && deadlineForm(current))
  }
  await record(tx, actor, 'deadline.changed', { type: 'deadline', id })
  return { id, caseId }
}

/** Done, or open again. Ticking what is ticked already changes nothing. */
export async function tickDeadline(tx: Tx, actor: Actor, id: string, isDone: boolean): Promise<Saved> {
  const { caseId } = await requireDeadline(tx, actor, id)
  const ticked = await tx.deadline.updateMany({
    where: { id, doneAt: isDone ? null : { not: null } },
    data: {
      doneAt: isDone ? new Date() : null,
      doneById: isDone ? actor.userId : null,
      version: { increment: 1 },
    },
  })
  if (ticked.count > 0)
    await record(tx, actor, isDone ? 'deadline.done' : 'deadline.reopened', { type: 'deadline', id })
  return { id, caseId }
}

/** One entered by mistake; one that was met is ticked instead. */
export async function removeDeadline(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const { caseId } = await requireDeadline(tx, actor, id)
  await tx.deadline.delete({ where: { id } })
  await record(tx, actor, 'deadline.removed', { type: 'case', id: caseId }, { deadline: id, reason })
  return { id, caseId }
}

async function requireDeadline(tx: Tx, actor: Actor, id: string) {
  const deadline = await tx.deadline.findFirst({
    where: { id, case: writableProceedings(actor), ...ofVisible(actor) },
    select: { caseId: true },
  })
  return deadline ?? refuse()
}
