import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { ChargeFields } from '@/components/cases/charge-fields'
import { DefendantsField } from '@/components/cases/defendants-field'
import { staffPage } from '@/components/layout/staff-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addCharge } from '@/lib/cases/actions'
import { getChoices } from '@/lib/cases/queries'
import { chargeOptions } from '../../options'
import { chosenDefendants, type RowPageProps } from '../../chosen-defendants'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.charge') }
}

export default staffPage(async function NewChargePage({ params, searchParams }: RowPageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId } = await params
  const found = (await getChoices(actor, caseId)) ?? notFound()
  const t = await getTranslations('cases')
  return (
    <CaseFormPage
      found={found}
      title={t('form.charge')}
      action={addCharge}
      values={{ 'defendants[]': await chosenDefendants(searchParams, found) }}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={crypto.randomUUID()} />
      <HiddenField name="caseId" value={caseId} />
      <DefendantsField label={t('form.concerns')} defendants={found.defendants} />
      <ChargeFields {...await chargeOptions(actor)} />
    </CaseFormPage>
  )
})
