import { addDays, daysBetween, instantOf, isoDate, today } from '@/lib/core/dates'
import { toFormValues, type FormValues } from '@/lib/core/form'
import type { HearingKind, HearingState, RulingKind } from '@/prisma/generated/enums'
import type { ListInput, RecordInput } from './schema'

/** The instant by which a hearing is sorted; one whose time is not known stands first in its day. */
export const startOf = (date: string, time: string | null, zone: string): Date =>
  instantOf(date, time ?? '00:00', zone)

/** A court sits today or has sat: nobody can tell what happened at a hearing of tomorrow. */
export const canHaveTakenPlace = (date: string, zone: string, now: Date): boolean =>
  daysBetween(today(zone, now), date) <= 0

/** Whether the next hearing lies after this one; on the same day it needs a later time. */
export function isLater(
  next: { date: string; time: string | null },
  hearing: { onDate: Date; atTime: string | null },
): boolean {
  const date = isoDate(hearing.onDate)
  if (next.date !== date) return next.date > date
  return next.time !== null && hearing.atTime !== null && next.time > hearing.atTime
}

export type Moment = 'today' | 'coming' | 'past'

/** Where a hearing stands on the reader's day, by the calendar of its court. */
export function momentOf({ onDate, timeZone }: { onDate: Date; timeZone: string }, now: Date): Moment {
  const days = daysBetween(today(timeZone, now), isoDate(onDate))
  return days === 0 ? 'today' : days > 0 ? 'coming' : 'past'
}

/** Its state, or that nobody has told yet what became of it. */
export const standingOf = (hearing: { state: HearingState; onDate: Date; timeZone: string }, now: Date) =>
  hearing.state === 'planned' && momentOf(hearing, now) === 'past' ? 'unrecorded' : hearing.state

const RULING_OF: Record<HearingKind, RulingKind> = {
  measure: 'measure',
  extension: 'extension',
  preliminary: 'other',
  merits: 'other',
  verdict: 'verdict',
  appeal: 'appeal',
  cassation: 'cassation',
  administrative: 'administrative',
}

/** What a hearing of this kind decides, unless somebody says otherwise. */
export const rulingKindOf = (kind: HearingKind): RulingKind => RULING_OF[kind]

export type PlanFacts = {
  version?: number
  kind: HearingKind
  onDate: Date | null
  atTime: string | null
  courtId: string | null
  room: string | null
  judgeId: string | null
  prosecutorId: string | null
  language: string | null
  defendants: { defendantId: string }[]
}

export function planForm({ onDate, atTime, defendants, ...facts }: PlanFacts): FormValues {
  const { version, kind, courtId, room, judgeId, prosecutorId, language } = facts
  return toFormValues({
    ...{ version, kind, courtId, room, judgeId, prosecutorId, language },
    date: onDate && isoDate(onDate),
    time: atTime,
    defendants: defendants.map(({ defendantId }) => defendantId).sort(),
  })
}

export type RecordFacts = Omit<RecordInput, 'id' | 'state' | 'ruling' | 'presence' | 'violations'> & {
  state: HearingState
  presence: [defendantId: string, presence: string | null][]
  violations: string[]
}

export function recordForm({ state, presence, violations, isByVideo, ...facts }: RecordFacts): FormValues {
  return toFormValues({
    ...facts,
    state: state === 'planned' ? null : state,
    isByVideo: isByVideo === null ? null : isByVideo ? 'yes' : 'no',
    presence: Object.fromEntries(presence),
    violations: [...violations].sort(),
  })
}

/** The same form sent twice: over a line that broke before the answer came, or by a second tap. */
export function isSameRecord(input: RecordInput, saved: RecordFacts): boolean {
  const sent = recordForm({ ...input, presence: Object.entries(input.presence) })
  const stands = recordForm(saved)
  const keys = Object.keys({ ...sent, ...stands }).filter((key) => !BESIDE.test(key))
  return keys.every((key) => String(sent[key] ?? '') === String(stands[key] ?? ''))
}

/** Fields of the form that are not part of what it records of the hearing. */
const BESIDE = /^id$|^ruling\.|(^|\.)(version|same)$/

/** What a view of the list stands for, as of a calendar day; days and state chosen besides go first. */
export function filterOf(
  { view, case: caseId, court, from, to, state, sort, ...rest }: ListInput,
  day: string,
) {
  const isPast = view === 'unrecorded' || view === 'past'
  return {
    text: rest.text ?? undefined,
    caseId: caseId ?? undefined,
    courtId: court ?? undefined,
    state: (view === 'unrecorded' ? 'planned' : state) ?? undefined,
    from: from ?? (view === 'coming' ? day : undefined),
    to: to ?? (isPast ? addDays(day, -1) : undefined),
    mine: rest.mine,
    unobserved: rest.unobserved,
    sort: sort ?? (view === 'coming' ? ('asc' as const) : ('desc' as const)),
    after: rest.after ?? undefined,
  }
}
