import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { SentenceFields } from '@/components/cases/sentence-fields'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeSentence } from '@/lib/cases/actions'
import { getChoices, getSentence } from '@/lib/cases/queries'
import { rulingChoices } from '../../options'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.changeSentence') }
}

type SentencePageProps = { params: Promise<{ caseId: string; sentenceId: string }> }

export default staffPage(async function SentencePage({ params }: SentencePageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId, sentenceId } = await params
  const found = (await getChoices(actor, caseId)) ?? notFound()
  const sentence = await getSentence(actor, sentenceId)
  if (sentence?.caseId !== caseId) notFound()
  const t = await getTranslations('cases')
  return (
    <CaseFormPage
      found={found}
      title={t('form.changeSentence')}
      lead={sentence.name}
      actions={
        <ButtonLink href={`/cases/${caseId}/remove/sentence/${sentenceId}`}>{t('remove.confirm')}</ButtonLink>
      }
      action={changeSentence}
      values={sentence.values}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={sentenceId} />
      <HiddenField name="version" />
      <SentenceFields
        rulings={await rulingChoices(actor, found)}
        currency={sentence.values.currency?.toString()}
      />
    </CaseFormPage>
  )
})
