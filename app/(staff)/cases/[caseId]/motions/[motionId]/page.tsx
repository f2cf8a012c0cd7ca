import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { MotionFields } from '@/components/cases/motion-fields'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeMotion } from '@/lib/cases/actions'
import { getChoices, getMotion } from '@/lib/cases/queries'
import { motionOptions } from '../../options'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.changeMotion') }
}

type MotionPageProps = { params: Promise<{ caseId: string; motionId: string }> }

export default staffPage(async function MotionPage({ params }: MotionPageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId, motionId } = await params
  const found = (await getChoices(actor, caseId)) ?? notFound()
  const motion = await getMotion(actor, motionId)
  if (motion?.caseId !== caseId) notFound()
  const t = await getTranslations('cases')
  return (
    <CaseFormPage
      found={found}
      title={t('form.changeMotion')}
      actions={
        <ButtonLink href={`/cases/${caseId}/remove/motion/${motionId}`}>{t('remove.confirm')}</ButtonLink>
      }
      action={changeMotion}
      values={motion.values}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={motionId} />
      <HiddenField name="version" />
      <MotionFields {...await motionOptions(actor, found, motion.values)} />
    </CaseFormPage>
  )
})
