import * as z from 'zod'
import { submissionStates } from './schema'

/** The addresses of the lists; what makes no sense there is left out. */
const text = () => z.string().trim().max(200).optional().catch(undefined)
const id = () => z.uuid().optional().catch(undefined)
const year = () => z.coerce.number().int().min(1800).max(2200).optional().catch(undefined)
const country = () =>
  z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined)
const after = () => z.string().max(500).optional().catch(undefined)

/** `text`: a name of the person. `standing`: only those that were not withdrawn since. */
export const recognitionFilterSchema = z.object({
  text: text(),
  bodyId: id(),
  year: year(),
  standing: z.literal('yes').optional().catch(undefined),
  after: after(),
})
export type RecognitionFilter = z.output<typeof recognitionFilterSchema>

/** `text`: words of the statement. `name`: who speaks or is spoken of. */
export const statementFilterSchema = z.object({ text: text(), name: text(), year: year(), after: after() })
export type StatementFilter = z.output<typeof statementFilterSchema>

/** `text`: words of the subject or a name of somebody it is made for. */
export const submissionFilterSchema = z.object({
  text: text(),
  byId: id(),
  toId: id(),
  state: z.enum(submissionStates).optional().catch(undefined),
  after: after(),
})
export type SubmissionFilter = z.output<typeof submissionFilterSchema>

export const petitionFilterSchema = z.object({
  text: text(),
  addresseeId: id(),
  /** Signatures. */
  atLeast: z.coerce.number().int().positive().max(2_000_000_000).optional().catch(undefined),
  year: year(),
  after: after(),
})
export type PetitionFilter = z.output<typeof petitionFilterSchema>

/** `over`: counts of a whole period, or as of a date. */
export const figureFilterSchema = z.object({
  bodyId: id(),
  subjectId: id(),
  year: year(),
  over: z.enum(['period', 'date']).optional().catch(undefined),
  region: text(),
  after: after(),
})
export type FigureFilter = z.output<typeof figureFilterSchema>

/** `organisationId`, `country`: who mediates. */
export const negotiationFilterSchema = z.object({
  text: text(),
  categoryId: id(),
  organisationId: id(),
  country: country(),
  after: after(),
})
export type NegotiationFilter = z.output<typeof negotiationFilterSchema>

export const listingFilterSchema = z.object({
  text: text(),
  organisationId: id(),
  bodyId: id(),
  year: year(),
  standing: z.literal('yes').optional().catch(undefined),
  after: after(),
})
export type ListingFilter = z.output<typeof listingFilterSchema>
