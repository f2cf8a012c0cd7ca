import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { staffPage } from '@/components/layout/staff-page'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { removeExport } from '@/lib/export/actions'
import { getExport } from '@/lib/export/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('export'))('page.remove') }
}

export default staffPage(async function RemoveExportPage({
  params,
}: {
  params: Promise<{ exportId: string }>
}) {
  const actor = await requireActor('exports.use')
  const { exportId } = await params
  const found = await getExport(actor, exportId)
  if (!found?.isMine) notFound()
  const t = await getTranslations('export')
  const isWaiting = found.state === 'waiting'
  return (
    <ConfirmPage
      title={t(isWaiting ? 'page.withdraw' : 'page.remove')}
      action={removeExport}
      confirmLabel={t(isWaiting ? 'page.withdraw' : 'page.remove')}
      cancelHref={`/exports/${exportId}`}
      values={{ id: exportId }}
      restored={await restoreDraft(actor)}
      fields={<HiddenField name="id" />}
    >
      <p>{t('page.removeText')}</p>
    </ConfirmPage>
  )
})
