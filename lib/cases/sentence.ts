import 'server-only'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { sentenceForm } from './forms'
import { refuse, requireRuling, writableDefendant, type Saved } from './reach'
import type { NewSentenceInput, SentenceInput } from './proceedings-schema'

export async function addSentence(tx: Tx, actor: Actor, input: NewSentenceInput): Promise<Saved> {
  const { id, defendantId, legs, starts, ...fields } = input
  const defendant = await tx.defendant.findFirst({
    where: { id: defendantId, ...writableDefendant(actor) },
    select: { caseId: true },
  })
  if (!defendant) return refuse()
  const { caseId } = defendant
  if (id && (await tx.sentence.count({ where: { id, defendantId } })) > 0) return { id, caseId }
  await requireRuling(tx, actor, caseId, fields.rulingId, 'rulingId')
  const sentence = await tx.sentence.create({
    data: {
      ...(id && { id }),
      defendantId,
      ...fields,
      ...dateColumns('starts', starts),
      legs: { create: inOrder(legs) },
    },
    select: { id: true },
  })
  await record(tx, actor, 'sentence.added', { type: 'sentence', id: sentence.id })
  return { id: sentence.id, caseId }
}

export async function changeSentence(tx: Tx, actor: Actor, input: SentenceInput): Promise<Saved> {
  const { id, version, legs, starts, ...fields } = input
  const { caseId } = await requireSentence(tx, actor, id)
  await requireRuling(tx, actor, caseId, fields.rulingId, 'rulingId')
  const saved = await tx.sentence.updateMany({
    where: { id, version },
    data: { ...fields, ...dateColumns('starts', starts), version: { increment: 1 } },
  })
  if (saved.count === 0) {
    const current = await tx.sentence.findUnique({ where: { id }, include: { legs: true } })
    await refuseStale(tx, actor, id, current && sentenceForm(current))
  }
  await tx.sentenceLeg.deleteMany({ where: { sentenceId: id } })
  await tx.sentenceLeg.createMany({ data: inOrder(legs).map((leg) => ({ sentenceId: id, ...leg })) })
  await record(tx, actor, 'sentence.changed', { type: 'sentence', id })
  return { id, caseId }
}

export async function removeSentence(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const { caseId } = await requireSentence(tx, actor, id)
  await tx.source.deleteMany({ where: { sentenceId: id } })
  await tx.sentence.delete({ where: { id } })
  await record(tx, actor, 'sentence.removed', { type: 'case', id: caseId }, { sentence: id, reason })
  return { id, caseId }
}

async function requireSentence(tx: Tx, actor: Actor, id: string) {
  const sentence = await tx.sentence.findFirst({
    where: { id, defendant: writableDefendant(actor) },
    select: { defendant: { select: { caseId: true } } },
  })
  return sentence?.defendant ?? refuse()
}

const inOrder = (legs: SentenceInput['legs']) => legs.map((leg, at) => ({ position: at + 1, ...leg }))
