import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { Tabs } from '@/components/ui/tabs'
import { withQuery } from '@/lib/core/address'
import { searchedParts, textKinds, type SearchFilter, type TextKind } from '@/lib/search/schema'

type SearchFormProps = {
  filter: SearchFilter
  /** Those of which the actor reads texts. */
  kinds: readonly TextKind[]
  /** Whether places and articles are theirs to find. */
  isReader: boolean
}

/** What to look for, and where: among names and numbers, or in what is written. */
export async function SearchForm({ filter, kinds, isReader }: SearchFormProps) {
  const t = await getTranslations('search')
  const { q, kind = '', from = '', to = '' } = filter
  const isTexts = filter.in === 'texts'
  const tabs = searchedParts.map((part) => ({
    href: withQuery('/search', { q, ...(part === 'texts' && { in: part }) }),
    label: t(`in.${part}`),
    current: part === filter.in,
  }))
  const hint = isTexts ? 'hintTexts' : isReader ? 'hintProceedings' : 'hint'
  return (
    <>
      <Tabs tabs={tabs} label={t('where')} />
      <FilterBar
        action="/search"
        values={{ q, ...(isTexts && { kind, from, to }) }}
        submitLabel={t('title')}
        search={{ name: 'q', label: t(isTexts ? 'labelTexts' : 'label'), hint: t(hint) }}
      >
        {isTexts && (
          <>
            <SelectField
              name="kind"
              label={t('kindLabel')}
              width="short"
              blank={t('anyKind')}
              options={textKinds
                .filter((one) => kinds.includes(one))
                .map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <DateField name="from" label={t('from')} />
            <DateField name="to" label={t('to')} />
            <HiddenField name="in" value="texts" />
          </>
        )}
      </FilterBar>
    </>
  )
}
