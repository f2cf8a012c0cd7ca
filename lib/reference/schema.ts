import * as z from 'zod'
import { isZone } from '@/lib/core/dates'
import {
  checkbox,
  choice,
  count,
  id,
  newId,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  text,
  version,
} from '@/lib/core/fields'
import type { OrganisationKind } from '@/prisma/generated/enums'

export const organisationKinds = [
  'court',
  'prison',
  'investigating_body',
  'recognising_body',
  'ngo',
  'media',
  'government',
  'international_body',
  'university',
  'representative_body',
  'other',
] as const satisfies OrganisationKind[]

export const vocabularies = [
  'charge-category',
  'prisoner-category',
  'motion-kind',
  'hearing-outcome',
  'adjournment-reason',
  'fair-trial-violation',
  'need-kind',
  'act',
  'aim',
  'reliability',
  'involvement-degree',
  'perpetrator-role',
  'medical-attention',
  'victim-outcome',
  'group',
  'norm',
  'figure-subject',
] as const

export const gravities = ['minor', 'medium', 'grave', 'especially_grave'] as const

/** Languages a label may be written in, in the order they are asked for. */
export const labelLanguages = ['en', 'uk', 'crh', 'ru', 'tr'] as const

const labels = () =>
  z
    .object(Object.fromEntries(labelLanguages.map((language) => [language, optionalText(300)])))
    .default({})
    .refine((given) => Object.values(given).some(Boolean), { path: ['en'], error: 'reference.errors.label' })

const degrees = (limit: number) =>
  z
    .string()
    .transform((typed) => Number(typed.replace(',', '.')))
    .refine((number) => Math.abs(number) <= limit, 'reference.errors.coordinate')
    .nullish()
    .transform((number) => number ?? null)

const organisationFields = {
  kind: choice(organisationKinds),
  labels: labels(),
  city: optionalText(),
  region: optionalText(),
  country: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'reference.errors.country')
    .nullish()
    .transform((code) => code ?? null),
  address: optionalText(500),
  latitude: degrees(90),
  longitude: degrees(180),
  timeZone: optionalText().refine((zone) => zone === null || isZone(zone), 'reference.errors.zone'),
}

type Zoned = { kind: OrganisationKind; timeZone: string | null }

/** The times of hearings are shown in the zone of the court. */
const courtHasZone = ({ kind, timeZone }: Zoned) => kind !== 'court' || timeZone !== null
const zoneMissing = { path: ['timeZone'], error: 'reference.errors.court-zone' }

export const newOrganisationSchema = z
  .object({ id: newId(), ...organisationFields })
  .refine(courtHasZone, zoneMissing)
export type NewOrganisationInput = z.output<typeof newOrganisationSchema>

export const organisationSchema = z
  .object({ id: id(), version: version(), isRetired: checkbox(), ...organisationFields })
  .refine(courtHasZone, zoneMissing)
export type OrganisationInput = z.output<typeof organisationSchema>

export const newTermSchema = z.object({ id: newId(), vocabulary: choice(vocabularies), labels: labels() })
export type NewTermInput = z.output<typeof newTermSchema>

export const termSchema = z.object({ id: id(), version: version(), labels: labels(), isRetired: checkbox() })
export type TermInput = z.output<typeof termSchema>

const articleFields = {
  code: text('reference.errors.code', 20),
  article: text('reference.errors.article', 20),
  part: optionalText(20),
  labels: labels(),
  categoryId: optionalId(),
  gravity: optionalChoice(gravities),
  maxYears: count(100),
  inForceFrom: optionalDay(),
  inForceTo: optionalDay(),
}

export const newArticleSchema = z.object({ id: newId(), ...articleFields })
export type NewArticleInput = z.output<typeof newArticleSchema>

export const articleSchema = z.object({ id: id(), version: version(), ...articleFields })
export type ArticleInput = z.output<typeof articleSchema>

/** The address of the list: courts, unless it says otherwise. */
export const organisationFilterSchema = z.object({ kind: z.enum(organisationKinds).catch('court') })
