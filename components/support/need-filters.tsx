import { getTranslations } from 'next-intl/server'
import { CheckboxField } from '@/components/ui/choice-field'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import type { FormValues } from '@/lib/core/form'
import { needStates } from '@/lib/support/schema'

type NeedFiltersProps = {
  values: FormValues
  familyId?: string
  kinds: Option[]
  /** Null for those who do not give the work out. */
  assignees: Option[] | null
}

export async function NeedFilters({ values, familyId, kinds, assignees }: NeedFiltersProps) {
  const t = await getTranslations('support')
  return (
    <FilterBar action="/support" values={values} search={{ label: t('filter.text') }}>
      <SelectField
        name="state"
        label={t('filter.state')}
        width="short"
        blank={t('filter.current')}
        options={[
          ...needStates.map((value) => ({ value, label: t(`state.${value}`) })),
          { value: 'all', label: t('filter.all') },
        ]}
      />
      <SelectField
        name="kindId"
        label={t('filter.kind')}
        width="short"
        blank={t('filter.anyKind')}
        options={kinds}
      />
      {assignees && (
        <SelectField
          name="assigneeId"
          label={t('filter.assignee')}
          width="short"
          blank={t('filter.anybody')}
          options={assignees}
        />
      )}
      <CheckboxField name="overdue" label={t('filter.overdue')} />
      {assignees && <CheckboxField name="unassigned" label={t('filter.unassigned')} />}
      {familyId && <HiddenField name="familyId" value={familyId} />}
    </FilterBar>
  )
}
