import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ContactFields } from '@/components/families/contact-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeContact } from '@/lib/families/actions'
import { getFamily, readContact } from '@/lib/families/queries'
import { contactForm } from '@/lib/families/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('contacts.change') }
}

type ContactPageProps = { params: Promise<{ familyId: string; contactId: string }> }

export default staffPage(async function ContactPage({ params }: ContactPageProps) {
  const actor = await requireActor('families.write')
  const { familyId, contactId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const contact = (await readContact(actor, familyId, contactId)) ?? notFound()
  const t = await getTranslations('families')
  const page = `/families/${familyId}/contacts`
  return (
    <>
      <PageHeader
        title={t('contacts.change')}
        breadcrumb={[
          { href: `/families/${familyId}`, label: family.name },
          { href: page, label: t('contacts.title') },
        ]}
        actions={
          <ButtonLink tone="quiet" href={`${page}/${contactId}/remove`}>
            {t('contacts.remove')}
          </ButtonLink>
        }
      />
      <Form
        action={changeContact}
        values={contactForm(contact)}
        restored={await restoreDraft(actor)}
        cancelHref={page}
      >
        <HiddenField name="id" value={contactId} />
        <HiddenField name="familyId" value={familyId} />
        <HiddenField name="version" />
        <ContactFields members={family.members} />
      </Form>
    </>
  )
})
