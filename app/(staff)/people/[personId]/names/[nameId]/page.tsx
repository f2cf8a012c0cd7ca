import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { NameFields } from '@/components/people/name-fields'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Section } from '@/components/ui/section'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeName, removeName } from '@/lib/people/actions'
import { getPerson } from '@/lib/people/queries'
import { nameForm } from '@/lib/people/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('names.changeTitle') }
}

export default staffPage(async function NamePage({
  params,
}: {
  params: Promise<{ personId: string; nameId: string }>
}) {
  const actor = await requireActor('records.write')
  const { personId, nameId } = await params
  const person = (await getPerson(actor, personId)) ?? notFound()
  const name = person.names.find(({ id }) => id === nameId) ?? notFound()
  const t = await getTranslations('people')
  const page = `/people/${personId}/names`
  return (
    <>
      <PageHeader
        title={t('names.changeTitle')}
        breadcrumb={[
          { href: `/people/${personId}`, label: person.name },
          { href: page, label: t('names.title') },
        ]}
      />
      <Form
        action={changeName}
        values={nameForm(name)}
        restored={await restoreDraft(actor)}
        cancelHref={page}
      >
        <HiddenField name="personId" value={personId} />
        <HiddenField name="id" value={nameId} />
        <HiddenField name="version" />
        <NameFields isShown={name.isShown} />
      </Form>
      {!name.isShown && (
        <Section title={t('names.remove')} lead={t('names.removeLead')} panel>
          <Form action={removeName} tone="danger" submitLabel={t('names.remove')}>
            <HiddenField name="personId" value={personId} />
            <HiddenField name="nameId" value={nameId} />
          </Form>
        </Section>
      )}
    </>
  )
})
