import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { staffPage } from '@/components/layout/staff-page'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { removeImport } from '@/lib/transfer/actions'
import { getImport } from '@/lib/transfer/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfer'))('remove.title') }
}

export default staffPage(async function RemoveImportPage({
  params,
}: {
  params: Promise<{ batchId: string }>
}) {
  const actor = await requireActor('imports.use')
  const { batchId } = await params
  const found = (await getImport(actor, batchId)) ?? notFound()
  const t = await getTranslations('transfer')
  return (
    <ConfirmPage
      title={t('remove.title')}
      action={removeImport}
      confirmLabel={t('remove.submit')}
      cancelHref={`/import/${batchId}`}
      values={{ id: batchId }}
      restored={await restoreDraft(actor)}
      fields={
        <>
          <HiddenField name="id" />
        </>
      }
    >
      <p>
        <b>{found.title}</b>
      </p>
      <p>{t('remove.text')}</p>
    </ConfirmPage>
  )
})
