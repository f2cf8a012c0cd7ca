import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { FormValues } from '@/lib/core/form'
import { Button, ButtonLink } from './button'
import { fieldStrings } from './field-strings'
import { FilterForm } from './filter-form'

type FilterBarProps = {
  /** The address of the list; the filters become its query. */
  action: string
  /** The filters in force, by name of field; also decides whether "Clear filters" is shown. */
  values: FormValues
  /** For a search: instead of the words of a filter. */
  submitLabel?: string
  children: ReactNode
}

/** Takes the same fields as a form. */
export async function FilterBar({ action, values, submitLabel, children }: FilterBarProps) {
  const t = await getTranslations('ui')
  const isFiltered = Object.values(values).some((value) => value.length > 0)
  // A new key puts the fields right when only the query changed.
  return (
    <FilterForm
      key={JSON.stringify(values)}
      action={action}
      label={t('filters')}
      values={values}
      strings={await fieldStrings()}
    >
      {children}
      <Button>{submitLabel ?? t('filter')}</Button>
      {isFiltered && !submitLabel && (
        <ButtonLink tone="quiet" href={action}>
          {t('clearFilters')}
        </ButtonLink>
      )}
    </FilterForm>
  )
}
