import 'server-only'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { dateOf, isoDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import type { Prisma } from '@/prisma/generated/client'
import { isLater, startOf } from './rules'
import { standingAt } from './same'
import type { RecordInput } from './schema'

export const nextSelect = {
  id: true,
  version: true,
  state: true,
  onDate: true,
  atTime: true,
  startsAt: true,
  room: true,
} satisfies Prisma.HearingSelect

type Next = Prisma.HearingGetPayload<{ select: typeof nextSelect }>

/** Refuses: somebody has changed the record of this id meanwhile. */
export type Conflict = (subjectId: string) => Promise<never>

type Hearing = Pick<
  Prisma.HearingGetPayload<object>,
  | 'id'
  | 'caseId'
  | 'courtId'
  | 'room'
  | 'judgeId'
  | 'prosecutorId'
  | 'kind'
  | 'timeZone'
  | 'language'
  | 'onDate'
  | 'atTime'
> & { next: Next | null }

/**
 * Makes the next hearing out of this one, with everything copied; where it stands already, moves it.
 * Exactly one, however often the form is sent: `previousId` is unique.
 */
export async function planNext(
  tx: Tx,
  actor: Actor,
  hearing: Hearing,
  { date, time, room, version, same }: RecordInput['next'],
  conflict: Conflict,
): Promise<void> {
  const standing = hearing.next
  if (!date) {
    if (standing?.state === 'planned') throw new RuleError('hearings.errors.next-stands', 'next.date')
    return
  }
  const when = { onDate: dateOf(date), atTime: time, startsAt: startOf(date, time, hearing.timeZone) }
  if (standing && isoDate(standing.onDate) === date && standing.atTime === time && standing.room === room)
    return
  if (standing && standing.state !== 'planned')
    throw new RuleError('hearings.errors.next-recorded', 'next.date')
  if (!isLater({ date, time }, hearing)) throw new RuleError('hearings.errors.next-before', 'next.date')
  const there = await standingAt(tx, actor, {
    ...{ caseId: hearing.caseId, date, time, same, field: 'next.same', but: [hearing.id, standing?.id] },
  })
  if (there) return follow(tx, actor, hearing.id, there, standing)
  if (standing) {
    const moved = await tx.hearing.updateMany({
      where: { id: standing.id, state: 'planned', version: version ?? 0 },
      data: { ...when, room, version: { increment: 1 } },
    })
    if (moved.count === 0) await conflict(standing.id)
    return record(tx, actor, 'hearing.changed', { type: 'hearing', id: standing.id })
  }
  const { caseId, courtId, judgeId, prosecutorId, kind, timeZone, language } = hearing
  const defendants = await tx.hearingDefendant.findMany({
    where: { hearingId: hearing.id },
    select: { defendantId: true },
  })
  const next = await tx.hearing.create({
    data: {
      ...{ caseId, courtId, judgeId, prosecutorId, kind, timeZone, language },
      ...when,
      room: room ?? hearing.room,
      previousId: hearing.id,
      defendants: { create: defendants },
    },
    select: { id: true },
  })
  await record(tx, actor, 'hearing.planned', { type: 'hearing', id: next.id })
}

/** The hearing that stands there already becomes the next one, unless it follows another. */
async function follow(
  tx: Tx,
  actor: Actor,
  previousId: string,
  there: { id: string; previousId: string | null },
  standing: Next | null,
): Promise<void> {
  if (standing || there.previousId) throw new RuleError('hearings.errors.same-taken', 'next.date')
  await tx.hearing.update({ where: { id: there.id }, data: { previousId, version: { increment: 1 } } })
  await record(tx, actor, 'hearing.changed', { type: 'hearing', id: there.id })
}

export function nextForm(next: Next | null, isAdjourned: boolean): RecordInput['next'] {
  const isUnknown = isAdjourned && !next
  if (next?.state !== 'planned') return { date: null, time: null, room: null, isUnknown, same: null }
  const { version, onDate, atTime, room } = next
  return { version, date: isoDate(onDate), time: atTime, room, isUnknown, same: null }
}
