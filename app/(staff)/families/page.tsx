import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportLink } from '@/components/export/export-link'
import { FamilyList } from '@/components/families/family-list'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/choice-field'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenField } from '@/components/ui/hidden-field'
import { Pagination } from '@/components/ui/pagination'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { can } from '@/lib/access/permissions'
import { listUsersWithRole } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { toFormValues } from '@/lib/core/form'
import { queryOf } from '@/lib/export/schema'
import { listFamilies } from '@/lib/families/queries'
import { familiesFilterSchema } from '@/lib/families/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('title') }
}

export default staffPage(async function FamiliesPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('families.read')
  const t = await getTranslations('families')
  const filter = familiesFilterSchema.parse(await searchParams)
  const { after, sort, ...values } = filter
  const { rows, nextKey } = await listFamilies(actor, filter)
  const isWriter = can(actor, 'families.write')
  const isFiltered = Object.values(values).some(Boolean)
  const href = (more: object) => withQuery('/families', { ...values, sort, ...more })
  const add = isWriter && (
    <ButtonLink href="/families/new" tone="primary">
      {t('new')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ExportLink actor={actor} list="families" query={queryOf(await searchParams)} />
            {add}
          </>
        }
      />
      <FilterBar action="/families" values={toFormValues(values)} search={{ label: t('filter.text') }}>
        <TextField name="region" label={t('filter.region')} width="short" />
        {isWriter && (
          <>
            <SelectField
              name="coordinatorId"
              label={t('filter.coordinator')}
              blank={t('filter.anyCoordinator')}
              width="short"
              options={await listUsersWithRole(actor, 'coordinator')}
            />
            <SelectField
              name="show"
              label={t('filter.show')}
              width="short"
              blank={t('filter.open')}
              options={[{ value: 'closed', label: t('filter.closed') }]}
            />
            <CheckboxField name="quiet" label={t('filter.quiet')} />
          </>
        )}
        {sort && <HiddenField name="sort" value={sort} />}
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={t('empty.title')} action={!isFiltered && add}>
          {t(isFiltered ? 'empty.filtered' : isWriter ? 'empty.coordinator' : 'empty.assigned')}
        </EmptyState>
      ) : (
        <FamilyList
          rows={rows}
          sortName={{ href: href({ sort: null }), direction: sort ? undefined : 'up' }}
          sortContact={{ href: href({ sort: 'contact' }), direction: sort ? 'up' : undefined }}
        />
      )}
      <Pagination firstHref={after && href({})} nextHref={nextKey && href({ after: nextKey })} />
    </>
  )
})
