import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConsentFields } from '@/components/families/consent-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { listUsersWithRole } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { recordConsent } from '@/lib/families/actions'
import { getFamily } from '@/lib/families/queries'
import { listBodiesToTell } from '@/lib/reference/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('consent.record') }
}

type ConsentPageProps = { params: Promise<{ familyId: string }> }

export default staffPage(async function ConsentPage({ params }: ConsentPageProps) {
  const actor = await requireActor('families.write')
  const { familyId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const t = await getTranslations('families.consent')
  const page = `/families/${familyId}`
  const bodies = await listBodiesToTell(actor)
  const takers = await listUsersWithRole(actor, 'coordinator', 'volunteer', 'lawyer')
  return (
    <>
      <PageHeader title={t('record')} lead={t('lead')} breadcrumb={[{ href: page, label: family.name }]} />
      <Form
        action={recordConsent}
        values={{ on: family.today }}
        restored={await restoreDraft(actor)}
        submitLabel={t('submit')}
        cancelHref={page}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="familyId" value={familyId} />
        <ConsentFields
          family={family}
          bodies={bodies}
          takers={takers.filter(({ value }) => value !== actor.userId)}
        />
      </Form>
    </>
  )
})
