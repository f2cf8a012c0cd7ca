import * as z from 'zod'
import { choice, id, newId, optionalId, optionalImpreciseDate, optionalText } from '@/lib/core/fields'

export const sourceKinds = [
  'case',
  'charge',
  'ruling',
  'sentence',
  'motion',
  'custody-period',
  'wanted-notice',
  'incident',
  'context-event',
  'listing',
  'recognition',
  'statement',
  'submission',
  'petition',
  'figure',
  'negotiation',
] as const
export type SourceKind = (typeof sourceKinds)[number]

const sourceFields = {
  saidById: optionalId(),
  saidBy: optionalText(),
  saidByOrganisationId: optionalId(),
  publishedInId: optionalId(),
  reportedById: optionalId(),
  title: optionalText(300),
  url: optionalText(1000).refine((url) => url === null || isWebAddress(url), 'sources.errors.url'),
  published: optionalImpreciseDate(),
  reliabilityId: optionalId(),
  note: optionalText(2000),
}

const source = z.object(sourceFields).refine(namesSomething, nothing())
export type SourceInput = z.output<typeof source>

/** Rows of sources, entered along with the record they speak of. */
export const sources = () => z.array(source).max(20).default([])

/** `back` is the page of the record the source belongs to. */
export const newSourceSchema = z
  .object({
    id: newId(),
    kind: choice(sourceKinds),
    recordId: id(),
    back: optionalText(500),
    ...sourceFields,
  })
  .refine(namesSomething, nothing())
export type NewSourceInput = z.output<typeof newSourceSchema>

export const sourceOnlySchema = z.object({ id: id(), back: optionalText(500) })

/** What an address says of a new source. */
export const sourceStartSchema = z.object({
  kind: z.enum(sourceKinds),
  record: z.uuid(),
  back: z.string().max(500).default('/'),
})

function namesSomething(source: z.output<z.ZodObject<typeof sourceFields>>): boolean {
  const { saidById, saidBy, saidByOrganisationId, publishedInId, reportedById, title, url } = source
  return [saidById, saidBy, saidByOrganisationId, publishedInId, reportedById, title, url].some(Boolean)
}

function nothing() {
  return { error: 'sources.errors.nothing', path: ['saidBy'] }
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}
