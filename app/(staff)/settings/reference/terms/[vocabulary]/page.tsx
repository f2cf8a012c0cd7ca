import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { LabelTable } from '@/components/reference/label-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/access/session'
import { listTermRows } from '@/lib/reference/queries'
import { isVocabulary } from '@/lib/reference/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('terms') }
}

export default staffPage(async function TermsPage({ params }: { params: Promise<{ vocabulary: string }> }) {
  const actor = await requireActor('reference.write')
  const { vocabulary } = await params
  if (!isVocabulary(vocabulary)) notFound()
  const t = await getTranslations('reference')
  const rows = await listTermRows(actor, vocabulary)
  const base = `/settings/reference/terms/${vocabulary}`
  return (
    <>
      <PageHeader
        title={t(`vocabulary.${vocabulary}`)}
        breadcrumb={[{ href: '/settings/reference', label: t('title') }]}
        actions={
          <ButtonLink tone="primary" href={`${base}/new`}>
            {t('add')}
          </ButtonLink>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <LabelTable caption={t(`vocabulary.${vocabulary}`)} rows={rows} base={base} />
      )}
    </>
  )
})
