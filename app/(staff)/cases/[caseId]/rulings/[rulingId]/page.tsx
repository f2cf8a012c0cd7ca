import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { RulingFields } from '@/components/cases/ruling-fields'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeRuling } from '@/lib/cases/actions'
import { getChoices, getRuling } from '@/lib/cases/queries'
import { rulingOptions } from '../../options'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.changeRuling') }
}

type RulingPageProps = { params: Promise<{ caseId: string; rulingId: string }> }

export default staffPage(async function RulingPage({ params }: RulingPageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId, rulingId } = await params
  const found = (await getChoices(actor, caseId)) ?? notFound()
  const ruling = await getRuling(actor, rulingId)
  if (ruling?.caseId !== caseId) notFound()
  const t = await getTranslations('cases')
  return (
    <CaseFormPage
      found={found}
      title={t('form.changeRuling')}
      actions={
        <ButtonLink href={`/cases/${caseId}/remove/ruling/${rulingId}`}>{t('remove.confirm')}</ButtonLink>
      }
      action={changeRuling}
      values={ruling.values}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={rulingId} />
      <HiddenField name="version" />
      <RulingFields {...await rulingOptions(actor, found, ruling.values, rulingId)} />
    </CaseFormPage>
  )
})
