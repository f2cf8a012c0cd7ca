import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffPage } from '@/components/layout/staff-page'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { requireActor } from '@/lib/access/session'
import { removeContact } from '@/lib/families/actions'
import { readContact } from '@/lib/families/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('contacts.removeTitle') }
}

type RemoveContactPageProps = { params: Promise<{ familyId: string; contactId: string }> }

export default staffPage(async function RemoveContactPage({ params }: RemoveContactPageProps) {
  const actor = await requireActor('families.write')
  const { familyId, contactId } = await params
  const contact = (await readContact(actor, familyId, contactId)) ?? notFound()
  const t = await getTranslations('families.contacts')
  return (
    <ConfirmPage
      title={t('removeTitle')}
      action={removeContact}
      confirmLabel={t('remove')}
      cancelHref={`/families/${familyId}/contacts`}
      fields={
        <>
          <HiddenField name="id" value={contactId} />
          <HiddenField name="familyId" value={familyId} />
        </>
      }
    >
      <p className="font-semibold">{contact.value}</p>
      <p>{t('removeText')}</p>
    </ConfirmPage>
  )
})
