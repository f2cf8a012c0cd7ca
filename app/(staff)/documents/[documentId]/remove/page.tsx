import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RemovalPage } from '@/components/audit/removal-page'
import { staffPage } from '@/components/layout/staff-page'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { removeDocument } from '@/lib/documents/actions'
import { getDocumentForm } from '@/lib/documents/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('removeTitle') }
}

type RemoveDocumentPageProps = { params: Promise<{ documentId: string }> }

export default staffPage(async function RemoveDocumentPage({ params }: RemoveDocumentPageProps) {
  const actor = await requireActor('documents.add')
  const { documentId } = await params
  const { values } = (await getDocumentForm(actor, documentId)) ?? notFound()
  const t = await getTranslations('documents')
  return (
    <RemovalPage
      title={t('removeTitle')}
      id={documentId}
      action={removeDocument}
      restored={await restoreDraft(actor)}
      cancelHref={`/documents/${documentId}`}
    >
      <p>
        <b>{values.title}</b>
      </p>
      <p>{t('removeText')}</p>
    </RemovalPage>
  )
})
