import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ContextFields } from '@/components/incidents/context-fields'
import { SourceRows } from '@/components/sources/source-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addContext } from '@/lib/incidents/actions'
import { getIncident } from '@/lib/incidents/queries'
import { getSourceChoices } from '@/lib/sources/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('context.new') }
}

type Search = { searchParams: Promise<{ incident?: string | string[] }> }

/** `?incident=` links the new event with that incident. */
export default staffPage(async function NewContextPage({ searchParams }: Search) {
  const actor = await requireActor('records.write')
  const t = await getTranslations('incidents')
  const [asked] = [(await searchParams).incident].flat()
  const [incident, choices, restored] = await Promise.all([
    asked ? getIncident(actor, asked) : null,
    getSourceChoices(actor),
    restoreDraft(actor),
  ])
  return (
    <>
      <PageHeader
        title={t('context.new')}
        lead={incident && t('context.newFor', { incident: incident.title })}
        breadcrumb={[{ href: '/incidents/context', label: t('context.title') }]}
      />
      <Form
        action={addContext}
        restored={restored}
        cancelHref={incident ? `/incidents/${incident.id}` : '/incidents/context'}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        {incident && <HiddenField name="incidentId" value={incident.id} />}
        <ContextFields bodies={choices.bodies} />
        <SourceRows choices={choices} />
      </Form>
    </>
  )
})
