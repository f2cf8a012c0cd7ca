import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TokenForm } from '@/components/api/token-form'
import { TokensTable } from '@/components/api/tokens-table'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { listTokens } from '@/lib/api/queries'
import { askerOf } from '@/lib/export/rules'
import { getSettings } from '@/lib/installation/queries'

/** What the API has: no page, so no link of the router. */
const DESCRIPTION = '/api/v1'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('api'))('title') }
}

export default staffPage(async function TokensPage() {
  const actor = await requireActor('exports.use')
  const t = await getTranslations('api')
  const settings = await getTranslations('users.settings')
  const rows = await listTokens(actor)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          <>
            {t('lead')} <a href={DESCRIPTION}>{t('what')}</a>
          </>
        }
        breadcrumb={[{ href: '/settings', label: settings('title') }]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <TokensTable rows={rows} zone={(await getSettings(actor)).timeZone} />
      )}
      <Section title={t('new.title')}>
        <TokenForm asker={askerOf(actor)} restored={await restoreDraft(actor)} />
      </Section>
    </>
  )
})
