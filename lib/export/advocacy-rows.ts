import * as z from 'zod'
import { qualifiers, submissionStates } from '@/lib/advocacy/schema'
import { edtf, id, named, words } from './values'

/** Rows of the lists of advocacy, as their pages show them. */
export const advocacySchemas = {
  recognitions: z.object({
    id: id(),
    who: named(),
    body: z.string(),
    list: words(),
    criteria: words(),
    recognised: edtf(),
    ended: edtf(),
  }),
  statements: z.object({
    id: id(),
    speaker: words(),
    about: z.array(named()).describe('Those whom the reader may see.'),
    text: z.string(),
    language: words(),
    occasion: words(),
    said: edtf(),
  }),
  submissions: z.object({
    id: id(),
    subject: z.string(),
    by: words(),
    to: z.string(),
    case: named().nullable(),
    people: z.array(named()).describe('Those whom the reader may see.'),
    state: z.enum(submissionStates).nullable().describe('The latest one.'),
    stateOn: edtf(),
  }),
  petitions: z.object({
    id: id(),
    title: z.string(),
    to: words(),
    demand: words(),
    signatures: z.number().int().nullable(),
    qualifier: z.enum(qualifiers).nullable(),
    handedIn: edtf(),
  }),
  figures: z.object({
    id: id(),
    body: z.string(),
    subject: z.string(),
    number: z.number(),
    qualifier: z.enum(qualifiers),
    asOf: edtf(),
    isOverPeriod: z.boolean().describe('Counted over the period, not on its last day.'),
    region: words(),
  }),
  negotiations: z.object({
    id: id(),
    title: z.string(),
    from: edtf(),
    until: edtf(),
    mediators: z.array(z.string()),
    people: z
      .array(z.string())
      .describe('Those whom the reader may see, and the kinds of people without a name.'),
  }),
  listings: z.object({
    id: id(),
    organisation: z.string(),
    body: words(),
    list: words(),
    listed: edtf(),
    removed: edtf(),
  }),
} as const

export type AdvocacyList = keyof typeof advocacySchemas
export type AdvocacyRow<List extends AdvocacyList = AdvocacyList> = z.output<(typeof advocacySchemas)[List]>
