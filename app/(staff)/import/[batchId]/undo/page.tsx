import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { staffPage } from '@/components/layout/staff-page'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { undoImport } from '@/lib/transfer/actions'
import { getImport } from '@/lib/transfer/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfer'))('undo.title') }
}

export default staffPage(async function UndoPage({ params }: { params: Promise<{ batchId: string }> }) {
  const actor = await requireActor('imports.use')
  const { batchId } = await params
  const found = (await getImport(actor, batchId)) ?? notFound()
  const t = await getTranslations('transfer')
  return (
    <ConfirmPage
      title={t('undo.title')}
      action={undoImport}
      confirmLabel={t('undo.submit')}
      cancelHref={`/import/${batchId}`}
      values={{ id: batchId, version: String(found.version) }}
      restored={await restoreDraft(actor)}
      fields={
        <>
          <HiddenField name="id" />
          <HiddenField name="version" />
        </>
      }
    >
      <p>
        <b>{found.title}</b>
      </p>
      <p>{t('undo.text')}</p>
      <p>{t('undo.stays')}</p>
    </ConfirmPage>
  )
})
