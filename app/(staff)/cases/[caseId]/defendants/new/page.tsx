import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { PersonChoice, PersonSearch } from '@/components/cases/person-choice'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextField } from '@/components/ui/text-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addDefendant } from '@/lib/cases/actions'
import { getCase } from '@/lib/cases/queries'
import { listNamesakes } from '@/lib/people/queries'
import { wantedName, type NamePageProps } from '../../wanted-name'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.defendant') }
}

export default staffPage(async function NewDefendantPage({ params, searchParams }: NamePageProps) {
  const actor = await requireActor('proceedings.write', 'cases.propose')
  const { caseId } = await params
  const found = await getCase(actor, caseId)
  if (!found?.isWritable && !found?.isOwnProposal) notFound()
  const t = await getTranslations('cases')
  const page = `/cases/${caseId}/defendants/new`
  const text = await wantedName(searchParams)
  const restored = await restoreDraft(actor)
  if (!text && !restored) {
    return (
      <>
        <PageHeader
          title={t('form.defendant')}
          breadcrumb={[{ href: `/cases/${caseId}`, label: found.name }]}
        />
        <PersonSearch action={page} text="" />
      </>
    )
  }
  const people = await listNamesakes(actor, text)
  return (
    <CaseFormPage
      found={found}
      title={t('form.defendant')}
      lead={<PersonSearch action={page} text={text} />}
      action={addDefendant}
      values={people.length === 0 ? { name: text } : {}}
      restored={restored}
    >
      <HiddenField name="id" value={crypto.randomUUID()} />
      <HiddenField name="caseId" value={caseId} />
      <PersonChoice people={people} />
      <TextField name="note" label={t('field.note')} width="full" optional />
    </CaseFormPage>
  )
})
