import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DocumentFields } from '@/components/documents/document-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeDocument } from '@/lib/documents/actions'
import { getDocumentForm } from '@/lib/documents/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('changeTitle') }
}

type EditDocumentPageProps = { params: Promise<{ documentId: string }> }

export default staffPage(async function EditDocumentPage({ params }: EditDocumentPageProps) {
  const actor = await requireActor('documents.add')
  const { documentId } = await params
  const { values, marks } = (await getDocumentForm(actor, documentId)) ?? notFound()
  const t = await getTranslations('documents')
  const page = `/documents/${documentId}`
  return (
    <>
      <PageHeader title={t('changeTitle')} breadcrumb={[{ href: page, label: t('document') }]} />
      <Form action={changeDocument} values={values} restored={await restoreDraft(actor)} cancelHref={page}>
        <HiddenField name="id" value={documentId} />
        <HiddenField name="version" />
        <DocumentFields marks={marks} />
      </Form>
    </>
  )
})
