import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { ChargeFields } from '@/components/cases/charge-fields'
import { staffPage } from '@/components/layout/staff-page'
import { CheckboxesField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { replaceCharge } from '@/lib/cases/actions'
import { getCaseForm, getCharge } from '@/lib/cases/queries'
import type { FormValues } from '@/lib/core/form'
import { chargeOptions } from '../../../options'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.replaceCharge') }
}

type ReplacePageProps = { params: Promise<{ caseId: string; chargeId: string }> }

export default staffPage(async function ReplaceChargePage({ params }: ReplacePageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId, chargeId } = await params
  const found = (await getCaseForm(actor, caseId)) ?? notFound()
  const charge = await getCharge(actor, chargeId)
  if (charge?.caseId !== caseId || charge.isReplaced) notFound()
  const t = await getTranslations('cases')
  return (
    <CaseFormPage
      found={found}
      title={t('form.replaceCharge')}
      lead={
        <>
          {t('form.former', { name: charge.name, label: charge.label })} {t('form.replaceLead')}
        </>
      }
      action={replaceCharge}
      values={{ ...actOf(charge.values), 'others[]': charge.alike.map(({ value }) => value) }}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={chargeId} />
      <HiddenField name="version" value={charge.values.version?.toString()} />
      <HiddenField name="byId" value={crypto.randomUUID()} />
      <ChargeFields {...await chargeOptions(actor)} needsFrom />
      {charge.alike.length > 0 && (
        <CheckboxesField name="others" label={t('form.others')} options={charge.alike} />
      )}
    </CaseFormPage>
  )
})

/** The day of the act seldom changes with the charge. */
const actOf = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('act.')))
