import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { withQuery } from '@/lib/core/address'
import type { listDocuments } from '@/lib/documents/queries'
import type { RecordKind } from '@/lib/documents/schema'
import { DocumentList } from './document-list'

type DocumentsOfProps = {
  of: RecordKind
  record: string
  /** The page to come back to. */
  back: string
  found: Awaited<ReturnType<typeof listDocuments>>
}

/** The section of a record: its newest documents, and the way to the others. Nothing where there are none and none can be added. */
export async function DocumentsOf({ of, record, back, found }: DocumentsOfProps) {
  const t = await getTranslations('documents')
  const { rows, nextKey, canAdd } = found
  if (rows.length === 0 && !canAdd) return null
  const address = (page: string) => withQuery(page, { of, record, back })
  return (
    <Section
      title={t('title')}
      id="documents"
      action={
        canAdd && (
          <ButtonLink small href={withQuery('/documents/new', { of, record, back: `${back}#documents` })}>
            {t('add')}
          </ButtonLink>
        )
      }
    >
      {rows.length === 0 ? <p className="text-muted">{t('none')}</p> : <DocumentList rows={rows} />}
      {nextKey && (
        <p>
          <a href={address('/documents')}>{t('all')}</a>
        </p>
      )}
    </Section>
  )
}
