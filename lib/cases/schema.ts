import * as z from 'zod'
import { chosenVisibilities, visibilities } from '@/lib/access/schema'
import {
  checkbox,
  choice,
  id,
  impreciseDate,
  longText,
  newId,
  optionalChoice,
  optionalId,
  optionalImpreciseDate,
  optionalText,
  searched,
  text,
  version,
} from '@/lib/core/fields'

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

/** As a form asks it: whoever enters a case that may be there already says that it is another. */
export const enteredCaseSchema = newCaseSchema.safeExtend({ isAnother: checkbox() })

/** What is typed so far, to look for which case it may be. */
export const caseBeingEnteredSchema = z.object({
  name: searched().catch(''),
  kind: choice(caseKinds).default('criminal').catch('criminal'),
  numbers: numbers().catch([]),
  stage: optionalChoice(stages).catch(null),
  personId: optionalId().catch(null),
})
export type EnteredCase = z.output<typeof caseBeingEnteredSchema>

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

/** As the forms ask it: whoever names somebody new who may be on record says that it is another. */
export const enteredDefendantSchema = newDefendantSchema.safeExtend({ isAnother: checkbox() })

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
export const enteredRoleSchema = newRoleSchema.safeExtend({ isAnother: checkbox() })
export type MaybeAsked = { isAnother?: boolean }

export const roleSchema = z.object({ id: id(), version: version(), ...roleFields })
export type RoleInput = z.output<typeof roleSchema>

export const newNoteSchema = z.object({ id: newId(), caseId: id(), text: text('cases.errors.note', 20_000) })
export type NewNoteInput = z.output<typeof newNoteSchema>

export const noteSchema = z.object({ id: id(), version: version(), text: text('cases.errors.note', 20_000) })
export type NoteInput = z.output<typeof noteSchema>

/** A row and nothing else. `back` is where to go afterwards. */
export const confirmSchema = z.object({ id: id(), isAnother: checkbox() })
export const rowSchema = z.object({ id: id(), back: optionalText(500) })

/** A case on record: by the id, or by what somebody typed, where `keptId` is what stood there before. */
export const chosenCase = { keptId: optionalId(), caseId: optionalId(), name: optionalText() }

/** The address of the list; what makes no sense there is left out. */
export const caseFilterSchema = z.object({
  text: searched().optional().catch(undefined),
  stage: z.enum(stages).optional().catch(undefined),
  kind: z.enum(caseKinds).optional().catch(undefined),
  visibility: z.enum(visibilities).optional().catch(undefined),
  mine: z.literal('on').optional().catch(undefined),
  sort: z.literal('newest').optional().catch(undefined),
  after: z.string().max(500).optional().catch(undefined),
})
