import * as z from 'zod'
import { chosenVisibilities, visibilities } from '@/lib/access/schema'
import {
  checkbox,
  choice,
  id,
  longText,
  newId,
  optionalChoice,
  optionalId,
  optionalImpreciseDate,
  optionalLanguage,
  optionalText,
  searched,
  text,
  version,
} from '@/lib/core/fields'

export const nameKinds = ['birth', 'alias', 'nickname', 'patronymic', 'passport'] as const
/** BCP 47 tags offered for the language of a name. */
export const nameLanguages = ['crh', 'uk', 'ru', 'tr', 'en'] as const
export const sexes = ['female', 'male'] as const
/** As lib/detention/rules.ts derives them. */
export const prisonerStatuses = [
  'in_custody',
  'house_arrest',
  'serving',
  'at_liberty',
  'wanted',
  'disappeared',
  'released',
  'exchanged',
  'died',
] as const

const personFields = {
  sex: optionalChoice(sexes),
  born: optionalImpreciseDate(),
  birthPlace: optionalText(),
  region: optionalText(),
  occupation: optionalText(),
  summary: longText(),
}

export const newPersonSchema = z.object({
  id: newId(),
  name: text('people.errors.name'),
  language: optionalLanguage(),
  visibility: choice(chosenVisibilities).default('open'),
  ...personFields,
})
export type NewPersonInput = z.output<typeof newPersonSchema>

/** As a form asks it: whoever enters a name that is already there says that it is somebody else. */
export const enteredPersonSchema = newPersonSchema.extend({ isAnother: checkbox() })
export const confirmSchema = z.object({ id: id(), isAnother: checkbox() })

/** What is typed so far, to look for whom it may be; half a date is none yet. */
export const beingEnteredSchema = z.object({
  name: searched().catch(''),
  born: optionalImpreciseDate().catch(null),
  sex: optionalChoice(sexes).catch(null),
  birthPlace: optionalText().catch(null),
  region: optionalText().catch(null),
})
export type EnteredPerson = z.output<typeof beingEnteredSchema>

export const personSchema = z.object({
  id: id(),
  version: version(),
  visibility: choice(chosenVisibilities).default('open'),
  ...personFields,
})
export type PersonInput = z.output<typeof personSchema>

const nameFields = {
  personId: id(),
  text: text('people.errors.name'),
  language: optionalLanguage(),
  kind: choice(nameKinds).default('birth'),
  isShown: checkbox(),
}

export const newNameSchema = z.object({ id: newId(), ...nameFields })
export type NewNameInput = z.output<typeof newNameSchema>

export const nameSchema = z.object({ id: id(), version: version(), ...nameFields })
export type NameInput = z.output<typeof nameSchema>

/** The address of the list; what makes no sense there is left out. */
export const peopleFilterSchema = z.object({
  text: searched().optional().catch(undefined),
  status: z.enum(prisonerStatuses).optional().catch(undefined),
  who: z.literal('all').optional().catch(undefined),
  visibility: z.enum(visibilities).optional().catch(undefined),
  sort: z.literal('newest').optional().catch(undefined),
  after: z.string().max(500).optional().catch(undefined),
})

const chosen = () => choice(['kept', 'merged']).default('kept')

/** Two records that become one: `id` stays. Each field is that of the one or the other. */
export const mergeSchema = z.object({
  id: id(),
  version: version(),
  mergedId: id(),
  mergedVersion: version(),
  name: chosen(),
  visibility: chosen(),
  sex: chosen(),
  born: chosen(),
  birthPlace: chosen(),
  region: chosen(),
  occupation: chosen(),
  summary: chosen(),
  /** Whose custody periods stand where both have one at the same time. */
  custody: chosen(),
})
export type MergeInput = z.output<typeof mergeSchema>

const marks = () => z.array(z.string().max(300)).max(500).default([])

/** `given`: rows that came since and go to the one who was merged; `former`: fields that go back to what they were. */
export const unmergeSchema = z.object({ id: id(), version: version(), given: marks(), former: marks() })
export type UnmergeInput = z.output<typeof unmergeSchema>

export const pairSchema = z.object({ id: id(), otherId: id() })
export type PairInput = z.output<typeof pairSchema>

/** A person on record: by the id, or by what somebody typed, where `keptId` is who stood there before. */
export const chosenPerson = { keptId: optionalId(), personId: optionalId(), name: optionalText() }
