import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { RecordList } from '@/components/layout/record-list'
import { staffPage } from '@/components/layout/staff-page'
import { RowsTable } from '@/components/transfer/rows-table'
import { CheckboxField } from '@/components/ui/choice-field'
import { FilterBar } from '@/components/ui/filter-bar'
import { SelectField } from '@/components/ui/select-field'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { getImport, listImportRows } from '@/lib/transfer/queries'
import { rowFates, rowsFilterSchema } from '@/lib/transfer/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfer'))('rows.title') }
}

type RowsPageProps = { params: Promise<{ batchId: string }>; searchParams: Promise<object> }

export default staffPage(async function ImportRowsPage({ params, searchParams }: RowsPageProps) {
  const actor = await requireActor('imports.use')
  const { batchId } = await params
  const found = (await getImport(actor, batchId)) ?? notFound()
  const { fate, kept, after } = rowsFilterSchema.parse(await searchParams)
  const t = await getTranslations('transfer')
  const page = await listImportRows(actor, batchId, { fate, isKept: kept === 'on', after })
  const base = `/import/${batchId}`
  return (
    <>
      <PageHeader
        title={t('rows.title')}
        breadcrumb={[
          { href: '/import', label: t('title') },
          { href: base, label: found.title },
        ]}
      />
      <FilterBar action={`${base}/rows`} values={{ ...(fate && { fate }), ...(kept && { kept }) }}>
        <SelectField
          name="fate"
          label={t('rows.fate')}
          width="short"
          blank={t('review.all')}
          options={rowFates.map((value) => ({ value, label: t(`fate.${value}`) }))}
        />
        <CheckboxField name="kept" label={t('rows.kept')} />
      </FilterBar>
      <RecordList
        isEmpty={page.rows.length === 0}
        empty={
          fate === 'ask'
            ? { title: t('rows.decided'), text: t('rows.decidedText') }
            : { title: t('rows.none'), text: t('rows.noneText') }
        }
        href={(more) => withQuery(`${base}/rows`, { fate, kept, ...more })}
        isContinued={Boolean(after)}
        nextKey={page.nextKey}
      >
        <RowsTable id={batchId} rows={page.rows} />
      </RecordList>
    </>
  )
})
