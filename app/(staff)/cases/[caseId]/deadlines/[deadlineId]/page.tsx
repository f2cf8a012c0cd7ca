import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { DeadlineFields } from '@/components/cases/deadline-fields'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeDeadline } from '@/lib/cases/actions'
import { getChoices, getDeadline } from '@/lib/cases/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.changeDeadline') }
}

type DeadlinePageProps = { params: Promise<{ caseId: string; deadlineId: string }> }

export default staffPage(async function DeadlinePage({ params }: DeadlinePageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId, deadlineId } = await params
  const found = (await getChoices(actor, caseId)) ?? notFound()
  const deadline = await getDeadline(actor, deadlineId)
  if (deadline?.caseId !== caseId) notFound()
  const t = await getTranslations('cases')
  return (
    <CaseFormPage
      found={found}
      title={t('form.changeDeadline')}
      actions={
        <ButtonLink href={`/cases/${caseId}/remove/deadline/${deadlineId}`}>{t('remove.confirm')}</ButtonLink>
      }
      action={changeDeadline}
      values={deadline.values}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={deadlineId} />
      <HiddenField name="version" />
      <DeadlineFields defendants={found.defendants} />
    </CaseFormPage>
  )
})
