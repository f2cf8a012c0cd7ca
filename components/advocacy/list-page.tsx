import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { Pagination } from '@/components/ui/pagination'
import { areaOf, type EntryKind } from '@/lib/advocacy/schema'
import { withQuery } from '@/lib/core/address'

type ListPageProps = {
  kind: EntryKind
  canWrite: boolean
  isEmpty: boolean
  /** The filters in force, by name of field. */
  filter: Record<string, string | number | undefined>
  /** What its search by words is called, where it has one. */
  search?: string
  fields?: ReactNode
  nextKey: string | null
  isContinued: boolean
  children: ReactNode
}

/** The frame of the list of one kind: what it is, filters, the rows, the way to the next ones. */
export async function ListPage(props: ListPageProps) {
  const { kind, canWrite, isEmpty, search, fields, nextKey, isContinued, children } = props
  const t = await getTranslations('advocacy')
  const address = `/advocacy/${areaOf(kind)}`
  const filter = Object.fromEntries(
    Object.entries(props.filter).map(([name, value]) => [name, value?.toString() ?? '']),
  )
  const isFiltered = Object.values(filter).some(Boolean)
  const add = canWrite && (
    <ButtonLink tone="primary" href={`${address}/new`}>
      {t(`add.${kind}`)}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t(`kind.${kind}`)}
        lead={t(`about.${kind}`)}
        actions={!isEmpty && add}
        breadcrumb={[{ href: '/advocacy', label: t('title') }]}
      />
      {(isFiltered || !isEmpty) && (
        <FilterBar action={address} values={filter} search={search ? { label: search } : undefined}>
          {fields}
        </FilterBar>
      )}
      {isEmpty ? (
        <EmptyState title={t('none.title')} action={add}>
          {isFiltered ? t('none.filtered') : t('none.text')}
        </EmptyState>
      ) : (
        <>
          {children}
          {isContinued && (
            <p>
              <a href={withQuery(address, filter)}>{t('firstPage')}</a>
            </p>
          )}
          <Pagination nextHref={nextKey && withQuery(address, { ...filter, after: nextKey })} />
        </>
      )}
    </>
  )
}
