import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DocumentList } from '@/components/documents/document-list'
import { PageHeader } from '@/components/layout/page-header'
import { RecordList } from '@/components/layout/record-list'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { requireActor, safePath } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { listDocuments } from '@/lib/documents/queries'
import { pageOf, readRecord } from './record'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('title') }
}

export default staffPage(async function DocumentsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('documents.read')
  const { of, record, back, after } = await readRecord(searchParams)
  const t = await getTranslations('documents')
  const { rows, nextKey, canAdd } = await listDocuments(actor, of, record, { after })
  const home = back === '/' ? (of === 'delivery' ? null : pageOf(of, record)) : safePath(back)
  const here = (more: Record<string, string>) => withQuery('/documents', { of, record, back, ...more })
  const add = canAdd && (
    <ButtonLink href={withQuery('/documents/new', { of, record, back: here({}) })}>{t('add')}</ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumb={home ? [{ href: home, label: t(`of.${of}`) }] : undefined}
        actions={rows.length > 0 && add}
      />
      <RecordList
        isEmpty={rows.length === 0}
        empty={{ title: t('none'), text: t('noneText'), action: add }}
        href={here}
        isContinued={after !== undefined}
        nextKey={nextKey}
      >
        <DocumentList rows={rows} />
      </RecordList>
    </>
  )
})
