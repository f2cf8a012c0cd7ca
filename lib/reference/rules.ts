import { isoDate } from '@/lib/core/dates'
import { toFormValues, type FormValues } from '@/lib/core/form'
import type { Article, Organisation, Term } from '@/prisma/generated/client'
import { vocabularies } from './schema'

export const isVocabulary = (name: string): name is (typeof vocabularies)[number] =>
  vocabularies.some((vocabulary) => vocabulary === name)

type Labels = Record<string, string>

/** What was typed over what is stored: an emptied language goes, one that the form does not know stays. */
export function mergeLabels(stored: unknown, typed: Record<string, string | null>): Labels {
  const all = { ...(stored as Labels | null), ...typed }
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}

export function organisationForm(
  organisation: Pick<
    Organisation,
    | 'version'
    | 'kind'
    | 'labels'
    | 'city'
    | 'region'
    | 'country'
    | 'address'
    | 'latitude'
    | 'longitude'
    | 'timeZone'
    | 'retiredAt'
  >,
): FormValues {
  const { version, kind, labels, city, region, country, address, latitude, longitude, timeZone } =
    organisation
  const fields = { version, kind, labels, city, region, country, address, latitude, longitude, timeZone }
  return toFormValues({ ...fields, isRetired: organisation.retiredAt !== null })
}

export function termForm({
  version,
  labels,
  retiredAt,
}: Pick<Term, 'version' | 'labels' | 'retiredAt'>): FormValues {
  return toFormValues({ version, labels, isRetired: retiredAt !== null })
}

export function articleForm(row: Omit<Article, 'id'>): FormValues {
  const { version, code, article, part, labels, categoryId, gravity, maxYears } = row
  const inForceFrom = row.inForceFrom && isoDate(row.inForceFrom)
  const inForceTo = row.inForceTo && isoDate(row.inForceTo)
  const fields = { version, code, article, part, labels, categoryId, gravity, maxYears }
  return toFormValues({ ...fields, inForceFrom, inForceTo })
}
