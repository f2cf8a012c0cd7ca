import { getLocale } from 'next-intl/server'
import type { Choices } from '@/components/advocacy/choices'
import { countries } from '@/components/advocacy/countries'
import type { Option } from '@/components/ui/select-field'
import { spokenLanguages } from '@/lib/advocacy/schema'
import type { Actor } from '@/lib/core/actor'
import type { FormValues } from '@/lib/core/form'
import { getOrganisation, listOrganisations, listTerms } from '@/lib/reference/queries'

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

/** What the forms offer; an organisation that stands in `form` is offered though it was retired since. */
export async function loadChoices(actor: Actor, form: FormValues = {}): Promise<Choices> {
  const locale = await getLocale()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const terms = await listTerms(actor, 'figure-subject', 'prisoner-category')
  const bodies = await listOrganisations(actor, ...BODIES)
  const courts = await listOrganisations(actor, 'court')
  return {
    bodies: [...bodies, ...(await retiredOnes(actor, form, [...bodies, ...courts]))],
    courts,
    figureSubjects: terms['figure-subject'],
    categories: terms['prisoner-category'],
    countries: countries(locale),
    languages: spokenLanguages.map((value) => ({ value, label: names.of(value) ?? value })),
  }
}

const ORGANISATION = /(^|\.)(bodyId|byId|toId|addresseeId|organisationId)$/

async function retiredOnes(actor: Actor, form: FormValues, offered: Option[]): Promise<Option[]> {
  const known = new Set(offered.map(({ value }) => value))
  const missing = new Set(
    Object.entries(form).flatMap(([name, value]) =>
      ORGANISATION.test(name) && typeof value === 'string' && !known.has(value) ? [value] : [],
    ),
  )
  const found: Option[] = []
  for (const id of missing) {
    const organisation = await getOrganisation(actor, id)
    if (organisation) found.push({ value: id, label: organisation.label })
  }
  return found
}
