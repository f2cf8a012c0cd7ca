import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { StageFields } from '@/components/cases/stage-fields'
import { dateFormatter } from '@/components/cases/when-text'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeStage } from '@/lib/cases/actions'
import { getCase } from '@/lib/cases/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.stage') }
}

export default staffPage(async function StagePage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor('proceedings.write')
  const { caseId } = await params
  const found = await getCase(actor, caseId)
  if (!found?.isWritable) notFound()
  const t = await getTranslations('cases')
  const format = await dateFormatter(actor.locale)
  const open = found.stages.find(({ to }) => to === null)
  return (
    <CaseFormPage
      found={found}
      title={t('form.stage')}
      lead={open && t('form.present', { stage: t(`stage.${open.stage}`), date: format(open.from) })}
      actions={
        open && (
          <ButtonLink href={`/cases/${caseId}/remove/stage/${open.id}`}>{t('form.removeStage')}</ButtonLink>
        )
      }
      action={changeStage}
      values={open && { version: String(open.version) }}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="caseId" value={caseId} />
      <HiddenField name="version" />
      <StageFields />
      {open && <CheckboxField name="corrects" label={t('form.corrects')} hint={t('form.correctsHint')} />}
    </CaseFormPage>
  )
})
