import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DocumentImage } from '@/components/documents/document-image'
import { DocumentFacts } from '@/components/documents/document-list'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { requireRecentOnPage } from '@/lib/access/recent'
import { requireActor } from '@/lib/access/session'
import { getDocument } from '@/lib/documents/queries'
import { isPicture } from '@/lib/documents/rules'
import { pageOf } from '../record'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('document') }
}

type DocumentPageProps = { params: Promise<{ documentId: string }> }

export default staffPage(async function DocumentPage({ params }: DocumentPageProps) {
  const actor = await requireActor('documents.read')
  const { documentId } = await params
  const document = (await getDocument(actor, documentId)) ?? notFound()
  if (document.mark === 'privileged') await requireRecentOnPage(actor)
  const t = await getTranslations('documents')
  const file = `/api/documents/${documentId}`
  return (
    <>
      <PageHeader
        title={document.title}
        lead={<DocumentFacts row={document} />}
        badges={document.mark !== 'open' && <Badge tone="warn">{t(`mark.${document.mark}`)}</Badge>}
        breadcrumb={[{ href: pageOf(document.of, document.record), label: t(`of.${document.of}`) }]}
        actions={
          document.canChange && (
            <>
              <ButtonLink href={`/documents/${documentId}/edit`}>{t('change')}</ButtonLink>
              <ButtonLink tone="quiet" href={`/documents/${documentId}/remove`}>
                {t('remove')}
              </ButtonLink>
            </>
          )
        }
      />
      {isPicture(document.type) && (
        <DocumentImage
          id={documentId}
          part="clean"
          className="document-whole"
          alt={t('pictureOf', { title: document.title })}
        />
      )}
      <p className="flex flex-wrap gap-3">
        <a className="button button-primary" href={`${file}/clean`} download>
          {t('download')}
        </a>
        {document.hasOriginal && (
          <a className="button button-secondary" href={`${file}/original`} download>
            {t('downloadOriginal')}
          </a>
        )}
      </p>
      <p className="max-w-2xl text-muted">{t('cleanedNote')}</p>
      {document.hasOriginal && <p className="max-w-2xl text-muted">{t('originalNote')}</p>}
    </>
  )
})
