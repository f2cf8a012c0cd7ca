import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { OrganisationFields } from '@/components/reference/organisation-fields'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addOrganisation } from '@/lib/reference/actions'
import { organisationFilterSchema } from '@/lib/reference/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('organisationNew') }
}

export default staffPage(async function NewOrganisationPage({
  searchParams,
}: {
  searchParams: Promise<object>
}) {
  const actor = await requireActor('reference.write')
  const t = await getTranslations('reference')
  const { kind } = organisationFilterSchema.parse(await searchParams)
  const base = '/settings/reference/organisations'
  return (
    <>
      <PageHeader
        title={t('organisationNew')}
        breadcrumb={[
          { href: '/settings/reference', label: t('title') },
          { href: `${base}?kind=${kind}`, label: t(`kinds.${kind}`) },
        ]}
      />
      <Form
        action={addOrganisation}
        values={{ kind }}
        restored={await restoreDraft(actor)}
        cancelHref={`${base}?kind=${kind}`}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        <OrganisationFields />
      </Form>
    </>
  )
})
