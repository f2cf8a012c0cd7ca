import { compareImprecise } from '@/lib/core/dates'
import type { CaseOverview } from './overview'
import type { CaseSentence, Proceedings } from './proceedings'
import { currentCharges, currentTerm, daysHeld, deadlineUrgency, isHeld } from './rules'

/** Where the case stands for each defendant: what a lawyer asks first. */
export function standingOf({ defendants, today }: CaseOverview, proceedings: Proceedings) {
  const { charges, rulings, sentences, custody } = proceedings
  return defendants.map(({ id, note, person }) => {
    const periods = custody.filter(({ personId }) => personId === person.id)
    const held = periods.filter(({ status }) => isHeld(status))
    const own = <Row extends { defendantId: string }>(rows: readonly Row[]) =>
      rows.filter(({ defendantId }) => defendantId === id)
    const results = rulings.flatMap(({ kind, decided, results }) =>
      own(results).map(({ result, measure, untilOn }) => ({
        ...{ kind, decided, result, untilOn },
        hasMeasure: measure !== null,
      })),
    )
    return {
      ...{ id, note, person },
      charges: currentCharges(own(charges), today),
      period: periods.findLast(({ from, to }) => from.date <= today && (!to || to.date > today)) ?? null,
      held: held.length > 0 ? daysHeld(held, today) : null,
      atHome: daysHeld(
        held.filter(({ status }) => status === 'house_arrest'),
        today,
      ).days,
      term: currentTerm(results, person.status, today),
      sentences: own(sentences).slice(-1) satisfies CaseSentence[],
    }
  })
}

export type Standing = ReturnType<typeof standingOf>[number]

/** The planned hearing that comes first, from today on. */
export function nextHearing({ hearings, today }: CaseOverview) {
  return hearings.findLast(({ state, date }) => state === 'planned' && date >= today) ?? null
}

export function lastRuling({ rulings }: Proceedings) {
  return rulings.toSorted((a, b) => compareImprecise(a.decided, b.decided)).at(-1) ?? null
}

export function openDeadlines({ deadlines }: Proceedings, today: string) {
  return deadlines
    .filter(({ doneAt }) => doneAt === null)
    .map((deadline) => ({ ...deadline, urgency: deadlineUrgency(deadline.dueOn, today) }))
}
