import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IncidentFilters } from '@/components/incidents/incident-filters'
import { IncidentList } from '@/components/incidents/incident-list'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { listIncidents } from '@/lib/incidents/queries'
import { incidentFilterSchema } from '@/lib/incidents/schema'
import { listTerms } from '@/lib/reference/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('title') }
}

export default async function IncidentsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('incidents')
  const filter = incidentFilterSchema.parse(await searchParams)
  const { act, aim, reliability, after, ...rest } = filter
  const [page, terms] = await Promise.all([
    listIncidents(actor, { ...rest, actId: act, aimId: aim, reliabilityId: reliability, after }),
    listTerms(actor, ['act', 'aim', 'reliability']),
  ])
  const href = (more: Record<string, string>) => {
    const query = Object.entries({ act, aim, reliability, ...rest, ...more }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    )
    return query.length > 0 ? `/incidents?${new URLSearchParams(query)}` : '/incidents'
  }
  const add = can(actor, 'records.write') && (
    <ButtonLink href="/incidents/new" tone="primary">
      {t('add')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink href="/incidents/context">{t('context.title')}</ButtonLink>
            {add}
          </>
        }
      />
      <IncidentFilters filter={filter} acts={terms.act} aims={terms.aim} reliability={terms.reliability} />
      {page.rows.length === 0 ? (
        <EmptyState title={t('none.title')} action={add}>
          {t('none.text')}
        </EmptyState>
      ) : (
        <>
          <IncidentList rows={page.rows} />
          {after && (
            <p>
              <a href={href({})}>{t('firstPage')}</a>
            </p>
          )}
          <Pagination nextHref={page.nextKey && href({ after: page.nextKey })} />
        </>
      )}
    </>
  )
}
