import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { auditEvents } from '@/lib/audit/events'
import type { FormValues } from '@/lib/core/form'

type AuditFiltersProps = { values: FormValues; actors: { value: string; label: string }[] }

export async function AuditFilters({ values, actors }: AuditFiltersProps) {
  const t = await getTranslations('audit')
  const nouns = [...new Set(auditEvents.map((name) => name.split('.')[0] ?? name))]
  const groups = nouns.map((noun) => ({
    label: t(`subjects.${noun}`),
    options: [
      { value: `${noun}.*`, label: t('all', { noun: t(`subjects.${noun}`) }) },
      ...auditEvents
        .filter((name) => name.startsWith(`${noun}.`))
        .map((value) => ({ value, label: t(`events.${value}`) })),
    ],
  }))
  return (
    <FilterBar action="/settings/audit" values={values}>
      <SelectField name="actor" label={t('who')} blank={t('anybody')} options={actors} />
      <SelectField name="event" label={t('what')} blank={t('anything')} groups={groups} />
      <DateField name="from" label={t('from')} />
      <DateField name="to" label={t('to')} />
      {values.subject && <HiddenField name="subject" />}
    </FilterBar>
  )
}
