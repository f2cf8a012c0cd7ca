import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { OrganisationFields } from '@/components/reference/organisation-fields'
import { RetiredField } from '@/components/reference/retired-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeOrganisation } from '@/lib/reference/actions'
import { getOrganisation } from '@/lib/reference/queries'
import { organisationForm } from '@/lib/reference/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('organisationChange') }
}

type Params = { params: Promise<{ organisationId: string }> }

export default staffPage(async function OrganisationPage({ params }: Params) {
  const actor = await requireActor('reference.write')
  const { organisationId } = await params
  const organisation = (await getOrganisation(actor, organisationId)) ?? notFound()
  const t = await getTranslations('reference')
  const base = '/settings/reference/organisations'
  const list = `${base}?kind=${organisation.kind}`
  return (
    <>
      <PageHeader
        title={organisation.label}
        breadcrumb={[
          { href: '/settings/reference', label: t('title') },
          { href: list, label: t(`kinds.${organisation.kind}`) },
        ]}
      />
      <Form
        action={changeOrganisation}
        values={organisationForm(organisation)}
        restored={await restoreDraft(actor)}
        cancelHref={list}
      >
        <HiddenField name="id" value={organisationId} />
        <HiddenField name="version" />
        <OrganisationFields />
        <RetiredField />
      </Form>
    </>
  )
})
