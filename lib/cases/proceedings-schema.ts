import * as z from 'zod'
import { endsBefore } from '@/lib/core/dates'
import {
  amount,
  choice,
  count,
  currency,
  day,
  hasCome,
  id,
  ids,
  impreciseDate,
  longText,
  newId,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalImpreciseDate,
  optionalText,
  text,
  version,
} from '@/lib/core/fields'
import { addTerms, isLonger, isNothing } from './rules'

export const rulingKinds = [
  'measure',
  'extension',
  'motion',
  'verdict',
  'appeal',
  'cassation',
  'administrative',
  'release',
  'termination',
  'other',
] as const
export const resultKinds = [
  'granted',
  'refused',
  'guilty',
  'acquitted',
  'upheld',
  'changed',
  'overturned',
  'returned',
  'terminated',
] as const
export const sentenceKinds = [
  'prison',
  'suspended',
  'life',
  'fine',
  'compulsory_work',
  'restriction_of_liberty',
  'administrative_arrest',
  'other',
] as const
export const regimes = ['prison', 'special', 'strict', 'general', 'juvenile', 'settlement'] as const

/** Kinds of sentence that say nothing without a length. */
const TIMED = new Set<string>([
  'prison',
  'suspended',
  'compulsory_work',
  'restriction_of_liberty',
  'administrative_arrest',
])

const chargeFields = {
  articleId: optionalId(),
  label: optionalText(500),
  categoryId: optionalId(),
  act: optionalImpreciseDate().refine(hasCome, { error: 'form.date.future' }),
  from: optionalImpreciseDate(),
}

const refineCharge = (
  { articleId, label }: { articleId: string | null; label: string | null },
  context: z.RefinementCtx,
) => {
  if (!articleId && !label)
    context.addIssue({ code: 'custom', path: ['articleId'], message: 'cases.errors.charge' })
}

export const newChargeSchema = z
  .object({
    id: newId(),
    caseId: id(),
    defendants: ids().refine((chosen) => chosen.length > 0, 'cases.errors.defendants'),
    ...chargeFields,
  })
  .superRefine(refineCharge)
export type NewChargeInput = z.output<typeof newChargeSchema>

export const chargeSchema = z
  .object({ id: id(), version: version(), ...chargeFields, to: optionalImpreciseDate() })
  .superRefine(refineCharge)
export type ChargeInput = z.output<typeof chargeSchema>

export const replaceChargeSchema = z
  .object({
    /** The charge that is replaced. */
    id: id(),
    version: version(),
    byId: newId(),
    /** Further charges of the same wording, replaced in the same way. */
    others: ids(),
    ...chargeFields,
    from: impreciseDate('cases.errors.charge-from'),
  })
  .superRefine(refineCharge)
export type ReplaceChargeInput = z.output<typeof replaceChargeSchema>

const resultFields = {
  measureId: optionalId(),
  untilOn: optionalDay(),
  influence: optionalText(500),
}

const rulingFields = {
  kind: choice(rulingKinds, 'cases.errors.ruling-kind'),
  decided: impreciseDate('cases.errors.decided').refine(hasCome, { error: 'form.date.future' }),
  courtId: optionalId(),
  judgeId: optionalId(),
  hearingId: optionalId(),
  appealOfId: optionalId(),
  inForce: optionalImpreciseDate(),
  note: longText(),
  /** One result for everybody it concerns, and whole rows for those for whom it differs. */
  defendants: ids().refine((chosen) => chosen.length > 0, 'cases.errors.defendants'),
  result: choice(resultKinds, 'cases.errors.result'),
  ...resultFields,
  of: z.record(z.uuid(), z.object({ result: optionalChoice(resultKinds), ...resultFields })).default({}),
}

type RulingFields = z.output<z.ZodObject<typeof rulingFields>>

