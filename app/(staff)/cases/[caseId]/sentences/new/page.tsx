import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { SentenceFields } from '@/components/cases/sentence-fields'
import { staffPage } from '@/components/layout/staff-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addSentence } from '@/lib/cases/actions'
import { getChoices } from '@/lib/cases/queries'
import { toFormValues } from '@/lib/core/form'
import { chosenDefendants, type RowPageProps } from '../../chosen-defendants'
import { rulingChoices } from '../../options'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.sentence') }
}

export default staffPage(async function NewSentencePage({ params, searchParams }: RowPageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId } = await params
  const found = (await getChoices(actor, caseId)) ?? notFound()
  const t = await getTranslations('cases')
  const [defendantId, ...others] = await chosenDefendants(searchParams, found)
  const verdict = found.rulings.find(({ kind }) => kind === 'verdict' || kind === 'administrative')
  return (
    <CaseFormPage
      found={found}
      title={t('form.sentence')}
      action={addSentence}
      values={toFormValues({ rulingId: verdict?.id, ...(others.length === 0 && { defendantId }) })}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={crypto.randomUUID()} />
      <SelectField name="defendantId" label={t('field.defendant')} options={found.defendants} />
      <SentenceFields rulings={await rulingChoices(actor, found)} />
    </CaseFormPage>
  )
})
