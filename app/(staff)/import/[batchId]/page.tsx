import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ColumnsForm } from '@/components/transfer/columns-form'
import { ImportBadge } from '@/components/transfer/import-badge'
import { ImportCounts } from '@/components/transfer/import-counts'
import { ImportProgress } from '@/components/transfer/import-progress'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { writeImport } from '@/lib/transfer/actions'
import { getImport, type ImportFound } from '@/lib/transfer/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfer'))('title') }
}

export default staffPage(async function ImportPage({ params }: { params: Promise<{ batchId: string }> }) {
  const actor = await requireActor('imports.use')
  const { batchId } = await params
  const found = (await getImport(actor, batchId)) ?? notFound()
  const t = await getTranslations('transfer')
  const { state } = found
  return (
    <>
      <PageHeader
        title={found.title}
        breadcrumb={[{ href: '/import', label: t('title') }]}
        badges={<ImportBadge state={state} isPartly={found.isPartly} />}
        lead={t('review.rows', { count: found.rowCount })}
      />
      {found.failure && (
        <Notice kind="warning">{t(found.failure.replace('transfer.', '') as 'errors.key')}</Notice>
      )}
      {state === 'mapping' ? (
        <Section title={t('columns.title')} lead={t('columns.lead')}>
          <ColumnsForm found={found} restored={await restoreDraft(actor)} />
          <p>
            <a href={`/import/${batchId}/remove`}>{t('review.remove')}</a>
          </p>
        </Section>
      ) : state === 'checking' || state === 'writing' || state === 'undoing' ? (
        <ImportProgress
          state={state}
          doneCount={found.doneCount}
          rowCount={found.rowCount}
          href={`/import/${batchId}`}
        />
      ) : (
        <Review found={found} />
      )}
    </>
  )
})

async function Review({ found }: { found: ImportFound }) {
  const t = await getTranslations('transfer')
  const { id, version, state, counts, writable, isPartly } = found
  const undecided = counts.find(({ fate }) => fate === 'ask')?.rows ?? 0
  const written = counts.reduce((sum, count) => sum + count.written, 0)
  const isWritten = state === 'written' || isPartly
  const base = `/import/${id}`
  return (
    <>
      {undecided > 0 && (
        <Notice kind="warning">
          <p>{t('review.undecided', { count: undecided })}</p>
          <p>
            <a href={`${base}/rows?fate=ask`}>{t('review.decide')}</a>
          </p>
          <p>{t('review.lead')}</p>
        </Notice>
      )}
      {isPartly && <Notice kind="warning">{t('review.partly', { count: written })}</Notice>}
      {state === 'undone' && written > 0 && <Notice>{t('review.left', { count: written })}</Notice>}
      <ImportCounts id={id} counts={counts} caption={t(isWritten ? 'review.titleWritten' : 'review.title')} />
      {found.kept > 0 && (
        <p>
          <a href={`${base}/rows?kept=on`}>{t('review.kept', { count: found.kept })}</a>
        </p>
      )}
      <p>
        <a href={`${base}/rows`}>{t('review.all')}</a>
      </p>
      {writable > 0 ? (
        <Form
          action={writeImport}
          values={{ id, version: String(version) }}
          submitLabel={t(isWritten ? 'review.writeRest' : 'review.write', { count: writable })}
        >
          <HiddenField name="id" />
          <HiddenField name="version" />
        </Form>
      ) : (
        !isWritten && <p>{t('review.nothing')}</p>
      )}
      <div className="form-buttons">
        {isWritten ? (
          <ButtonLink href={`${base}/undo`} tone="danger">
            {t('review.undo')}
          </ButtonLink>
        ) : (
          <>
            {state === 'checked' && <ButtonLink href={`${base}/columns`}>{t('columns.change')}</ButtonLink>}
            <ButtonLink href={`${base}/remove`}>{t('review.remove')}</ButtonLink>
          </>
        )}
      </div>
    </>
  )
}
