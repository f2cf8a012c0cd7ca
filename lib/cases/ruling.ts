import 'server-only'
import { visiblePeople, writableRulings } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateColumns, dateOf, type ImpreciseDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { requireMeasures, requireOrganisations } from '@/lib/reference/listed'
import { rulingForm } from './forms'
import { refuse, requireCase, requireDefendants, requireRuling, type Saved } from './reach'
import { resultsOf, type ResultRow } from './rules'
import type { NewRulingInput, RulingInput } from './proceedings-schema'

export type RulingFacts = {
  id?: string
  caseId: string
  hearingId: string | null
  courtId: string | null
  judgeId: string | null
  kind: RulingInput['kind']
  decided: ImpreciseDate
  appealOfId?: string | null
  inForce?: ImpreciseDate | null
  note?: string | null
  results: (ResultRow & { defendantId: string })[]
}

/** For commands that write down a ruling in the course of their own work; they have checked that the actor may. */
export async function insertRuling(tx: Tx, actor: Actor, facts: RulingFacts): Promise<{ id: string }> {
  const { decided, inForce = null, results, ...fields } = facts
  const ruling = await tx.ruling.create({
    data: {
      ...fields,
      ...dateColumns('decided', decided),
      ...dateColumns('inForce', inForce),
      results: { create: results.map(resultData) },
    },
    select: { id: true },
  })
  await record(tx, actor, 'ruling.added', { type: 'ruling', id: ruling.id })
  return ruling
}

export async function addRuling(tx: Tx, actor: Actor, input: NewRulingInput): Promise<Saved> {
  const { id, caseId } = input
  await requireCase(tx, actor, caseId)
  if (id && (await tx.ruling.count({ where: { id, caseId } })) > 0) return { id, caseId }
  await requireChoices(tx, actor, caseId, input)
  const { kind, decided, courtId, judgeId, hearingId, appealOfId, inForce, note } = input
  const ruling = await insertRuling(tx, actor, {
    ...(id && { id }),
    ...{ caseId, kind, decided, courtId, judgeId, hearingId, appealOfId, inForce, note },
    results: resultsOf(input),
  })
  return { id: ruling.id, caseId }
}

/** Results of defendants whom the actor may not see stay as they are. */
export async function changeRuling(tx: Tx, actor: Actor, input: RulingInput): Promise<Saved> {
  const { id, version, kind, decided, courtId, judgeId, hearingId, appealOfId, inForce, note } = input
  const { caseId, judgeId: standing } = await requireOwnRuling(tx, actor, id)
  if (appealOfId === id) throw new RuleError('form.choose', 'appealOfId')
  await requireChoices(tx, actor, caseId, input)
  const saved = await tx.ruling.updateMany({
    where: { id, version },
    data: {
      ...{ kind, courtId, hearingId, appealOfId, note },
      judgeId: judgeId ?? ((await isVisible(tx, actor, standing)) ? null : standing),
      ...dateColumns('decided', decided),
      ...dateColumns('inForce', inForce),
      version: { increment: 1 },
    },
  })
  const seen = { defendant: { person: visiblePeople(actor) } }
  if (saved.count === 0) {
    const current = await tx.ruling.findUnique({ where: { id }, include: { results: { where: seen } } })
    await refuseStale(tx, actor, id, current && rulingForm(await withSeenJudge(tx, actor, current)))
  }
  await tx.rulingResult.deleteMany({ where: { rulingId: id, ...seen } })
  await tx.rulingResult.createMany({
    data: resultsOf(input).map((row) => ({ rulingId: id, ...resultData(row) })),
  })
  await record(tx, actor, 'ruling.changed', { type: 'ruling', id })
  return { id, caseId }
}

/** One entered by mistake: while a sentence or an appeal rests on it, it stays. */
export async function removeRuling(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const { caseId, _count } = await requireOwnRuling(tx, actor, id)
  if (Object.values(_count).some((rows) => rows > 0)) throw new RuleError('cases.errors.ruling-in-use')
  await tx.source.deleteMany({ where: { rulingId: id } })
  await tx.ruling.delete({ where: { id } })
  await record(tx, actor, 'ruling.removed', { type: 'case', id: caseId }, { ruling: id, reason })
  return { id, caseId }
}

async function requireOwnRuling(tx: Tx, actor: Actor, id: string) {
  const ruling = await tx.ruling.findFirst({
    where: { AND: [{ id }, writableRulings(actor)] },
    select: {
      caseId: true,
      judgeId: true,
      _count: { select: { sentences: true, appeals: true, custodyPeriods: true, motions: true } },
    },
  })
  return ruling ?? refuse()
}

type Choices = Pick<
  RulingInput,
  'defendants' | 'hearingId' | 'appealOfId' | 'courtId' | 'judgeId' | 'measureId' | 'of'
>

async function requireChoices(tx: Tx, actor: Actor, caseId: string, input: Choices): Promise<void> {
  const { defendants, hearingId, appealOfId, courtId, judgeId, measureId, of } = input
  await requireDefendants(tx, actor, caseId, defendants, 'defendants')
  await requireRuling(tx, actor, caseId, appealOfId, 'appealOfId')
  await requireOrganisations(tx, [['courtId', courtId]], 'court', 'international_body')
  const measures = Object.entries(of).map(([id, row]) => [`of.${id}.measureId`, row.measureId] as const)
  await requireMeasures(tx, [['measureId', measureId], ...measures])
  const missing = [
    hearingId && !(await tx.hearing.count({ where: { id: hearingId, caseId } })) && 'hearingId',
    !(await isVisible(tx, actor, judgeId)) && 'judgeId',
  ].find(Boolean)
  if (missing) throw new RuleError('form.choose', missing)
}

/** A ruling as the actor's form has it: without a judge whom they may not see. */
export async function withSeenJudge<R extends { judgeId: string | null }>(
  tx: Tx,
  actor: Actor,
  ruling: R,
): Promise<R> {
  return (await isVisible(tx, actor, ruling.judgeId)) ? ruling : { ...ruling, judgeId: null }
}

/** A judge who is not on the form, because the actor may not see them, is not taken away by saving it. */
const isVisible = async (tx: Tx, actor: Actor, id: string | null) =>
  id === null || (await tx.person.count({ where: { AND: [{ id }, visiblePeople(actor)] } })) > 0

const resultData = ({
  defendantId,
  result,
  measureId,
  untilOn,
  influence,
}: RulingFacts['results'][number]) => ({
  ...{ defendantId, result, measureId, influence },
  untilOn: untilOn ? dateOf(untilOn) : null,
})
