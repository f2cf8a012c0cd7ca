import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ColumnsForm } from '@/components/transfer/columns-form'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { getImport } from '@/lib/transfer/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfer'))('columns.change') }
}

export default staffPage(async function ColumnsPage({ params }: { params: Promise<{ batchId: string }> }) {
  const actor = await requireActor('imports.use')
  const { batchId } = await params
  const found = (await getImport(actor, batchId)) ?? notFound()
  const t = await getTranslations('transfer')
  const base = `/import/${batchId}`
  return (
    <>
      <PageHeader
        title={t('columns.title')}
        lead={t('columns.lead')}
        breadcrumb={[
          { href: '/import', label: t('title') },
          { href: base, label: found.title },
        ]}
      />
      <ColumnsForm found={found} restored={await restoreDraft(actor)} cancelHref={base} />
    </>
  )
})
