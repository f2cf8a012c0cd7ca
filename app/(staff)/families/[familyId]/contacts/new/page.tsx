import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ContactFields } from '@/components/families/contact-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addContact } from '@/lib/families/actions'
import { getFamily } from '@/lib/families/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('contacts.add') }
}

type NewContactPageProps = { params: Promise<{ familyId: string }> }

export default staffPage(async function NewContactPage({ params }: NewContactPageProps) {
  const actor = await requireActor('families.write')
  const { familyId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const t = await getTranslations('families')
  const page = `/families/${familyId}`
  return (
    <>
      <PageHeader title={t('contacts.add')} breadcrumb={[{ href: page, label: family.name }]} />
      <Form action={addContact} restored={await restoreDraft(actor)} cancelHref={page}>
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="familyId" value={familyId} />
        <ContactFields members={family.members} />
      </Form>
    </>
  )
})
