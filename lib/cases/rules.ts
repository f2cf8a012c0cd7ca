import { addDays, daysBetween, type ImpreciseDate } from '@/lib/core/dates'
import type { PrisonerStatus, ResultKind, RulingKind } from '@/prisma/generated/enums'

/** Warned of this many days ahead: the request for an extension is due a week before a term runs out. */
const TERM_SOON_DAYS = 14
const DEADLINE_SOON_DAYS = 3

export type Stretch = { from: ImpreciseDate; to: ImpreciseDate | null }

/**
 * Days in the given periods up to and including `today`. The day of detention is the first day and the last
 * day counts whole; a day that two periods share counts once. Not exact where a date is known to the month only.
 */
export function daysHeld(periods: readonly Stretch[], today: string): { days: number; isExact: boolean } {
  let days = 0
  let counted = ''
  const begun = periods.filter(({ from }) => from.date <= today)
  for (const { from, to } of begun.toSorted((a, b) => (a.from.date < b.from.date ? -1 : 1))) {
    const first = counted && from.date <= counted ? addDays(counted, 1) : from.date
    const last = to && to.date < today ? to.date : today
    if (last < first) continue
    days += daysBetween(first, last) + 1
    counted = last
  }
  const isExact = begun.every(({ from, to }) => from.precision === 'day' && (!to || to.precision === 'day'))
  return { days, isExact }
}

/** Held against one's will, at home or elsewhere. */
export const isHeld = (status: PrisonerStatus): boolean =>
  status === 'in_custody' || status === 'house_arrest' || status === 'serving'

export type TermResult = {
  kind: RulingKind
  decided: ImpreciseDate
  result: ResultKind
  hasMeasure: boolean
  untilOn: string | null
}

export type Term = { lastDay: string; daysLeft: number }

/**
 * The term of the measure in force: the last day of the latest ruling that set one. `daysLeft` is 0 on the last day
 * and negative once it ran out. Null when a later ruling ended it or the person is past it (serving, released, ...).
 */
export function currentTerm(
  results: readonly TermResult[],
  status: PrisonerStatus | null,
  today: string,
): Term | null {
  if (status && PAST_TERMS.has(status)) return null
  const latest = results
    .toSorted((a, b) => (a.decided.date < b.decided.date ? -1 : a.decided.date > b.decided.date ? 1 : 0))
    .findLast(settlesTerm)
  return latest?.untilOn ? { lastDay: latest.untilOn, daysLeft: daysBetween(today, latest.untilOn) } : null
}

const PAST_TERMS = new Set<PrisonerStatus>(['serving', 'released', 'exchanged', 'died'])

/** A refusal leaves the measure as it was; an extension without its last day says nothing. */
function settlesTerm({ kind, result, hasMeasure, untilOn }: TermResult): boolean {
  if (result === 'refused') return false
  if (untilOn || result === 'acquitted' || result === 'terminated') return true
  return (
    kind === 'verdict' || kind === 'release' || kind === 'termination' || (kind === 'measure' && hasMeasure)
  )
}

export type Urgency = 'over' | 'soon' | 'ahead'

export const termUrgency = ({ daysLeft }: Term): Urgency =>
  daysLeft < 0 ? 'over' : daysLeft <= TERM_SOON_DAYS ? 'soon' : 'ahead'

export function deadlineUrgency(dueOn: string, today: string): Urgency {
  const days = daysBetween(today, dueOn)
  return days < 0 ? 'over' : days <= DEADLINE_SOON_DAYS ? 'soon' : 'ahead'
}

/** Charges that stand: no later one replaced them, and they were not dropped. */
export function currentCharges<C extends { replacedById: string | null; to: ImpreciseDate | null }>(
  charges: readonly C[],
  today: string,
): C[] {
  return charges.filter(({ replacedById, to }) => !replacedById && (!to || to.date > today))
}

export type Length = { years: number; months: number; days: number }

export const isNothing = ({ years, months, days }: Length): boolean => years + months + days === 0

export const addTerms = (terms: readonly Length[]): Length =>
  terms.reduce<Length>(
    (sum, { years, months, days }) => ({
      years: sum.years + years,
      months: sum.months + months,
      days: sum.days + days,
    }),
    { years: 0, months: 0, days: 0 },
  )

export function isLonger(a: Length, b: Length): boolean {
  const months = a.years * 12 + a.months - (b.years * 12 + b.months)
  return months > 0 || (months === 0 && a.days > b.days)
}

export type SentencePart<Regime extends string = string> =
  | { part: 'term'; term: Length }
  | { part: 'leg'; regime: Regime; term: Length }
  | { part: 'fine'; amount: string; currency: string }

/** What a sentence consists of, in the order it is told. */
export function sentenceParts<Regime extends string>(
  sentence: Length & {
    legs: readonly (Length & { regime: Regime })[]
    fine: string | null
    currency: string | null
  },
): SentencePart<Regime>[] {
  const { years, months, days, legs, fine, currency } = sentence
  return [
    ...(isNothing(sentence) ? [] : [{ part: 'term' as const, term: { years, months, days } }]),
    ...legs.map(({ regime, ...term }) => ({
      part: 'leg' as const,
      regime,
      term: { years: term.years, months: term.months, days: term.days },
    })),
    ...(fine && currency ? [{ part: 'fine' as const, amount: fine, currency }] : []),
  ]
}

export type ResultRow = {
  result: ResultKind
  measureId: string | null
  untilOn: string | null
  influence: string | null
}

type RowInput = Omit<ResultRow, 'result'> & { result: ResultKind | null }

/** The result of each defendant: the common one, or their own row where anything was entered in it. */
export function resultsOf(
  input: ResultRow & { defendants: readonly string[]; of: Record<string, RowInput> },
): (ResultRow & { defendantId: string })[] {
  const { result, measureId, untilOn, influence } = input
  return input.defendants.map((defendantId) => {
    const own = input.of[defendantId]
    const isOwn = own && Boolean(own.result ?? own.measureId ?? own.untilOn ?? own.influence)
    return isOwn
      ? { defendantId, ...own, result: own.result ?? result }
      : { defendantId, result, measureId, untilOn, influence }
  })
}

/** The other way round: what most have in common, and the rows of those for whom it differs. */
export function commonResult(results: readonly (ResultRow & { defendantId: string })[]) {
  const keyOf = ({ result, measureId, untilOn, influence }: ResultRow) =>
    JSON.stringify([result, measureId, untilOn, influence])
  const groups = [...Map.groupBy(results, keyOf).values()].sort((a, b) => b.length - a.length)
  const [common = [], ...others] = groups
  const rowOf = ({ result, measureId, untilOn, influence }: ResultRow): ResultRow => ({
    result,
    measureId,
    untilOn,
    influence,
  })
  return {
    common: common[0] ? rowOf(common[0]) : null,
    of: Object.fromEntries(others.flat().map((row) => [row.defendantId, rowOf(row)])),
  }
}
