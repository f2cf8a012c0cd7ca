import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { RulingFields } from '@/components/cases/ruling-fields'
import { staffPage } from '@/components/layout/staff-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addRuling } from '@/lib/cases/actions'
import { getChoices } from '@/lib/cases/queries'
import { toDateParts } from '@/lib/core/dates'
import { toFormValues } from '@/lib/core/form'
import { rulingKindOf } from '@/lib/hearings/rules'
import { chosenDefendants, type RowPageProps } from '../../chosen-defendants'
import { rulingOptions } from '../../options'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.ruling') }
}

/** Court and judge come from the last hearing that has been or is today; from the one named in the address, its day too. */
export default staffPage(async function NewRulingPage({ params, searchParams }: RowPageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId } = await params
  const found = (await getChoices(actor, caseId)) ?? notFound()
  const t = await getTranslations('cases')
  const { hearing } = await searchParams
  const past = found.hearings.filter(({ date }) => date <= found.today)
  const chosen = past.find(({ id }) => id === hearing)
  const last = chosen ?? past[0]
  const defendants = await chosenDefendants(searchParams, found)
  return (
    <CaseFormPage
      found={found}
      title={t('form.ruling')}
      action={addRuling}
      lead={last && t('form.rulingLead')}
      values={toFormValues({
        ...{ courtId: last?.courtId, judgeId: last?.judgeId, defendants },
        ...(chosen && {
          kind: rulingKindOf(chosen.kind),
          decided: toDateParts({ date: chosen.date, precision: 'day' }),
          hearingId: chosen.id,
        }),
      })}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={crypto.randomUUID()} />
      <HiddenField name="caseId" value={caseId} />
      <RulingFields {...await rulingOptions(actor, found)} />
    </CaseFormPage>
  )
})
