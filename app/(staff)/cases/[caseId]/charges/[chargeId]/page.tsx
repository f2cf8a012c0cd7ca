import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { ChargeFields } from '@/components/cases/charge-fields'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeCharge } from '@/lib/cases/actions'
import { getCaseForm, getCharge } from '@/lib/cases/queries'
import { chargeOptions } from '../../options'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.changeCharge') }
}

type ChargePageProps = { params: Promise<{ caseId: string; chargeId: string }> }

export default staffPage(async function ChargePage({ params }: ChargePageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId, chargeId } = await params
  const found = (await getCaseForm(actor, caseId)) ?? notFound()
  const charge = await getCharge(actor, chargeId)
  if (charge?.caseId !== caseId) notFound()
  const t = await getTranslations('cases')
  const page = `/cases/${caseId}/charges/${chargeId}`
  return (
    <CaseFormPage
      found={found}
      title={t('form.changeCharge')}
      lead={
        <>
          {charge.name}.{' '}
          {charge.isReplaced ? (
            t('form.replaced')
          ) : (
            <>
              {t('form.otherWay')} <a href={`${page}/replace`}>{t('form.replaceLink')}</a>.
            </>
          )}
        </>
      }
      actions={
        !charge.isReplaced && (
          <ButtonLink href={`/cases/${caseId}/remove/charge/${chargeId}`}>{t('remove.confirm')}</ButtonLink>
        )
      }
      action={changeCharge}
      values={charge.values}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={chargeId} />
      <HiddenField name="version" />
      <ChargeFields {...await chargeOptions(actor, charge.values)} hasEnd />
    </CaseFormPage>
  )
})
