import 'server-only'
import { give } from '@/lib/access/commands'
import { can } from '@/lib/access/permissions'
import { visibleCases, writableProceedings } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { markWithin } from '@/lib/people/rules'
import { asSystem } from '@/lib/core/system'
import { settleKeys } from '@/lib/keys/grants'
import { documentsOfCase } from '@/lib/keys/holders'
import { refreshStatus } from '@/lib/detention/commands'
import { insertDefendant } from './defendant'
import { caseForm } from './forms'
import type { CaseInput, NewCaseInput } from './schema'

/** A coordinator's or lawyer's case stands at once, and a lawyer's is given to them; a volunteer's is a proposal. */
export async function insertCase(tx: Tx, actor: Actor, input: NewCaseInput): Promise<{ id: string }> {
  const { id, personId, stage, from, visibility, ...fields } = input
  if (id && (await tx.case.count({ where: { AND: [{ id }, visibleCases(actor)] } })) > 0) return { id }
  const isConfirmed = can(actor, 'cases.create')
  const insert = () =>
    tx.case.create({
      data: {
        ...(id && { id }),
        ...fields,
        visibility: isConfirmed ? visibility : 'proposed',
        proposedById: isConfirmed ? null : actor.userId,
        ...(stage && from && { stages: { create: { stage, ...dateColumns('from', from) } } }),
      },
      select: { id: true },
    })
  // A lawyer's case is theirs once it is given to them, which the wall does not know yet.
  const isGiven = isConfirmed && !can(actor, 'records.write')
  const made = isGiven ? await asSystem(tx, insert) : await insert()
  await record(tx, actor, isConfirmed ? 'case.created' : 'case.proposed', { type: 'case', id: made.id })
  if (isGiven) await asSystem(tx, () => give(tx, actor, 'case', made.id, actor.userId))
  if (personId) await insertDefendant(tx, actor, made.id, { personId, name: null, note: null }, visibility)
  return made
}

/** Who may see a case is decided by those who write records; a lawyer's own case keeps its mark. */
export async function updateCase(tx: Tx, actor: Actor, input: CaseInput): Promise<{ id: string }> {
  const { id, version, visibility, ...fields } = input
  const scope = { AND: [{ id }, writableProceedings(actor)] }
  const before = await tx.case.findFirst({ where: scope, select: { visibility: true } })
  const isDecided = before?.visibility === 'open' || before?.visibility === 'restricted'
  const saved = await tx.case.updateMany({
    where: { ...scope, version },
    data: {
      ...fields,
      ...(can(actor, 'records.write') && isDecided && { visibility }),
      version: { increment: 1 },
    },
  })
  if (saved.count === 0) {
    const current = await tx.case.findFirst({ where: scope })
    await refuseStale(tx, actor, id, current && caseForm(current))
  }
  if (before?.visibility !== visibility) await settleKeys(tx, actor, await documentsOfCase(tx, { id }))
  await record(tx, actor, 'case.changed', { type: 'case', id })
  return { id }
}

/** A case that stands for the first time is no more visible than anybody in it. */
export async function decideCase(
  tx: Tx,
  actor: Actor,
  id: string,
  decision: 'confirmed' | 'declined',
  declinedReason?: string,
): Promise<{ id: string }> {
  const visibility = decision === 'confirmed' ? await markOfThoseIn(tx, id) : decision
  const decided = await tx.case.updateMany({
    where: { id, visibility: 'proposed' },
    data: { visibility, declinedReason, version: { increment: 1 } },
  })
  if (decided.count === 0) throw new RuleError('form.already-decided')
  await settleKeys(tx, actor, await documentsOfCase(tx, { id }))
  await record(tx, actor, `case.${decision}`, { type: 'case', id })
  const defendants = await tx.defendant.findMany({ where: { caseId: id }, select: { personId: true } })
  for (const { personId } of defendants) await refreshStatus(tx, personId)
  return { id }
}

async function markOfThoseIn(tx: Tx, caseId: string) {
  const inCase = { some: { caseId } }
  const marks = await tx.person.findMany({
    where: { OR: [{ defendants: inCase }, { caseRoles: inCase }], visibility: 'restricted' },
    take: 1,
    select: { visibility: true },
  })
  return markWithin(...marks.map(({ visibility }) => visibility))
}
