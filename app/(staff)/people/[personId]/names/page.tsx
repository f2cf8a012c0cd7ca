import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { NameFields } from '@/components/people/name-fields'
import { NamesTable } from '@/components/people/names-table'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Section } from '@/components/ui/section'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addName } from '@/lib/people/actions'
import { getPerson } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('names.title') }
}

export default staffPage(async function NamesPage({ params }: { params: Promise<{ personId: string }> }) {
  const actor = await requireActor('records.write')
  const { personId } = await params
  const person = (await getPerson(actor, personId)) ?? notFound()
  const t = await getTranslations('people')
  const page = `/people/${personId}`
  return (
    <>
      <PageHeader
        title={t('names.title')}
        lead={t('names.lead')}
        breadcrumb={[{ href: page, label: person.name }]}
      />
      <NamesTable names={person.names} editHref={(nameId) => `${page}/names/${nameId}`} />
      <Section title={t('names.add')}>
        <Form
          action={addName}
          values={{ kind: 'alias' }}
          restored={await restoreDraft(actor)}
          cancelHref={page}
        >
          <HiddenField name="id" value={crypto.randomUUID()} />
          <HiddenField name="personId" value={personId} />
          <NameFields />
        </Form>
      </Section>
    </>
  )
})
