import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextField } from '@/components/ui/text-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeDefendant } from '@/lib/cases/actions'
import { getCaseForm, getDefendant } from '@/lib/cases/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('field.defendant') }
}

type DefendantPageProps = { params: Promise<{ caseId: string; defendantId: string }> }

export default staffPage(async function DefendantPage({ params }: DefendantPageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId, defendantId } = await params
  const found = (await getCaseForm(actor, caseId)) ?? notFound()
  const defendant = await getDefendant(actor, defendantId)
  if (defendant?.caseId !== caseId) notFound()
  const t = await getTranslations('cases')
  return (
    <CaseFormPage
      found={found}
      title={t('form.defendantNote', { name: defendant.name })}
      actions={
        <ButtonLink href={`/cases/${caseId}/remove/defendant/${defendantId}`}>
          {t('form.removeDefendant')}
        </ButtonLink>
      }
      action={changeDefendant}
      values={defendant.values}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={defendantId} />
      <HiddenField name="version" />
      <TextField name="note" label={t('field.note')} width="full" optional />
    </CaseFormPage>
  )
})
