export type Labels = { en: string; uk: string; ru?: string; crh?: string }

export type OrganisationKind =
  | 'court'
  | 'prison'
  | 'investigating_body'
  | 'recognising_body'
  | 'ngo'
  | 'media'
  | 'government'
  | 'international_body'
  | 'university'
  | 'representative_body'
  | 'other'

/** Coordinates are those of the town in degrees, good to about a kilometre. Country is ISO 3166-1 alpha-2. */
export type Town = {
  city?: string
  region?: string
  country: string
  latitude?: number
  longitude?: number
  timeZone: string
}

export type Organisation = Town & { key: string; kind: OrganisationKind; labels: Labels; address?: string }

export type Gravity = 'minor' | 'medium' | 'grave' | 'especially_grave'

/**
 * Gravity and the longest fixed term (years) are those of the current edition, not of the date of the act.
 * Both are absent where they were not certain; the term is also absent where life imprisonment is possible.
 */
export type Article = {
  code: 'RU-CC' | 'RU-CAO' | 'UA-CC'
  article: string
  part?: string
  labels: Labels
  category: string
  gravity?: Gravity
  maxYears?: number
  inForceFrom?: string
  inForceTo?: string
}

export type Vocabulary =
  | 'charge-category'
  | 'prisoner-category'
  | 'motion-kind'
  | 'hearing-outcome'
  | 'adjournment-reason'
  | 'fair-trial-violation'
  | 'need-kind'
  | 'act'
  | 'aim'
  | 'reliability'
  | 'involvement-degree'
  | 'perpetrator-role'
  | 'medical-attention'
  | 'victim-outcome'
  | 'group'
  | 'norm'
  | 'figure-subject'

export type Term = { vocabulary: Vocabulary; key: string; labels: Labels; position: number }

export type MeasureStatus = 'in_custody' | 'house_arrest' | 'serving' | 'at_liberty'

export type Measure = { key: string; labels: Labels; status: MeasureStatus; position: number }

type TermRow = [key: string, en: string, uk: string, ru?: string]

/** Terms of one vocabulary in the order they are shown. */
export function vocabulary(name: Vocabulary, rows: TermRow[]): Term[] {
  return rows.map(([key, en, uk, ru], index) => ({
    vocabulary: name,
    key,
    labels: { en, uk, ...(ru === undefined ? {} : { ru }) },
    position: index + 1,
  }))
}

/** One organisation standing in a town. */
export function organisation(kind: OrganisationKind, key: string, town: Town, labels: Labels): Organisation {
  return { key, kind, labels, ...town }
}
