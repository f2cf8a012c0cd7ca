import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FamilyFields } from '@/components/families/family-fields'
import { PersonSearch } from '@/components/families/person-search'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Section } from '@/components/ui/section'
import { restoreDraft } from '@/lib/access/drafts'
import { listUsersWithRole } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { createFamily } from '@/lib/families/actions'
import { choosingSchema } from '@/lib/families/schema'
import { getPerson, listNamesakes } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('create.title') }
}

/** First the prisoner is chosen, then the family is described. */
export default staffPage(async function NewFamilyPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('families.write')
  const t = await getTranslations('families')
  const { text, person: personId } = choosingSchema.parse(await searchParams)
  const person = personId ? await getPerson(actor, personId) : null
  return (
    <>
      <PageHeader
        title={person ? t('create.for', { name: person.name }) : t('create.title')}
        breadcrumb={[{ href: '/families', label: t('title') }]}
      />
      {person ? (
        <Form
          action={createFamily}
          values={{ name: t('create.for', { name: person.name }), coordinatorId: actor.userId }}
          restored={await restoreDraft(actor)}
          submitLabel={t('create.submit')}
          cancelHref={`/people/${person.id}`}
        >
          <HiddenField name="id" value={crypto.randomUUID()} />
          <HiddenField name="personId" value={person.id} />
          <FamilyFields coordinators={await listUsersWithRole(actor, 'coordinator')} />
        </Form>
      ) : (
        <Section title={t('create.whose')}>
          <PersonSearch
            action="/families/new"
            text={text}
            people={text ? await listNamesakes(actor, text) : []}
            hrefOf={(id) => `/families/new?person=${id}`}
          />
        </Section>
      )}
    </>
  )
})
