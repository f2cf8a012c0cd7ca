import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EntryFilters, filtersOf } from '@/components/advocacy/entry-filters'
import { ExportLink } from '@/components/export/export-link'
import { PageHeader } from '@/components/layout/page-header'
import { RecordList } from '@/components/layout/record-list'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { FilterBar } from '@/components/ui/filter-bar'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { filterSchema, kindOfArea } from '@/lib/advocacy/schema'
import { withQuery } from '@/lib/core/address'
import type { AdvocacyList } from '@/lib/export/advocacy-rows'
import { loadChoices } from '../choices'
import { loadRows } from './rows'

type Props = { params: Promise<{ area: string }>; searchParams: Promise<object> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOfArea((await params).area)
  if (!kind) return {}
  return { title: (await getTranslations('advocacy'))(`kind.${kind}`) }
}

/** The list of one kind. */
export default staffPage(async function EntriesPage({ params, searchParams }: Props) {
  const actor = await requireActor('records.read')
  const { area } = await params
  const kind = kindOfArea(area) ?? notFound()
  const t = await getTranslations('advocacy')
  const filter = filterSchema.parse(await searchParams)
  const canWrite = can(actor, 'records.write')
  const { rows, nextKey, isEmpty } = await loadRows(actor, kind, filter, canWrite)
  const address = `/advocacy/${area}`
  const values = Object.fromEntries(filtersOf[kind].map((name) => [name, filter[name]?.toString() ?? '']))
  const hasMore = filtersOf[kind].some((name) => name !== 'text')
  const isFiltered = Object.values(values).some(Boolean)
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
        actions={
          !isEmpty && (
            <>
              <ExportLink actor={actor} list={area as AdvocacyList} query={values} />
              {add}
            </>
          )
        }
        breadcrumb={[{ href: '/advocacy', label: t('title') }]}
      />
      {(isFiltered || !isEmpty) && (
        <FilterBar
          action={address}
          values={values}
          search={kind === 'figure' ? undefined : { label: t(`filter.text.${kind}`) }}
        >
          {hasMore && <EntryFilters kind={kind} choices={await loadChoices(actor)} />}
        </FilterBar>
      )}
      <RecordList
        isEmpty={isEmpty}
        empty={{
          title: t('none.title'),
          text: t(isFiltered ? 'none.filtered' : 'none.text'),
          action: add,
        }}
        href={(more) => withQuery(address, { ...values, ...more })}
        isContinued={Boolean(filter.after)}
        nextKey={nextKey}
      >
        {rows}
      </RecordList>
    </>
  )
})
