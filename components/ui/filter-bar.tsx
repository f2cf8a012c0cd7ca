import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { FormValues } from '@/lib/core/form'
import { Button, ButtonLink } from './button'
import { fieldStrings } from './field-strings'
import { FilterForm } from './filter-form'
import { TextField } from './text-field'

type FilterBarProps = {
  /** The address of the list; the filters become its query. */
  action: string
  /** The filters in force, by name of field; also decides whether "Clear filters" is shown. */
  values: FormValues
  /** The box to search by words: on a phone it stands alone until the other fields are unfolded. */
  search?: { name?: string; label: string; hint?: string }
  /** For a search: instead of the words of a filter. */
  submitLabel?: string
  /** The same fields as in a form. */
  children?: ReactNode
}

export async function FilterBar({ action, values, search, submitLabel, children }: FilterBarProps) {
  const t = await getTranslations('ui')
  const searchName = search?.name ?? 'text'
  const inForce = Object.keys(values).filter((name) => (values[name]?.length ?? 0) > 0)
  const isUnfolded = inForce.some((name) => name !== searchName)
  const buttons = (
    <div className="filters-buttons">
      <Button>{submitLabel ?? t(children ? 'filter' : 'find')}</Button>
      {inForce.length > 0 && !submitLabel && (
        <ButtonLink tone="quiet" href={action}>
          {t('clearFilters')}
        </ButtonLink>
      )}
    </div>
  )
  // A new key puts the fields right when only the query changed.
  return (
    <FilterForm
      key={JSON.stringify(values)}
      action={action}
      label={t('filters')}
      values={values}
      strings={await fieldStrings()}
    >
      {search && <TextField name={searchName} type="search" label={search.label} hint={search.hint} />}
      {children && (
        <>
          <details className="filters-fold" open={isUnfolded}>
            <summary>{t(search ? 'moreFilters' : 'filters')}</summary>
          </details>
          <div className="filters-rest">
            {children}
            {!search && buttons}
          </div>
        </>
      )}
      {(search ?? !children) && buttons}
    </FilterForm>
  )
}
