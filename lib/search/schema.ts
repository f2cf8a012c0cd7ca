import * as z from 'zod'
import { isIsoDate } from '@/lib/core/dates'
import {
  checkbox,
  choice,
  id,
  newId,
  optionalChoice,
  optionalDay,
  searched,
  text,
  version,
} from '@/lib/core/fields'

/** Records of which the open texts are searched. What is sealed is none of them. */
export const textKinds = [
  'hearing',
  'statement',
  'case',
  'person',
  'charge',
  'ruling',
  'sentence',
  'custody',
  'incident',
] as const
export type TextKind = (typeof textKinds)[number]

/** Read with the proceedings of a case, or with how somebody is held. */
const ofProceedings: readonly TextKind[] = ['charge', 'ruling', 'sentence', 'custody']

/** Those whose texts somebody reads; `isReader`: charges, rulings, sentences and measures too. */
export const textKindsOf = (isReader: boolean): TextKind[] =>
  textKinds.filter((kind) => isReader || !ofProceedings.includes(kind))

/** What is searched: records by what they are called and are found by, or what is written in them. */
export const searchedParts = ['records', 'texts'] as const

const day = () => z.string().refine(isIsoDate).optional().catch(undefined)

/** The address of the page; what makes no sense there is left out. */
export const searchFilterSchema = z.object({
  q: searched().default('').catch(''),
  in: z.enum(searchedParts).default('records').catch('records'),
  kind: z.enum(textKinds).optional().catch(undefined),
  from: day(),
  to: day(),
  after: z.string().max(500).optional().catch(undefined),
  /** The saved search that led here, and since when somebody had not looked at it. */
  search: z.uuid().optional().catch(undefined),
  since: z.iso.datetime().optional().catch(undefined),
})
export type SearchFilter = z.output<typeof searchFilterSchema>

const told = { name: text('search.errors.name', 100), isShared: checkbox() }

export const newSearchSchema = z.object({
  id: newId(),
  ...told,
  q: text('search.errors.words'),
  in: choice(searchedParts),
  kind: optionalChoice(textKinds),
  from: optionalDay(),
  to: optionalDay(),
})
export type NewSearchInput = z.output<typeof newSearchSchema>

export const searchNameSchema = z.object({ id: id(), version: version(), ...told })
export type SearchNameInput = z.output<typeof searchNameSchema>

export const searchOnlySchema = z.object({ id: id() })
