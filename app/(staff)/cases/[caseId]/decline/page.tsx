import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { staffPage } from '@/components/layout/staff-page'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextField } from '@/components/ui/text-field'
import { requireActor } from '@/lib/access/session'
import { declineCase } from '@/lib/cases/actions'
import { getCaseForm } from '@/lib/cases/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('proposal.decline') }
}

export default staffPage(async function DeclinePage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor('records.write')
  const { caseId } = await params
  const found = await getCaseForm(actor, caseId)
  if (found?.visibility !== 'proposed') notFound()
  const t = await getTranslations('cases.proposal')
  return (
    <ConfirmPage
      title={t('declineTitle', { name: found.name })}
      action={declineCase}
      confirmLabel={t('decline')}
      cancelHref={`/cases/${caseId}`}
      fields={
        <>
          <HiddenField name="id" value={caseId} />
          <TextField name="reason" label={t('reason')} width="full" />
        </>
      }
    >
      <p>{t('declineText')}</p>
    </ConfirmPage>
  )
})
