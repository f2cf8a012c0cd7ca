import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFields } from '@/components/cases/case-fields'
import { StageFields } from '@/components/cases/stage-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { AlikeWhileTyping } from '@/components/ui/alike-while-typing'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { IsAnother } from '@/components/ui/is-another'
import { restoreDraft } from '@/lib/access/drafts'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { createCase } from '@/lib/cases/actions'
import { listAlikeCases } from '@/lib/cases/queries'
import { caseBeingEnteredSchema } from '@/lib/cases/schema'
import { inWords } from '@/lib/core/alike'
import { formObject } from '@/lib/core/form'
import { getPerson } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.new') }
}

type Search = { searchParams: Promise<{ person?: string | string[] }> }

export default staffPage(async function NewCasePage({ searchParams }: Search) {
  const actor = await requireActor('cases.create', 'cases.propose')
  const t = await getTranslations('cases')
  const { person: personId } = await searchParams
  const person = typeof personId === 'string' ? ((await getPerson(actor, personId)) ?? notFound()) : null
  const restored = await restoreDraft(actor)
  const words = await getTranslations()
  const entered = caseBeingEnteredSchema.parse(formObject(restored ?? { personId: person?.id ?? '' }))
  const alike = (await listAlikeCases(actor, entered)).map((one) => inWords(words, one))
  const isCreator = can(actor, 'cases.create')
  return (
    <>
      <PageHeader
        title={t(isCreator ? 'form.new' : 'form.newProposal')}
        lead={t(isCreator ? 'form.newLead' : 'form.proposalLead')}
        breadcrumb={[{ href: '/cases', label: t('title') }]}
      />
      <Form
        action={createCase}
        values={{ kind: 'criminal', visibility: can(actor, 'records.write') ? 'open' : 'restricted' }}
        restored={restored}
        submitLabel={isCreator ? undefined : t('form.sendProposal')}
        cancelHref={person ? `/people/${person.id}` : '/cases'}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        {person && (
          <p>
            {t('field.defendant')}: <b>{person.name}</b>
            <HiddenField name="personId" value={person.id} />
          </p>
        )}
        <CaseFields hasVisibility={isCreator} />
        <StageFields optional />
        <AlikeWhileTyping
          path="/api/alike/cases"
          fields={['name', 'kind', 'numbers', 'stage', 'personId']}
          records={alike}
          strings={{ title: t('alike.title'), lead: t('alike.lead') }}
        />
        <IsAnother isLikely={alike.length > 0} label={t('form.isAnother')} summary={t('form.sameCase')} />
      </Form>
    </>
  )
})
