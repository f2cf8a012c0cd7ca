import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { PersonFields } from '@/components/people/person-fields'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changePerson } from '@/lib/people/actions'
import { getPerson } from '@/lib/people/queries'
import { isDecided, personForm } from '@/lib/people/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('edit.title') }
}

export default staffPage(async function EditPersonPage({
  params,
}: {
  params: Promise<{ personId: string }>
}) {
  const actor = await requireActor('records.write')
  const { personId } = await params
  const person = (await getPerson(actor, personId)) ?? notFound()
  const t = await getTranslations('people')
  const page = `/people/${personId}`
  return (
    <>
      <PageHeader title={t('edit.title')} breadcrumb={[{ href: page, label: person.name }]} />
      <Form
        action={changePerson}
        values={personForm(person)}
        restored={await restoreDraft(actor)}
        cancelHref={page}
      >
        <HiddenField name="id" value={personId} />
        <HiddenField name="version" />
        <PersonFields hasVisibility={isDecided(person.visibility)} />
      </Form>
    </>
  )
})
