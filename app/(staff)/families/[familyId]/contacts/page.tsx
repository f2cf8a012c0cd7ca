import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ContactData } from '@/components/families/contact-data'
import { Talks } from '@/components/families/talks'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { readContactData } from '@/lib/families/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('contacts.title') }
}

type ContactsPageProps = { params: Promise<{ familyId: string }> }

/** Opened on purpose: each opening is recorded. */
export default staffPage(async function ContactsPage({ params }: ContactsPageProps) {
  const actor = await requireActor('contacts.read')
  const { familyId } = await params
  const family = (await readContactData(actor, familyId)) ?? notFound()
  const t = await getTranslations('families')
  const canWrite = can(actor, 'families.write')
  const page = `/families/${familyId}`
  return (
    <>
      <PageHeader
        title={t('contacts.title')}
        breadcrumb={[{ href: page, label: family.name }]}
        actions={canWrite && <ButtonLink href={`${page}/contacts/new`}>{t('contacts.add')}</ButtonLink>}
      />
      <Notice>
        {t('contacts.recorded')} {t('contacts.lead')}
      </Notice>
      <ContactData contacts={family.contacts} familyId={familyId} canWrite={canWrite} />
      <Section
        title={t('talks.title')}
        action={
          canWrite && (
            <ButtonLink small href={`${page}/talk`}>
              {t('talks.record')}
            </ButtonLink>
          )
        }
      >
        <Talks talks={family.talks} base={canWrite ? page : undefined} />
      </Section>
    </>
  )
})
