import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExportLink } from '@/components/export/export-link'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { LedgerFilters } from '@/components/support/ledger-filters'
import { LedgerTable } from '@/components/support/ledger-table'
import { Totals } from '@/components/support/totals'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { today } from '@/lib/core/dates'
import { toFormValues } from '@/lib/core/form'
import { getFamily } from '@/lib/families/queries'
import { getSettings } from '@/lib/installation/queries'
import { listTerms } from '@/lib/reference/queries'
import { getLedger } from '@/lib/support/queries'
import { ledgerFilterSchema } from '@/lib/support/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('ledger.title') }
}

export default staffPage(async function LedgerPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('needs.write')
  const t = await getTranslations('support')
  const filter = ledgerFilterSchema.parse(await searchParams)
  const { familyId, ...values } = filter
  const family = familyId ? ((await getFamily(actor, familyId)) ?? notFound()) : null
  const thisYear = today((await getSettings(actor)).timeZone).slice(0, 4)
  const lines = await getLedger(actor, { ...filter, year: filter.year ?? thisYear })
  return (
    <>
      <PageHeader
        title={t('ledger.title')}
        lead={t('ledger.lead')}
        actions={
          <ExportLink actor={actor} list="spending" query={{ ...filter, year: filter.year ?? thisYear }} />
        }
        breadcrumb={[
          { href: '/support', label: t('title') },
          ...(family ? [{ href: `/families/${family.id}`, label: family.name }] : []),
        ]}
      />
      <LedgerFilters
        values={toFormValues(values)}
        familyId={familyId}
        kinds={(await listTerms(actor, ['need-kind']))['need-kind']}
        thisYear={Number(thisYear)}
      />
      {family && (
        <p className="text-muted">
          {t('ledger.ofFamily', { family: family.name })}{' '}
          <a href={withQuery('/support/ledger', values)}>{t('showAll')}</a>
        </p>
      )}
      {lines.length === 0 ? (
        <EmptyState title={t('ledger.empty')}>{t('ledger.emptyHelp')}</EmptyState>
      ) : (
        <>
          <Section title={t('ledger.total')}>
            <Totals lines={lines} />
          </Section>
          <Section title={t('ledger.byMonth')}>
            <LedgerTable lines={lines} />
          </Section>
        </>
      )}
    </>
  )
})
