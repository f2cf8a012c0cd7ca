import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFields } from '@/components/cases/case-fields'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { staffPage } from '@/components/layout/staff-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { changeCase } from '@/lib/cases/actions'
import { getCaseForm } from '@/lib/cases/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.edit') }
}

export default staffPage(async function EditCasePage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor('proceedings.write')
  const { caseId } = await params
  const found = (await getCaseForm(actor, caseId)) ?? notFound()
  const t = await getTranslations('cases')
  const isDecided = found.visibility === 'open' || found.visibility === 'restricted'
  return (
    <CaseFormPage
      found={found}
      title={t('form.edit')}
      action={changeCase}
      values={found.values}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={caseId} />
      <HiddenField name="version" />
      <CaseFields hasVisibility={can(actor, 'records.write') && isDecided} />
    </CaseFormPage>
  )
})
