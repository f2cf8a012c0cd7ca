import * as z from 'zod'
import { chosenVisibilities, visibilities } from '@/lib/access/schema'
import {
  amount,
  checkbox,
  choice,
  count,
  currency,
  day,
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

export const caseKinds = ['criminal', 'administrative'] as const
export const stages = [
  'investigation',
  'first_instance',
  'appeal',
  'cassation',
  'supreme_court',
  'international',
  'closed',
] as const
export const rolesInCase = [
  'judge',
  'prosecutor',
  'investigator',
  'lawyer',
  'civil_defender',
  'witness',
  'secret_witness',
  'expert',
  'interpreter',
] as const
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

/** One number a line, or with commas between. */
const numbers = () =>
  optionalText(1_000).transform((typed) => [
    ...new Set(
      (typed ?? '')
        .split(/[\n,;]/)
        .map((number) => number.trim())
        .filter(Boolean),
    ),
  ])

const caseFields = {
  name: text('cases.errors.name'),
  kind: choice(caseKinds).default('criminal'),
  numbers: numbers(),
  summary: longText(),
  visibility: choice(chosenVisibilities).default('open'),
}

export const newCaseSchema = z
  .object({
    id: newId(),
    ...caseFields,
    stage: optionalChoice(stages),
    from: optionalImpreciseDate(),
    /** The first defendant, when the case is made on the page of a person. */
    personId: optionalId(),
  })
  .superRefine(({ stage, from }, context) => {
    if (stage && !from) context.addIssue({ code: 'custom', path: ['from'], message: 'cases.errors.from' })
    if (from && !stage) context.addIssue({ code: 'custom', path: ['stage'], message: 'cases.errors.stage' })
  })
export type NewCaseInput = z.output<typeof newCaseSchema>

export const caseSchema = z.object({ id: id(), version: version(), ...caseFields })
export type CaseInput = z.output<typeof caseSchema>

export const stageSchema = z.object({
  caseId: id(),
  /** Of the stage that stood when the form was opened; none, when there was none. */
  version: version().optional(),
  stage: choice(stages, 'cases.errors.stage'),
  from: impreciseDate('cases.errors.from'),
  /** Puts the present stage right instead of following it. */
  corrects: checkbox(),
})
export type StageInput = z.output<typeof stageSchema>

export const declineSchema = z.object({ id: id(), reason: text('cases.errors.decline-reason', 1_000) })

/** A person on record, or the name of one who is not. */
const who = { personId: optionalId(), name: optionalText() }

const refineWho = (
  { personId, name }: { personId: string | null; name: string | null },
  context: z.RefinementCtx,
) => {
  if (!personId && !name) context.addIssue({ code: 'custom', path: ['name'], message: 'cases.errors.person' })
}

export const newDefendantSchema = z
  .object({ id: newId(), caseId: id(), ...who, note: optionalText(1_000) })
  .superRefine(refineWho)
export type NewDefendantInput = z.output<typeof newDefendantSchema>

export const defendantSchema = z.object({ id: id(), version: version(), note: optionalText(1_000) })
export type DefendantInput = z.output<typeof defendantSchema>

const roleFields = { defendantId: optionalId(), from: optionalImpreciseDate(), to: optionalImpreciseDate() }

export const newRoleSchema = z
  .object({
    id: newId(),
    caseId: id(),
    ...who,
    role: choice(rolesInCase, 'cases.errors.role'),
    ...roleFields,
  })
  .superRefine(refineWho)
export type NewRoleInput = z.output<typeof newRoleSchema>

export const roleSchema = z.object({ id: id(), version: version(), ...roleFields })
export type RoleInput = z.output<typeof roleSchema>

const chargeFields = {
  articleId: optionalId(),
  label: optionalText(500),
  categoryId: optionalId(),
  act: optionalImpreciseDate(),
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
  decided: impreciseDate('cases.errors.decided'),
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

export const newRulingSchema = z.object({ id: newId(), caseId: id(), ...rulingFields })
export type NewRulingInput = z.output<typeof newRulingSchema>

export const rulingSchema = z.object({ id: id(), version: version(), ...rulingFields })
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

export const newNoteSchema = z.object({ id: newId(), caseId: id(), text: text('cases.errors.note', 20_000) })
export type NewNoteInput = z.output<typeof newNoteSchema>

export const noteSchema = z.object({ id: id(), version: version(), text: text('cases.errors.note', 20_000) })
export type NoteInput = z.output<typeof noteSchema>

/** A row and nothing else. `back` is where to go afterwards. */
export const rowSchema = z.object({ id: id(), back: optionalText(500) })

/** A case on record: by the id, or by what somebody typed, where `keptId` is what stood there before. */
export const chosenCase = { keptId: optionalId(), caseId: optionalId(), name: optionalText() }

/** The address of the list; what makes no sense there is left out. */
export const caseFilterSchema = z.object({
  text: z.string().trim().max(200).optional().catch(undefined),
  stage: z.enum(stages).optional().catch(undefined),
  kind: z.enum(caseKinds).optional().catch(undefined),
  visibility: z.enum(visibilities).optional().catch(undefined),
  mine: z.literal('on').optional().catch(undefined),
  sort: z.literal('newest').optional().catch(undefined),
  after: z.string().max(500).optional().catch(undefined),
})
