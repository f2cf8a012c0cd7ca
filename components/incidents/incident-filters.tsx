import { getTranslations } from 'next-intl/server'
import type * as z from 'zod'
import { DateField } from '@/components/ui/date-field'
import { FilterBar } from '@/components/ui/filter-bar'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextField } from '@/components/ui/text-field'
import type { incidentFilterSchema } from '@/lib/incidents/schema'

type IncidentFiltersProps = {
  filter: z.output<typeof incidentFilterSchema>
  acts: Option[]
  aims: Option[]
  reliability: Option[]
}

export async function IncidentFilters({ filter, acts, aims, reliability }: IncidentFiltersProps) {
  const t = await getTranslations('incidents')
  const { text = '', act = '', aim = '', region = '', reliability: trust = '', from = '', to = '' } = filter
  return (
    <FilterBar
      action="/incidents"
      values={{ text, act, aim, region, reliability: trust, from, to }}
      search={{ label: t('filter.text'), hint: t('filter.textHint') }}
    >
      <SelectField name="act" label={t('field.act')} options={acts} width="short" blank={t('filter.any')} />
      <TextField name="region" label={t('field.region')} width="short" />
      <SelectField name="aim" label={t('field.aim')} options={aims} width="short" blank={t('filter.any')} />
      <SelectField
        name="reliability"
        label={t('field.reliability')}
        options={reliability}
        width="short"
        blank={t('filter.any')}
      />
      <DateField name="from" label={t('filter.from')} />
      <DateField name="to" label={t('filter.to')} />
    </FilterBar>
  )
}
