import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DocumentFields } from '@/components/documents/document-fields'
import { FileField } from '@/components/ui/file-field'
import { UploadForm } from '@/components/ui/upload-form'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { CheckboxField } from '@/components/ui/choice-field'
import { fieldStrings } from '@/components/ui/field-strings'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor, safePath } from '@/lib/access/session'
import { env } from '@/lib/core/env'
import { getNewDocument } from '@/lib/documents/queries'
import { readRecord } from '../record'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('add') }
}

export default staffPage(async function NewDocumentPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('documents.add')
  const { of, record, back, refused } = await readRecord(searchParams)
  const { marks } = (await getNewDocument(actor, of, record)) ?? notFound()
  const [t, form] = [await getTranslations('documents'), await getTranslations('form')]
  const draft = await restoreDraft(actor)
  const size = env.documentLimits.file / 1_000_000
  const start = { mark: 'restricted', ...(of === 'delivery' && { kind: 'receipt' }) }
  return (
    <>
      <PageHeader
        title={t('add')}
        lead={t('addLead')}
        breadcrumb={[{ href: safePath(back), label: t(`of.${of}`) }]}
      />
      <UploadForm
        action="/api/documents"
        values={draft?.record === record ? draft : start}
        refused={refused ? await problemOf(refused, size) : undefined}
        cancelHref={safePath(back)}
        largest={env.documentLimits.file}
        strings={{
          ...(await fieldStrings()),
          submit: t('save'),
          cancel: form('cancel'),
          problem: form('problem'),
          lostTitle: form('lostTitle'),
          lost: form('file.lost'),
          tooLarge: form('file.too-large', { size }),
          sending: String(t.raw('sending')),
          checking: t('checking'),
        }}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="of" value={of} />
        <HiddenField name="record" value={record} />
        <HiddenField name="back" value={back} />
        <DocumentFields marks={marks} isNew />
        <CheckboxField name="isEvidence" label={t('field.isEvidence')} hint={t('field.isEvidenceHint')} />
        <FileField name="file" label={t('field.file')} hint={t('field.fileHint', { size })} />
      </UploadForm>
    </>
  )
})

/** Of a form posted without script: what the address says was wrong with it. */
async function problemOf(key: string, size: number) {
  const t = await getTranslations()
  const isFields = ['title', 'kind', 'mark'].find((field) => key === `documents.errors.${field}`)
  return { field: isFields ?? 'file', message: t.has(key) ? t(key, { size }) : t('form.invalid') }
}
