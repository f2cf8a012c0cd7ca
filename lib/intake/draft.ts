import 'server-only'
import { randomUUID } from 'node:crypto'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { draftForm, linesOf } from './rules'
import type { Draft, DraftInput, NewIntakeInput } from './schema'
import { openContents, sealContent } from './sealed'

export type Kept = {
  id: string
  version: number
  savedAt: string
  /** A name or a year of birth is another one, or of another line. */
  isRenamed: boolean
}

/** Sending it twice begins one. */
export async function insertIntake(tx: Tx, actor: Actor, input: NewIntakeInput): Promise<{ id: string }> {
  const id = input.id ?? randomUUID()
  if ((await tx.intake.count({ where: { id } })) > 0) return { id }
  const content = await sealContent(tx, actor, id, { from: null, draft: {} })
  await tx.intake.create({ data: { id, byId: actor.userId, content } })
  await record(tx, actor, 'intake.begun', { type: 'intake', id })
  return { id }
}

/**
 * The whole form as it stands now. Each open form is in the audit once, not with every pause in typing.
 * @throws ConflictError when another form saved a newer version
 */
export async function saveDraft(tx: Tx, actor: Actor, input: DraftInput): Promise<Kept> {
  const { id, version, from, ...draft } = input
  const intake = await lockIntake(tx, id)
  if (intake.state !== 'open') throw new RuleError('intake.errors.written')
  const [opened] = await openContents(tx, actor, [intake])
  const before = opened?.content
  if (!before) throw new RuleError('keys.errors.not-given')
  if (intake.version !== version && before.from !== from)
    await refuseStale(tx, actor, id, draftForm(before.draft, intake.version))
  const content = await sealContent(tx, actor, id, { from, draft })
  const saved = await tx.intake.update({
    where: { id },
    data: { content, version: { increment: 1 } },
    select: { version: true, updatedAt: true },
  })
  const isRenamed = JSON.stringify(namesOf(before.draft)) !== JSON.stringify(namesOf(draft))
  if (before.from !== from) await record(tx, actor, 'intake.changed', { type: 'intake', id })
  return { id, version: saved.version, savedAt: saved.updatedAt.toISOString(), isRenamed }
}

/** One begun by mistake. */
export async function takeOutIntake(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<void> {
  const intake = await lockIntake(tx, id)
  if (intake.state !== 'open') throw new RuleError('intake.errors.written')
  await tx.intake.delete({ where: { id } })
  await tx.sealKey.deleteMany({ where: { kind: 'intake', subjectId: id } })
  await record(tx, actor, 'intake.removed', { type: 'intake', id }, { reason })
}

/** Two who save, or write, at once wait for each other. */
export async function lockIntake(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Intake" WHERE "id" = ${id}::uuid FOR UPDATE`
  const intake = await tx.intake.findUnique({ where: { id } })
  if (!intake) throw new ForbiddenError()
  return intake
}

const namesOf = (draft: Draft) => linesOf(draft).map(([row, { name, year }]) => [row, name, year])
