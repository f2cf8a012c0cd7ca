import { compareImprecise, type ImpreciseDate } from '@/lib/core/dates'
import type { CaseHearing, CaseOverview } from './overview'
import type { CaseCharge, CaseCustody, CaseMotion, CaseRuling, CaseSentence } from './proceedings'

export type Event =
  | { kind: 'stage'; stage: CaseOverview['stages'][number]['stage'] }
  | { kind: 'hearing'; hearing: CaseHearing }
  | { kind: 'ruling'; ruling: CaseRuling }
  | { kind: 'charge' | 'charge-end'; charge: CaseCharge; names: string[] }
  | { kind: 'sentence'; sentence: CaseSentence; names: string[] }
  | { kind: 'custody' | 'custody-end'; period: CaseCustody; names: string[] }
  | { kind: 'motion'; motion: CaseMotion; names: string[] }

/** `on` is null for what nobody dated; those stand last. */
export type TimelineEntry = Event & { id: string; on: ImpreciseDate | null }

/** All that happened in a case, the newest first. The same thing done to several defendants on a day is one entry. */
export function timelineOf(found: CaseOverview): TimelineEntry[] {
  const { stages, hearings, proceedings, defendants } = found
  const nameOf = (id: string | null) =>
    defendants.filter((one) => one.id === id).map(({ person }) => person.name)
  const entries: TimelineEntry[] = [
    ...stages.map(({ id, stage, from }) => ({ kind: 'stage' as const, id, on: from, stage })),
    ...hearings.map((hearing) => ({
      kind: 'hearing' as const,
      id: hearing.id,
      on: { date: hearing.date, precision: 'day' as const },
      hearing,
    })),
  ]
  if (proceedings) {
    const { charges, rulings, sentences, motions, custody } = proceedings
    const namesOfPerson = (id: string) =>
      defendants.filter(({ person }) => person.id === id).map(({ person }) => person.name)
    const decided = new Map(rulings.map((ruling) => [ruling.id, ruling.decided]))
    entries.push(
      ...rulings.map((ruling) => ({ kind: 'ruling' as const, id: ruling.id, on: ruling.decided, ruling })),
      ...charges.map((charge) => ({
        ...{ kind: 'charge' as const, id: charge.id, on: charge.from, charge },
        names: nameOf(charge.defendantId),
      })),
      // The end of a replaced charge is told by the one that replaced it.
      ...charges.flatMap((charge) =>
        charge.to && !charge.replacedById
          ? [
              {
                kind: 'charge-end' as const,
                id: charge.id,
                on: charge.to,
                charge,
                names: nameOf(charge.defendantId),
              },
            ]
          : [],
      ),
      ...sentences.map((sentence) => ({
        ...{ kind: 'sentence' as const, id: sentence.id, sentence },
        on: decided.get(sentence.rulingId ?? '') ?? sentence.starts,
        names: nameOf(sentence.defendantId),
      })),
      ...motions.map((motion) => ({
        ...{ kind: 'motion' as const, id: motion.id, on: motion.filed, motion },
        names: nameOf(motion.defendantId),
      })),
      ...custody.map((period) => ({
        ...{ kind: 'custody' as const, id: period.id, on: period.from, period },
        names: namesOfPerson(period.personId),
      })),
      // The end of a period is told by the next one, unless it set the person free.
      ...custody.flatMap((period) =>
        period.to && period.end !== 'transferred' && period.end !== 'measure_changed'
          ? [
              {
                kind: 'custody-end' as const,
                id: period.id,
                on: period.to,
                period,
                names: namesOfPerson(period.personId),
              },
            ]
          : [],
      ),
    )
  }
  return together(entries).sort(newestFirst)
}

/** What is alike but for the defendant becomes one entry with all their names. */
function together(entries: TimelineEntry[]): TimelineEntry[] {
  const groups = Map.groupBy(entries, (entry) => JSON.stringify([entry.kind, entry.on, likeness(entry)]))
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    if (!('names' in first)) return [first, ...others]
    const names = [first, ...others].flatMap((entry) => ('names' in entry ? entry.names : []))
    return [{ ...first, names: [...new Set(names)] }]
  })
}

function likeness(entry: TimelineEntry): unknown {
  switch (entry.kind) {
    case 'charge':
    case 'charge-end':
      return entry.charge.label
    case 'sentence': {
      const { kind, years, months, days, fine, legs } = entry.sentence
      return [
        kind,
        years,
        months,
        days,
        fine,
        legs.map((leg) => [leg.regime, leg.years, leg.months, leg.days]),
      ]
    }
    case 'custody':
    case 'custody-end':
      return [entry.period.measure, entry.period.place, entry.period.end]
    default:
      return entry.id
  }
}

/** Within a day: what was decided stands above what it was decided at. */
const RANK = [
  'stage',
  'motion',
  'hearing',
  'ruling',
  'sentence',
  'charge-end',
  'charge',
  'custody-end',
  'custody',
]

function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  if (!a.on || !b.on) return a.on ? -1 : b.on ? 1 : 0
  return compareImprecise(b.on, a.on) || RANK.indexOf(b.kind) - RANK.indexOf(a.kind)
}
