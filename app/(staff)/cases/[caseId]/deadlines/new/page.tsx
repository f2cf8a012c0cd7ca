import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { DeadlineFields } from '@/components/cases/deadline-fields'
import { staffPage } from '@/components/layout/staff-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addDeadline } from '@/lib/cases/actions'
import { getChoices } from '@/lib/cases/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.deadline') }
}

export default staffPage(async function NewDeadlinePage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor('proceedings.write')
  const { caseId } = await params
  const found = (await getChoices(actor, caseId)) ?? notFound()
  const t = await getTranslations('cases')
  return (
    <CaseFormPage
      found={found}
      title={t('form.deadline')}
      action={addDeadline}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={crypto.randomUUID()} />
      <HiddenField name="caseId" value={caseId} />
      <DeadlineFields defendants={found.defendants} />
    </CaseFormPage>
  )
})
