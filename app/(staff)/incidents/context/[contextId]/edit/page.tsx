import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ContextFields } from '@/components/incidents/context-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeContext } from '@/lib/incidents/actions'
import { getContext } from '@/lib/incidents/queries'
import { getSourceChoices } from '@/lib/sources/queries'
import { contextForm } from '@/lib/incidents/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('context.edit') }
}

export default staffPage(async function EditContextPage({
  params,
}: {
  params: Promise<{ contextId: string }>
}) {
  const actor = await requireActor('records.write')
  const { contextId } = await params
  const context = (await getContext(actor, contextId)) ?? notFound()
  const t = await getTranslations('incidents')
  const values = contextForm(context)
  const { bodies } = await getSourceChoices(actor, values)
  return (
    <>
      <PageHeader
        title={t('context.edit')}
        breadcrumb={[{ href: '/incidents/context', label: t('context.title') }]}
        actions={
          <ButtonLink tone="quiet" href={`/incidents/context/${contextId}/remove`}>
            {t('context.remove')}
          </ButtonLink>
        }
      />
      <Form
        action={changeContext}
        values={values}
        restored={await restoreDraft(actor)}
        cancelHref="/incidents/context"
      >
        <HiddenField name="id" value={contextId} />
        <HiddenField name="version" />
        <ContextFields bodies={bodies} />
      </Form>
    </>
  )
})
