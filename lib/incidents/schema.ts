import * as z from 'zod'
import { chosenVisibilities } from '@/lib/access/schema'
import { endsBefore, isIsoDate, type ImpreciseDate } from '@/lib/core/dates'
import {
  choice,
  count,
  id,
  ids,
  impreciseDate,
  longText,
  newId,
  optionalId,
  optionalImpreciseDate,
  optionalText,
  text,
  version,
} from '@/lib/core/fields'

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

/** A record that already exists: by its id, or by what somebody typed, where `keptId` is what stood there before. */
const chosen = { keptId: optionalId(), name: optionalText() }
export const chosenPerson = { ...chosen, personId: optionalId() }
export const chosenCase = { ...chosen, caseId: optionalId() }

const victim = z
  .object({
    ...chosenPerson,
    groupId: optionalId(),
    count: count(1_000_000),
    outcomeId: optionalId(),
    outcome: optionalImpreciseDate(),
    outcomeReason: optionalText(500),
  })
  .refine(({ name, personId, count }) => !(name ?? personId) || count === null || count === 1, {
    error: 'incidents.errors.name-count',
    path: ['count'],
  })
  .refine(({ count }) => count !== 0, { error: 'incidents.errors.count', path: ['count'] })
export type VictimInput = z.output<typeof victim>

const perpetrator = z.object({
  ...chosenPerson,
  organisationId: optionalId(),
  roleId: optionalId(),
  degreeId: optionalId(),
})
export type PerpetratorInput = z.output<typeof perpetrator>

/** Where, and whose home it is. */
const place = z.object({ ...chosenPerson, place: optionalText(300) })
export type PlaceInput = z.output<typeof place>

export const sourceFields = {
  saidById: optionalId(),
  saidBy: optionalText(),
  saidByOrganisationId: optionalId(),
  publishedInId: optionalId(),
  reportedById: optionalId(),
  title: optionalText(300),
  url: optionalText(1000).refine((url) => url === null || isWebAddress(url), 'incidents.errors.url'),
  published: optionalImpreciseDate(),
  reliabilityId: optionalId(),
  note: optionalText(2000),
}

const source = z.object(sourceFields).refine(namesSomething, nothing())
export type SourceInput = z.output<typeof source>

/** Rows of sources, entered along with the record they speak of. */
export const sources = () => z.array(source).max(20).default([])

const rows = <Row extends z.ZodType>(row: Row) => z.array(row).max(200).default([])

const incidentFields = {
  title: text('incidents.errors.title', 300),
  /** An incident is confirmed by writing it down. */
  visibility: choice(chosenVisibilities).default('open'),
  actId: id('incidents.errors.act'),
  occurred: impreciseDate('incidents.errors.occurred'),
  ended: optionalImpreciseDate(),
  region: optionalText(),
  place: optionalText(300),
  placeId: optionalId(),
  pretext: optionalText(500),
  slogan: optionalText(500),
  aimId: optionalId(),
  aimAgainst: z.object(chosenPerson).prefault({}),
  aimNote: optionalText(500),
  medicalId: optionalId(),
  reliabilityId: optionalId(),
  narrative: longText(),
  partOfId: optionalId(),
  case: z.object(chosenCase).prefault({}),
  hearingId: optionalId(),
  norms: ids(),
  contexts: ids(),
  victims: rows(victim),
  perpetrators: rows(perpetrator),
  places: rows(place),
}

const lasts = ({ occurred, ended }: { occurred: ImpreciseDate; ended: ImpreciseDate | null }) =>
  !ended || !endsBefore(occurred, ended)
const backwards = { error: 'incidents.errors.ended', path: ['ended'] }

export const newIncidentSchema = z
  .object({ id: newId(), ...incidentFields, sources: sources() })
  .refine(lasts, backwards)
export type NewIncidentInput = z.output<typeof newIncidentSchema>

export const incidentSchema = z
  .object({ id: id(), version: version(), ...incidentFields })
  .refine(lasts, backwards)
export type IncidentInput = z.output<typeof incidentSchema>

const contextFields = {
  title: text('incidents.errors.context-title', 300),
  occurred: impreciseDate('incidents.errors.occurred'),
  bodyId: optionalId(),
}

/** With `incidentId` the new event is at once linked with that incident. */
export const newContextSchema = z.object({
  id: newId(),
  incidentId: optionalId(),
  ...contextFields,
  sources: sources(),
})
export type NewContextInput = z.output<typeof newContextSchema>

export const contextSchema = z.object({ id: id(), version: version(), ...contextFields })
export type ContextInput = z.output<typeof contextSchema>

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

function namesSomething(source: z.output<z.ZodObject<typeof sourceFields>>): boolean {
  const { saidById, saidBy, saidByOrganisationId, publishedInId, reportedById, title, url } = source
  return [saidById, saidBy, saidByOrganisationId, publishedInId, reportedById, title, url].some(Boolean)
}

function nothing() {
  return { error: 'incidents.errors.source', path: ['saidBy'] }
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}

const asked = (longest = 200) => z.string().trim().max(longest).optional().catch(undefined)
const askedId = () => z.uuid().optional().catch(undefined)
const askedDay = () => z.string().refine(isIsoDate).optional().catch(undefined)

/** The address of the list; what makes no sense there is left out. */
export const incidentFilterSchema = z.object({
  text: asked(),
  act: askedId(),
  aim: askedId(),
  region: asked(),
  reliability: askedId(),
  from: askedDay(),
  to: askedDay(),
  after: asked(500),
})

/** What an address may ask the form of a new incident to begin with. */
export const incidentStartSchema = z.object({
  case: askedId(),
  hearing: askedId(),
  person: askedId(),
  part: askedId(),
})

/** What an address says of a new source. */
export const sourceStartSchema = z.object({
  kind: z.enum(sourceKinds),
  record: z.uuid(),
  back: z.string().max(500).default('/'),
})
