import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { LanguageField } from '@/components/people/language-field'
import { PersonFields } from '@/components/people/person-fields'
import { AlikeWhileTyping } from '@/components/ui/alike-while-typing'
import { FilterBar } from '@/components/ui/filter-bar'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { IsAnother } from '@/components/ui/is-another'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-field'
import { restoreDraft } from '@/lib/access/drafts'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { inWords } from '@/lib/core/alike'
import { formObject } from '@/lib/core/form'
import { createPerson } from '@/lib/people/actions'
import { listAlikePeople } from '@/lib/people/queries'
import { beingEnteredSchema } from '@/lib/people/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('new.title') }
}

type Search = { searchParams: Promise<{ text?: string | string[] }> }

/** First the name is looked for; the form comes with whoever may be the one, and follows what is typed in it. */
export default staffPage(async function NewPersonPage({ searchParams }: Search) {
  const actor = await requireActor('records.write', 'cases.create', 'cases.propose')
  const t = await getTranslations('people')
  const restored = await restoreDraft(actor)
  const name = ([(await searchParams).text].flat()[0] ?? '').trim().slice(0, 200)
  const words = await getTranslations()
  const entered = beingEnteredSchema.parse(formObject(restored ?? { name }))
  const alike = (await listAlikePeople(actor, entered)).map((one) => inWords(words, one))
  const isConfirmed = can(actor, 'records.write')
  return (
    <>
      <PageHeader
        title={t(isConfirmed ? 'new.title' : 'new.proposal')}
        lead={t(isConfirmed ? 'new.lead' : 'new.proposalLead')}
        breadcrumb={[{ href: '/people', label: t('title') }]}
      />
      <FilterBar
        action="/people/new"
        values={name ? { text: name } : {}}
        submitLabel={t('new.find')}
        search={{ label: t('new.search'), hint: t('new.searchHint') }}
      />
      {(name !== '' || restored) && (
        <Section title={t('new.form')}>
          <Form
            action={createPerson}
            values={{ name, visibility: 'open' }}
            restored={restored}
            submitLabel={t(isConfirmed ? 'new.save' : 'new.propose')}
            cancelHref="/people"
          >
            <HiddenField name="id" value={crypto.randomUUID()} />
            <TextField name="name" label={t('name')} hint={t('nameHint')} />
            <AlikeWhileTyping
              path="/api/alike/people"
              fields={['name', 'born', 'sex', 'birthPlace', 'region']}
              records={alike}
              strings={{ title: t('new.namesakes'), lead: t('new.namesakesLead') }}
            />
            <IsAnother isLikely={alike.length > 0} label={t('new.isAnother')} summary={t('new.sameName')} />
            <LanguageField />
            <PersonFields hasVisibility={isConfirmed} />
          </Form>
        </Section>
      )}
    </>
  )
})
