import { getTranslations } from 'next-intl/server'
import { CheckboxField } from '@/components/ui/choice-field'
import { DateField } from '@/components/ui/date-field'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { hearingStates, type ListInput } from '@/lib/hearings/schema'
import type { Option } from '@/lib/core/form'

type HearingFiltersProps = { input: ListInput; courts: Option[]; hasMine: boolean; hasUnobserved: boolean }

export async function HearingFilters({ input, courts, hasMine, hasUnobserved }: HearingFiltersProps) {
  const t = await getTranslations('hearings')
  const { view, text, case: caseId, court, state, from, to, mine, unobserved } = input
  const values = {
    text: text ?? '',
    case: caseId ?? '',
    court: court ?? '',
    state: state ?? '',
    from: from ?? '',
    to: to ?? '',
    mine: mine ? 'on' : '',
    unobserved: unobserved ? 'on' : '',
  }
  return (
    <FilterBar action="/hearings" values={values} search={{ label: t('field.text') }}>
      {view !== 'coming' && <HiddenField name="view" value={view} />}
      {caseId && <HiddenField name="case" value={caseId} />}
      <SelectField name="court" label={t('field.court')} options={courts} blank={t('field.anyCourt')} />
      <DateField name="from" label={t('field.from')} />
      <DateField name="to" label={t('field.to')} />
      {view !== 'unrecorded' && (
        <SelectField
          name="state"
          label={t('field.state')}
          width="short"
          options={hearingStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          blank={t('field.anyState')}
        />
      )}
      {hasMine && <CheckboxField name="mine" label={t('field.mine')} />}
      {hasUnobserved && <CheckboxField name="unobserved" label={t('field.unobserved')} />}
    </FilterBar>
  )
}
