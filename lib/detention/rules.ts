import { datePartsOf, formatImprecise, isoDate, type ImpreciseDate } from '@/lib/core/dates'
import { toFormValues, type FormValues } from '@/lib/core/form'
import type { CustodyPeriod, WantedNotice } from '@/prisma/generated/client'
import type { CustodyEnd, PrisonerStatus } from '@/prisma/generated/enums'

/** Days are 'YYYY-MM-DD'; what is known to the month only counts from its first day. */
export type StatusFacts = {
  isDefendant: boolean
  /** `status` is what the measure makes of the person; `to` is the first day no longer held so. */
  custody: { from: string; to: string | null; status: PrisonerStatus; end: CustodyEnd | null }[]
  wanted: { from: string; to: string | null }[]
  incidents: { kind: 'disappeared' | 'released' | 'exchanged' | 'died'; on: string }[]
}

/**
 * What a prisoner is on a day, from what is recorded up to it; null for somebody who is no prisoner.
 * Death stands above all, then the custody period of that day; of the rest the latest event counts.
 */
export function statusAsOf(facts: StatusFacts, day: string): PrisonerStatus | null {
  const custody = facts.custody.filter(({ from }) => from <= day)
  const wanted = facts.wanted.filter(({ from }) => from <= day)
  const incidents = facts.incidents.filter(({ on }) => on <= day)
  const lost = incidents.filter(({ kind }) => kind === 'disappeared')
  if (!facts.isDefendant && custody.length + wanted.length + lost.length === 0) return null

  const ended = custody.filter(({ to }) => to !== null && to <= day).sort(inOrder)
  if (incidents.some(({ kind }) => kind === 'died') || ended.some(({ end }) => end === 'died')) return 'died'

  const held = custody.filter(({ to }) => to === null || to > day)
  if (held.length > 0) return latest(held.map(({ from, status }) => ({ on: from, status })))

  // Let go after some hours is no release, unless the person had disappeared.
  const found = incidents.filter(
    ({ kind, on }) => kind !== 'disappeared' && lost.some((loss) => loss.on <= on),
  )

  // On one day the later line counts: set free and abducted at the gate is disappeared.
  return latest([
    ...ended.map(({ to, status, end }) => ({ on: to ?? '', status: statusAfter(end, status) })),
    ...[...lost, ...found].map(({ kind, on }) => ({ on, status: kind })),
    ...wanted
      .filter(({ to }) => to === null || to > day)
      .map(({ from }) => ({ on: from, status: 'wanted' as const })),
  ])
}

export type Stretch = { id?: string; from: string; to: string | null }

/** The first of `others` that shares a day with `period`; the end of a period is the day the next may begin. */
export function overlapping<S extends Stretch>(period: Stretch, others: S[]): S | undefined {
  return others.find(
    (other) => other.id !== period.id && hasDays(other) && hasDays(period) && meet(period, other),
  )
}

/** "Remand in custody, April 2015 – 12 April 2017". */
export function describePeriod(
  { measure, from, to }: { measure: string; from: ImpreciseDate; to: ImpreciseDate | null },
  locale: string,
): string {
  return `${measure}, ${formatImprecise(from, locale)} – ${to ? formatImprecise(to, locale) : ''}`.trim()
}

type PersonFacts = {
  defendants: unknown[]
  custodyPeriods: {
    fromOn: Date
    toOn: Date | null
    end: CustodyEnd | null
    measure: { status: PrisonerStatus }
  }[]
  wantedNotices: { issuedOn: Date; withdrawnOn: Date | null }[]
  incidentsAsVictim: {
    outcomeOn: Date | null
    outcome: { key: string } | null
    incident: { occurredOn: Date; act: { key: string } }
  }[]
}

export function statusFacts(person: PersonFacts): StatusFacts {
  return {
    isDefendant: person.defendants.length > 0,
    custody: person.custodyPeriods.map(({ fromOn, toOn, end, measure: { status } }) => ({
      from: isoDate(fromOn),
      to: toOn && isoDate(toOn),
      status,
      end,
    })),
    wanted: person.wantedNotices.map(({ issuedOn, withdrawnOn }) => ({
      from: isoDate(issuedOn),
      to: withdrawnOn && isoDate(withdrawnOn),
    })),
    incidents: person.incidentsAsVictim.flatMap(({ outcome, outcomeOn, incident }) => {
      const kind = INCIDENT_KINDS[outcome?.key ?? incident.act.key]
      return kind ? [{ kind, on: isoDate(outcomeOn ?? incident.occurredOn) }] : []
    }),
  }
}

export function custodyPeriodForm(
  period: Pick<
    CustodyPeriod,
    | 'version'
    | 'measureId'
    | 'placeId'
    | 'place'
    | 'fromOn'
    | 'fromPrecision'
    | 'toOn'
    | 'toPrecision'
    | 'end'
    | 'endReason'
    | 'orderId'
    | 'note'
  >,
): FormValues {
  const { version, measureId, placeId, place, end, endReason, orderId, note } = period
  const from = datePartsOf(period.fromOn, period.fromPrecision)
  const to = datePartsOf(period.toOn, period.toPrecision)
  return toFormValues({ version, measureId, placeId, place, from, to, end, endReason, orderId, note })
}

export function wantedNoticeForm(
  notice: Pick<
    WantedNotice,
    'version' | 'list' | 'issuedOn' | 'issuedPrecision' | 'withdrawnOn' | 'withdrawnPrecision'
  >,
): FormValues {
  const issued = datePartsOf(notice.issuedOn, notice.issuedPrecision)
  const withdrawn = datePartsOf(notice.withdrawnOn, notice.withdrawnPrecision)
  return toFormValues({ version: notice.version, list: notice.list, issued, withdrawn })
}

/** Outcomes of a victim, and the one act that says what became of them without an outcome. */
const INCIDENT_KINDS: Partial<Record<string, StatusFacts['incidents'][number]['kind']>> = {
  disappeared: 'disappeared',
  missing: 'disappeared',
  enforced_disappearance: 'disappeared',
  released: 'released',
  exchanged: 'exchanged',
  died: 'died',
}

/** Periods that ended on one day: the one begun later, and any other end after a mere move. */
function inOrder(a: StatusFacts['custody'][number], b: StatusFacts['custody'][number]): number {
  const key = ({ from, end, status }: typeof a) => [from, isMove(end) ? 0 : 1, end, status].join()
  return key(a) < key(b) ? -1 : 1
}

const isMove = (end: CustodyEnd | null) => end === 'transferred' || end === 'measure_changed'

type Mark = { on: string; status: PrisonerStatus }

function latest(marks: Mark[]): PrisonerStatus {
  const first: Mark = { on: '', status: 'at_liberty' }
  return marks.reduce((last, mark) => (mark.on >= last.on ? mark : last), first).status
}

/** Whoever was moved is still held, though the next place is not known. */
function statusAfter(end: CustodyEnd | null, held: PrisonerStatus): PrisonerStatus {
  if (isMove(end)) return held
  switch (end) {
    case 'exchanged':
      return 'exchanged'
    case 'escaped':
      return 'wanted'
    case 'died':
      return 'died'
    default:
      return held === 'at_liberty' ? 'at_liberty' : 'released'
  }
}

const hasDays = ({ from, to }: Stretch) => to === null || to > from

const meet = (a: Stretch, b: Stretch) => (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)
