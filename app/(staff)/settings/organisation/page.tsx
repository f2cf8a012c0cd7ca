import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InstallationFields } from '@/components/installation/installation-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { toFormValues } from '@/lib/core/form'
import { changeInstallation } from '@/lib/installation/actions'
import { getSettings } from '@/lib/installation/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('installation'))('title') }
}

export default staffPage(async function OrganisationPage() {
  const actor = await requireActor('users.manage')
  const t = await getTranslations('installation')
  const [settings, restored] = [await getSettings(actor), await restoreDraft(actor)]
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeader title={t('title')} lead={t('lead')} />
      <Form action={changeInstallation} values={toFormValues(settings)} restored={restored}>
        <HiddenField name="version" />
        <InstallationFields />
      </Form>
    </div>
  )
})
