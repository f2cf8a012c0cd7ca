import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IncidentFields } from '@/components/incidents/incident-fields'
import { SourceRows } from '@/components/sources/source-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addIncident } from '@/lib/incidents/actions'
import { getIncidentChoices, getIncidentTerms } from '@/lib/incidents/queries'
import { getSourceChoices } from '@/lib/sources/queries'
import { startingForm } from '@/lib/incidents/rules'
import { incidentStartSchema } from '@/lib/incidents/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('new.title') }
}

/** `?case=`, `?hearing=`, `?person=` and `?part=` fill in what is already known. */
export default staffPage(async function NewIncidentPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.write')
  const t = await getTranslations('incidents')
  const asked = incidentStartSchema.parse(await searchParams)
  const [start, terms, sources, restored] = await Promise.all([
    getIncidentChoices(actor, {
      caseId: asked.case,
      hearingId: asked.hearing,
      personId: asked.person,
      partOfId: asked.part,
    }),
    getIncidentTerms(actor),
    getSourceChoices(actor),
    restoreDraft(actor),
  ])
  return (
    <>
      <PageHeader title={t('new.title')} breadcrumb={[{ href: '/incidents', label: t('title') }]} />
      <Form
        action={addIncident}
        values={startingForm(start)}
        restored={restored}
        submitLabel={t('new.save')}
        cancelHref="/incidents"
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        <IncidentFields choices={{ ...terms, ...start }} />
        <SourceRows choices={sources} />
      </Form>
    </>
  )
})
