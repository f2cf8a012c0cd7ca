import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportLink } from '@/components/export/export-link'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { NeedCounts } from '@/components/support/need-counts'
import { NeedFilters } from '@/components/support/need-filters'
import { NeedList } from '@/components/support/need-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/access/permissions'
import { listAssignees } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { toFormValues } from '@/lib/core/form'
import { queryOf } from '@/lib/export/schema'
import { listTerms } from '@/lib/reference/queries'
import { countNeeds, listNeeds } from '@/lib/support/queries'
import { needsFilterSchema } from '@/lib/support/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('title') }
}

/** The needs one may see; numbers for those who count, and nothing else for those who may see none. */
export default staffPage(async function NeedsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('needs.read', 'needs.propose', 'needs.count')
  const t = await getTranslations('support')
  const counts = can(actor, 'needs.count') && !can(actor, 'needs.write') ? await countNeeds(actor) : null
  if (counts && !can(actor, 'needs.read') && !can(actor, 'needs.propose')) {
    return (
      <>
        <PageHeader title={t('counts.title')} lead={t('counts.lead')} />
        <NeedCounts rows={counts} />
      </>
    )
  }
  const filter = needsFilterSchema.parse(await searchParams)
  const { after, familyId, ...values } = filter
  const { rows, nextKey } = await listNeeds(actor, filter)
  const isCoordinator = can(actor, 'needs.write')
  const isFiltered = Object.values({ familyId, ...values }).some(Boolean)
  const href = (more: object) => withQuery('/support', { familyId, ...values, ...more })
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExportLink actor={actor} list="needs" query={queryOf(await searchParams)} />
            {isCoordinator && <ButtonLink href="/support/ledger">{t('ledgerLink')}</ButtonLink>}
          </>
        }
      />
      <NeedFilters
        values={toFormValues(values)}
        familyId={familyId}
        kinds={(await listTerms(actor, ['need-kind']))['need-kind']}
        assignees={isCoordinator ? await listAssignees(actor, 'need') : null}
      />
      {familyId && (
        <p className="text-muted">
          {t('ofFamily')} <a href={withQuery('/support', values)}>{t('showAll')}</a>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('empty.title')}>
          {t(isFiltered ? 'empty.filtered' : isCoordinator ? 'empty.coordinator' : 'empty.mine')}
        </EmptyState>
      ) : (
        <NeedList rows={rows} hasHolders={isCoordinator} />
      )}
      <Pagination firstHref={after && href({})} nextHref={nextKey && href({ after: nextKey })} />
      {counts && (
        <Section title={t('counts.title')} lead={t('counts.lead')}>
          <NeedCounts rows={counts} />
        </Section>
      )}
    </>
  )
})
