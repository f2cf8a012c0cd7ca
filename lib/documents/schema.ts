import * as z from 'zod'
import { checkbox, choice, id, newId, optionalText, text, version } from '@/lib/core/fields'

export const recordKinds = ['person', 'case', 'hearing', 'family', 'delivery'] as const
/** What a document belongs to. */
export type RecordKind = (typeof recordKinds)[number]

export const documentKinds = [
  'ruling',
  'submission',
  'letter',
  'certificate',
  'photo',
  'receipt',
  'other',
] as const
export const documentMarks = ['open', 'restricted', 'privileged'] as const

const fields = {
  title: text('documents.errors.title'),
  kind: choice(documentKinds, 'documents.errors.kind'),
  mark: choice(documentMarks, 'documents.errors.mark'),
}

/** The fields before the file. `back` is the page of the record. */
export const newDocumentSchema = z.object({
  id: newId(),
  of: choice(recordKinds),
  record: id(),
  isEvidence: checkbox(),
  back: optionalText(500),
  ...fields,
  title: optionalText(),
})
export type NewDocumentInput = z.output<typeof newDocumentSchema>

export const documentSchema = z.object({ id: id(), version: version(), ...fields })
export type DocumentInput = z.output<typeof documentSchema>

/** What an address says of the record whose documents are wanted. */
export const recordSchema = z.object({
  of: z.enum(recordKinds),
  record: z.uuid(),
  back: z.string().max(500).default('/'),
  after: z.string().max(300).optional(),
  refused: z.string().max(60).optional(),
})
