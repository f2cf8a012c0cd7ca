import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { LabelTable } from '@/components/reference/label-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { SelectField } from '@/components/ui/select-field'
import { requireActor } from '@/lib/access/session'
import { listOrganisationRows } from '@/lib/reference/queries'
import { organisationFilterSchema, organisationKinds } from '@/lib/reference/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('organisations') }
}

export default staffPage(async function OrganisationsPage({
  searchParams,
}: {
  searchParams: Promise<object>
}) {
  const actor = await requireActor('reference.write')
  const t = await getTranslations('reference')
  const { kind } = organisationFilterSchema.parse(await searchParams)
  const rows = await listOrganisationRows(actor, kind)
  const base = '/settings/reference/organisations'
  return (
    <>
      <PageHeader
        title={t(`kinds.${kind}`)}
        breadcrumb={[{ href: '/settings/reference', label: t('title') }]}
        actions={
          <ButtonLink tone="primary" href={`${base}/new?kind=${kind}`}>
            {t('add')}
          </ButtonLink>
        }
      />
      <FilterBar action={base} values={{ kind }}>
        <SelectField
          name="kind"
          label={t('kindLabel')}
          blank={false}
          options={organisationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <LabelTable
          caption={t(`kinds.${kind}`)}
          rows={rows}
          base={base}
          more={[
            { key: 'city', label: t('city'), cell: ({ city }) => city },
            { key: 'region', label: t('region'), cell: ({ region }) => region },
          ]}
        />
      )}
    </>
  )
})
