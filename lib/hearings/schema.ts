import * as z from 'zod'
import { resultKinds, rulingKinds } from '@/lib/cases/proceedings-schema'
import {
  checkbox,
  choice,
  count,
  day,
  id,
  ids,
  longText,
  newId,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalLanguage,
  optionalText,
  optionalTime,
  version,
  yesNo,
} from '@/lib/core/fields'

export const hearingKinds = [
  'measure',
  'extension',
  'preliminary',
  'merits',
  'verdict',
  'appeal',
  'cassation',
  'administrative',
] as const
export const hearingStates = ['planned', 'held', 'adjourned', 'cancelled'] as const
/** What may have become of a planned hearing. */
export const recordedStates = ['held', 'adjourned', 'cancelled'] as const
export const opennesses = ['open', 'partly_open', 'closed'] as const
export const interpreters = ['not_needed', 'provided', 'refused', 'inadequate'] as const
export const presences = ['in_person', 'by_video', 'absent'] as const
/** BCP 47, offered in this order; their names come from Intl. */
export const courtLanguages = ['ru', 'uk', 'crh', 'tr', 'en'] as const
/** Whether a hearing that stands at this time already is the one that is meant. */
const same = () => optionalChoice(['this', 'another'])

const planFields = {
  kind: choice(hearingKinds),
  date: day('hearings.errors.date'),
  time: optionalTime(),
  courtId: optionalId(),
  room: optionalText(100),
  judgeId: optionalId(),
  /** A judge who is not on the list yet. */
  judgeName: optionalText(),
  prosecutorId: optionalId(),
  prosecutorName: optionalText(),
  language: optionalLanguage(),
  defendants: ids(),
}

export const planSchema = z.object({
  id: newId(),
  caseId: id('hearings.errors.case'),
  ...planFields,
  same: same(),
})
export type PlanInput = z.output<typeof planSchema>

export const changeSchema = z.object({ id: id(), version: version(), ...planFields })
export type ChangeInput = z.output<typeof changeSchema>

/** Of a record that this form writes beside the hearing; none while it is still to be made. */
const besideVersion = () => version().optional()

const next = z.object({
  version: besideVersion(),
  date: optionalDay(),
  time: optionalTime(),
  room: optionalText(100),
  isUnknown: checkbox(),
  same: same(),
})

/** People detained outside: those named are counted in `count`. */
const detained = z.object({
  version: besideVersion(),
  count: count(100_000),
  names: optionalText(5_000),
  pretext: optionalText(500),
  slogan: optionalText(500),
})

/** One result for everybody the hearing concerned, and what differs for single defendants. */
const ruling = z.object({
  kind: optionalChoice(rulingKinds),
  result: optionalChoice(resultKinds),
  measureId: optionalId(),
  untilOn: optionalDay(),
  of: z.record(z.uuid(), optionalChoice(resultKinds)).default({}),
})

export const recordSchema = z
  .object({
    id: id(),
    version: version(),
    state: choice(recordedStates, 'hearings.errors.state'),
    outcomeId: optionalId(),
    reasonId: optionalId(),
    note: longText(),
    next: next.prefault({}),
    openness: optionalChoice(opennesses),
    closedReason: optionalText(500),
    isByVideo: yesNo(),
    language: optionalLanguage(),
    interpreter: optionalChoice(interpreters),
    relatives: count(100_000),
    observers: count(100_000),
    diplomats: count(100_000),
    press: count(100_000),
    presence: z.record(z.uuid(), optionalChoice(presences)).default({}),
    violations: ids(),
    detained: detained.prefault({}),
    ruling: ruling.prefault({}),
  })
  .superRefine(({ state, next, detained, ruling }, context) => {
    const refuse = (path: string[], message: string) => {
      context.addIssue({ code: 'custom', path, message })
    }
    if (state === 'adjourned' && !next.date && !next.isUnknown) {
      refuse(['next', 'date'], 'hearings.errors.next-date')
    }
    if (next.time && !next.date) refuse(['next', 'date'], 'hearings.errors.next-date')
    const names = namesIn(detained.names).length
    if (detained.count !== null && detained.count < names) {
      refuse(['detained', 'count'], 'hearings.errors.detained-fewer')
    }
    if ((detained.pretext ?? detained.slogan) && !detained.count && names === 0) {
      refuse(['detained', 'count'], 'hearings.errors.detained-count')
    }
    const hasRuling = ruling.measureId ?? ruling.untilOn ?? Object.values(ruling.of).find(Boolean)
    if (state === 'held' && hasRuling && !ruling.result) {
      refuse(['ruling', 'result'], 'hearings.errors.ruling-result')
    }
  })
export type RecordInput = z.output<typeof recordSchema>

/** One name a line. */
export function namesIn(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter(Boolean)
}

export const views = ['coming', 'unrecorded', 'past', 'all'] as const

/** The filters of the list, from its address: what makes no sense is left out. */
export const listSchema = z.object({
  view: z.enum(views).catch('coming'),
  text: optionalText().catch(null),
  case: optionalId().catch(null),
  court: optionalId().catch(null),
  state: optionalChoice(hearingStates).catch(null),
  from: optionalDay().catch(null),
  to: optionalDay().catch(null),
  mine: checkbox().catch(false),
  unobserved: checkbox().catch(false),
  sort: optionalChoice(['asc', 'desc']).catch(null),
  after: optionalText(500).catch(null),
})
export type ListInput = z.output<typeof listSchema>