/** A term that ends before it was ruled would overturn what stands. */
const refineRuling = ({ decided, untilOn, of }: RulingFields, context: z.RefinementCtx) => {
  const refuse = (path: string[], until: string | null) => {
    if (until && endsBefore(decided, { date: until, precision: 'day' }))
      context.addIssue({ code: 'custom', path, message: 'cases.errors.until-before' })
  }
  refuse(['untilOn'], untilOn)
  for (const [defendantId, row] of Object.entries(of)) refuse(['of', defendantId, 'untilOn'], row.untilOn)
}

export const newRulingSchema = z
  .object({ id: newId(), caseId: id(), ...rulingFields })
  .superRefine(refineRuling)
export type NewRulingInput = z.output<typeof newRulingSchema>

export const rulingSchema = z
  .object({ id: id(), version: version(), ...rulingFields })
  .superRefine(refineRuling)
export type RulingInput = z.output<typeof rulingSchema>

const length = (longest: number) => count(longest).transform((typed) => typed ?? 0)
const term = { years: length(60), months: length(720), days: length(20_000) }

const sentenceFields = {
  rulingId: optionalId(),
  kind: choice(sentenceKinds, 'cases.errors.sentence-kind'),
  ...term,
  legs: z
    .array(z.object({ regime: choice(regimes, 'cases.errors.regime'), ...term }))
    .max(12)
    .default([]),
  fine: amount(),
  currency: currency(),
  starts: optionalImpreciseDate(),
  creditDays: count(20_000),
  note: longText(),
}

type SentenceFields = z.output<z.ZodObject<typeof sentenceFields>>

/** The legs make the whole when no whole was typed; a fine without an amount has no currency. */
const settleSentence = <Input extends SentenceFields>(input: Input): Input => ({
  ...input,
  ...(isNothing(input) && addTerms(input.legs)),
  currency: input.fine ? (input.currency ?? 'RUB') : null,
})

const refineSentence = (input: SentenceFields, context: z.RefinementCtx) => {
  const refuse = (path: (string | number)[], message: string) => {
    context.addIssue({ code: 'custom', path, message })
  }
  if (TIMED.has(input.kind) && isNothing(input) && input.legs.length === 0)
    refuse(['years'], 'cases.errors.term')
  if (input.kind === 'fine' && !input.fine) refuse(['fine'], 'cases.errors.fine')
  input.legs.forEach((leg, at) => {
    if (isNothing(leg)) refuse(['legs', at, 'years'], 'cases.errors.term')
  })
  if (!isNothing(input) && isLonger(addTerms(input.legs), input)) refuse(['legs'], 'cases.errors.legs-longer')
}

export const newSentenceSchema = z
  .object({ id: newId(), defendantId: id('cases.errors.defendant'), ...sentenceFields })
  .superRefine(refineSentence)
  .transform(settleSentence)
export type NewSentenceInput = z.output<typeof newSentenceSchema>

export const sentenceSchema = z
  .object({ id: id(), version: version(), ...sentenceFields })
  .superRefine(refineSentence)
  .transform(settleSentence)
export type SentenceInput = z.output<typeof sentenceSchema>

const motionFields = {
  defendantId: optionalId(),
  kindId: id('cases.errors.motion-kind'),
  request: text('cases.errors.request', 2_000),
  filed: impreciseDate('cases.errors.filed'),
  rulingId: optionalId(),
  result: optionalChoice(resultKinds),
}

export const newMotionSchema = z.object({ id: newId(), caseId: id(), ...motionFields })
export type NewMotionInput = z.output<typeof newMotionSchema>

export const motionSchema = z.object({ id: id(), version: version(), ...motionFields })
export type MotionInput = z.output<typeof motionSchema>

const deadlineFields = {
  defendantId: optionalId(),
  title: text('cases.errors.deadline'),
  basis: optionalText(500),
  dueOn: day('cases.errors.due'),
}

export const newDeadlineSchema = z.object({ id: newId(), caseId: id(), ...deadlineFields })
export type NewDeadlineInput = z.output<typeof newDeadlineSchema>

export const deadlineSchema = z.object({ id: id(), version: version(), ...deadlineFields })
export type DeadlineInput = z.output<typeof deadlineSchema>
