import * as z from 'zod'
import { chosenVisibilities } from '@/lib/access/schema'
import { chosenCase } from '@/lib/cases/schema'
import { endsBefore, isIsoDate, type ImpreciseDate } from '@/lib/core/dates'
import {
  checkbox,
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
  searched,
  text,
  version,
} from '@/lib/core/fields'
import { chosenPerson } from '@/lib/people/schema'
import { sources } from '@/lib/sources/schema'

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
  isSensitive: checkbox(),
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

const asked = (longest = 200) => searched(longest).optional().catch(undefined)
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
