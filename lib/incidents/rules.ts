import { datePartsOf } from '@/lib/core/dates'
import { kept, numbered, toFormValues, type FormValues } from '@/lib/core/form'
import type { DatePrecision } from '@/prisma/generated/enums'

type Count = { count: number | null }

/** How many people rows of victims stand for; `isMore` when for one of them nobody knows. */
export function countPeople(victims: Count[]): { known: number; isMore: boolean } {
  return {
    known: victims.reduce((sum, { count }) => sum + (count ?? 0), 0),
    isMore: victims.some(({ count }) => count === null),
  }
}

/**
 * The earliest stored dates that may lie on or after `day` ('YYYY-MM-DD'): what is known to the month or year only
 * is stored as its first day.
 */
export function earliest(day: string): { day: string; month: string; year: string } {
  return { day, month: `${day.slice(0, 7)}-01`, year: `${day.slice(0, 4)}-01-01` }
}

type Named = { id: string; name: string } | null
type MaybePrecision = DatePrecision | null

type IncidentFields = {
  version: number
  title: string
  visibility: string
  actId: string
  occurredOn: Date
  occurredPrecision: DatePrecision
  endedOn: Date | null
  endedPrecision: MaybePrecision
  region: string | null
  place: string | null
  placeId: string | null
  pretext: string | null
  slogan: string | null
  aimId: string | null
  aimAgainst: Named
  aimNote: string | null
  medicalId: string | null
  reliabilityId: string | null
  narrative: string | null
  isSensitive: boolean
  partOfId: string | null
  case: Named
  hearingId: string | null
  norms: { normId: string }[]
  context: { contextEventId: string }[]
  victims: {
    person: Named
    name: string | null
    groupId: string | null
    count: number | null
    outcomeId: string | null
    outcomeOn: Date | null
    outcomePrecision: MaybePrecision
    outcomeReason: string | null
  }[]
  perpetrators: {
    person: Named
    organisationId: string | null
    roleId: string | null
    degreeId: string | null
  }[]
  places: { place: string; person: Named }[]
}

export function incidentForm(incident: IncidentFields): FormValues {
  const { version, title, visibility, actId, region, place, placeId, pretext, slogan, aimId, aimNote } =
    incident
  const { medicalId, reliabilityId, narrative, partOfId, hearingId } = incident
  return toFormValues({
    ...{ version, title, visibility, isSensitive: incident.isSensitive },
    ...{ actId, region, place, placeId, pretext, slogan, aimId, aimNote },
    ...{ medicalId, reliabilityId, narrative, partOfId, hearingId },
    occurred: datePartsOf(incident.occurredOn, incident.occurredPrecision),
    ended: datePartsOf(incident.endedOn, incident.endedPrecision),
    aimAgainst: kept(incident.aimAgainst),
    case: kept(incident.case),
    norms: incident.norms.map(({ normId }) => normId),
    contexts: incident.context.map(({ contextEventId }) => contextEventId),
    victims: numbered(incident.victims, ({ person, name, count, outcomeOn, outcomePrecision, ...row }) => ({
      ...row,
      ...(person ? kept(person) : { name, count }),
      outcome: datePartsOf(outcomeOn, outcomePrecision),
    })),
    perpetrators: numbered(incident.perpetrators, ({ person, ...row }) => ({ ...row, ...kept(person) })),
    places: numbered(incident.places, ({ person, place }) => ({ place, ...kept(person) })),
  })
}

type Start = {
  case: { id: string; name: string } | null
  hearing: { id: string; onDate: Date; court: { region: string | null; city: string | null } | null } | null
  person: { id: string; name: string } | null
  partOfId: string | null
}

/** A new incident with what the address it was opened from already says. */
export function startingForm({ case: inCase, hearing, person, partOfId }: Start): FormValues {
  return toFormValues({
    visibility: 'open',
    case: kept(inCase),
    partOfId,
    ...(person && { victims: numbered([person], kept) }),
    ...(hearing && {
      hearingId: hearing.id,
      occurred: datePartsOf(hearing.onDate, 'day'),
      region: hearing.court?.region,
      place: hearing.court?.city,
    }),
  })
}

export function contextForm(context: {
  version: number
  title: string
  bodyId: string | null
  occurredOn: Date
  occurredPrecision: DatePrecision
}): FormValues {
  const { version, title, bodyId, occurredOn, occurredPrecision } = context
  return toFormValues({ version, title, bodyId, occurred: datePartsOf(occurredOn, occurredPrecision) })
}
