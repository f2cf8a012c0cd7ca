import { getLocale, getTranslations } from 'next-intl/server'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import type { FormValues } from '@/lib/core/form'
import { intlLocale } from '@/lib/core/locale'

const YEARS_OFFERED = 12

type LedgerFiltersProps = { values: FormValues; familyId?: string; kinds: Option[]; thisYear: number }

export async function LedgerFilters({ values, familyId, kinds, thisYear }: LedgerFiltersProps) {
  const t = await getTranslations('support')
  const month = new Intl.DateTimeFormat(intlLocale(await getLocale()), { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1).padStart(2, '0'),
    label: month.format(new Date(Date.UTC(2000, at, 1))),
  }))
  const years = Array.from({ length: YEARS_OFFERED }, (_, back) => String(thisYear - 1 - back))
  return (
    <FilterBar
      action="/support/ledger"
      values={values}
      search={familyId ? undefined : { label: t('ledger.family') }}
    >
      {familyId && <HiddenField name="familyId" value={familyId} />}
      <SelectField
        name="year"
        label={t('ledger.year')}
        width="short"
        blank={String(thisYear)}
        options={[
          ...years.map((value) => ({ value, label: value })),
          { value: 'all', label: t('ledger.allTime') },
        ]}
      />
      <SelectField
        name="month"
        label={t('ledger.month')}
        width="short"
        blank={t('ledger.wholeYear')}
        options={months}
      />
      <SelectField
        name="kindId"
        label={t('ledger.kind')}
        width="short"
        blank={t('filter.anyKind')}
        options={kinds}
      />
    </FilterBar>
  )
}
