import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportLink } from '@/components/export/export-link'
import { IncidentFilters } from '@/components/incidents/incident-filters'
import { IncidentList } from '@/components/incidents/incident-list'
import { PageHeader } from '@/components/layout/page-header'
import { RecordList } from '@/components/layout/record-list'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { queryOf } from '@/lib/export/schema'
import { listIncidents } from '@/lib/incidents/queries'
import { incidentFilterSchema } from '@/lib/incidents/schema'
import { listTerms } from '@/lib/reference/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('title') }
}

export default staffPage(async function IncidentsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('incidents')
  const filter = incidentFilterSchema.parse(await searchParams)
  const { act, aim, reliability, after, ...rest } = filter
  const [page, terms] = await Promise.all([
    listIncidents(actor, { ...rest, actId: act, aimId: aim, reliabilityId: reliability, after }),
    listTerms(actor, ['act', 'aim', 'reliability']),
  ])
  const href = (more: Record<string, string>) =>
    withQuery('/incidents', { act, aim, reliability, ...rest, ...more })
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
            <ExportLink actor={actor} list="incidents" query={queryOf(await searchParams)} />
            <ButtonLink href="/incidents/context">{t('context.title')}</ButtonLink>
            {can(actor, 'records.write') && <ButtonLink href="/incidents/intake">{t('raids')}</ButtonLink>}
            {add}
          </>
        }
      />
      <IncidentFilters filter={filter} acts={terms.act} aims={terms.aim} reliability={terms.reliability} />
      <RecordList
        isEmpty={page.rows.length === 0}
        empty={{ title: t('none.title'), text: t('none.text'), action: add }}
        href={href}
        isContinued={Boolean(after)}
        nextKey={page.nextKey}
      >
        <IncidentList rows={page.rows} />
      </RecordList>
    </>
  )
})
