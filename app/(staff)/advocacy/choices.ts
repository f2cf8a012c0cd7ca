import { getLocale } from 'next-intl/server'
import type { Choices } from '@/components/advocacy/choices'
import { countries } from '@/components/advocacy/countries'
import { spokenLanguages } from '@/lib/advocacy/schema'
import type { Actor } from '@/lib/core/actor'
import type { FormValues } from '@/lib/core/form'
import { listOrganisations, listTerms } from '@/lib/reference/queries'

const BODIES = [
  'recognising_body',
  'ngo',
  'international_body',
  'representative_body',
  'government',
  'media',
  'university',
  'investigating_body',
  'other',
] as const

/** What the forms offer. */
export async function loadChoices(actor: Actor, form?: FormValues): Promise<Choices> {
  const locale = await getLocale()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const terms = await listTerms(actor, ['figure-subject', 'prisoner-category'], form)
  return {
    bodies: await listOrganisations(actor, BODIES, form),
    courts: await listOrganisations(actor, ['court'], form),
    figureSubjects: terms['figure-subject'],
    categories: terms['prisoner-category'],
    countries: countries(locale),
    languages: spokenLanguages.map((value) => ({ value, label: names.of(value) ?? value })),
  }
}
