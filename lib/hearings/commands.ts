import 'server-only'
import { allowed } from '@/lib/access/allowed'
import { authorize } from '@/lib/access/permissions'
import { visibleHearings } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { isoDate } from '@/lib/core/dates'
import { withActor } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { requireTerms } from '@/lib/reference/listed'
import { keepHidden, seatsChanged, seenSeats } from './bench'
import { planNext } from './continuation'
import { saveDetained } from './detained'
import { insertHearing, planData, seats, visibleDefendants } from './plan'
import { endWork, findRecord, isRecordedBy, recordData, saveLists, saveRuling, settled } from './recording'
import { canHaveTakenPlace, isSameRecord, planForm, recordForm } from './rules'
import type { ChangeInput, RecordInput } from './schema'

export const planHearing = allowed(['hearings.record'], insertHearing)

/** Changes when, where and before whom; what was recorded of the hearing stays. */
export async function changeHearing(actor: Actor, input: ChangeInput): Promise<{ id: string }> {
  authorize(actor, 'hearings.record')
  const { id, version, defendants, ...plan } = input
  return withActor(actor, async (tx) => {
    const scope = { AND: [{ id }, visibleHearings(actor)] }
    const load = async () => {
      const hearing = await tx.hearing.findFirst({
        where: scope,
        include: { defendants: true, case: { select: { visibility: true } } },
      })
      if (!hearing) throw new ForbiddenError()
      const concerned = await visibleDefendants(tx, actor, hearing.caseId)
      return {
        hearing,
        concerned,
        shown: hearing.defendants.filter((one) => concerned.includes(one.defendantId)),
      }
    }
    const { hearing, concerned, shown } = await load()
    const chosen = await seats(tx, actor, plan, { id: hearing.caseId, ...hearing.case })
    const seated = await keepHidden(tx, actor, chosen, hearing)
    const saved = await tx.hearing.updateMany({
      where: { ...scope, version },
      data: {
        ...(await planData(tx, hearing.caseId, plan)),
        ...seated,
        version: { increment: 1 },
      },
    })
    if (saved.count === 0) {
      const now = await load()
      const seen = await seenSeats(tx, actor, now.hearing)
      await refuseStale(tx, actor, id, planForm({ ...seen, defendants: now.shown }))
    }
    const gone = shown.map(({ defendantId }) => defendantId).filter((one) => !defendants.includes(one))
    const added = concerned
      .filter((one) => defendants.includes(one))
      .map((defendantId) => ({ hearingId: id, defendantId }))
    await tx.hearingDefendant.deleteMany({ where: { hearingId: id, defendantId: { in: gone } } })
    await tx.hearingDefendant.createMany({ data: added, skipDuplicates: true })
    await record(tx, actor, 'hearing.changed', { type: 'hearing', id }, seatsChanged(hearing, seated))
    return { id }
  })
}

/**
 * Records what became of a hearing: held, adjourned or cancelled, with the next hearing made of it.
 * Naming the version of a recorded hearing corrects the record. Whoever was given the hearing has done with it: sight of a
 * restricted case, and of the next hearing, is theirs only where that is given to them.
 */
export async function recordHearing(
  actor: Actor,
  input: RecordInput,
  now = new Date(),
): Promise<{ id: string; isSeen: boolean }> {
  authorize(actor, 'hearings.record')
  return withActor(actor, async (tx) => {
    const { id, version } = input
    const found = await findRecord(tx, actor, id)
    if (!found && (await isRecordedBy(tx, actor, input))) return { id, isSeen: false }
    const hearing = found ?? refuse()
    if (input.state === 'held' && !canHaveTakenPlace(isoDate(hearing.onDate), hearing.timeZone, now)) {
      throw new RuleError('hearings.errors.not-yet', 'state')
    }
    const wanted = settled(input, hearing)
    await requireTerms(tx, [
      ['outcomeId', 'hearing-outcome', wanted.outcomeId],
      ['reasonId', 'adjournment-reason', wanted.reasonId],
    ])
    const saved = await tx.hearing.updateMany({
      where: { AND: [{ id, version }, visibleHearings(actor)] },
      data: {
        ...recordData(wanted),
        recordedAt: hearing.recordedAt ?? now,
        recordedById: hearing.recordedById ?? actor.userId,
        version: { increment: 1 },
      },
    })
    if (saved.count === 0) {
      const current = await findRecord(tx, actor, id)
      if (current && current.recordedById === actor.userId && isSameRecord(wanted, current.facts))
        return { id, isSeen: true }
      if (!current && (await isRecordedBy(tx, actor, input))) return { id, isSeen: false }
      await refuseStale(tx, actor, id, current && recordForm(current.facts))
    }
    const conflict = async (subjectId: string) => {
      const current = await findRecord(tx, actor, id)
      return refuseStale(tx, actor, subjectId, current && recordForm(current.facts))
    }
    await planNext(tx, actor, hearing, wanted.next, conflict)
    await saveDetained(tx, actor, hearing, wanted.detained, hearing.detained, conflict)
    await saveLists(tx, hearing, wanted)
    await saveRuling(tx, actor, hearing, wanted)
    const event = hearing.state === 'planned' ? EVENTS[wanted.state] : 'hearing.changed'
    await record(tx, actor, event, { type: 'hearing', id }, { state: wanted.state })
    await endWork(tx, actor, id)
    const seen = await tx.hearing.count({ where: { AND: [{ id }, visibleHearings(actor)] } })
    return { id, isSeen: seen > 0 }
  })
}

const EVENTS = {
  held: 'hearing.recorded',
  adjourned: 'hearing.adjourned',
  cancelled: 'hearing.cancelled',
} as const

function refuse(): never {
  throw new ForbiddenError()
}
