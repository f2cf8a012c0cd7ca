import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { IncidentFields } from '@/components/incidents/incident-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeIncident } from '@/lib/incidents/actions'
import { getIncident, getIncidentChoices, getIncidentTerms } from '@/lib/incidents/queries'
import { incidentForm } from '@/lib/incidents/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('edit.title') }
}

type Params = { params: Promise<{ incidentId: string }> }

export default staffPage(async function EditIncidentPage({ params }: Params) {
  const actor = await requireActor('records.write')
  const { incidentId } = await params
  const incident = (await getIncident(actor, incidentId)) ?? notFound()
  const t = await getTranslations('incidents')
  const page = `/incidents/${incidentId}`
  const values = incidentForm(incident)
  const [start, terms, restored] = await Promise.all([
    getIncidentChoices(actor, {
      caseId: incident.caseId ?? undefined,
      partOfId: incident.partOfId ?? undefined,
      contextIds: incident.context.map(({ contextEventId }) => contextEventId),
    }),
    getIncidentTerms(actor, values),
    restoreDraft(actor),
  ])
  const { victims, perpetrators, places } = incident
  return (
    <>
      <PageHeader title={t('edit.title')} breadcrumb={[{ href: page, label: incident.title }]} />
      <Form action={changeIncident} values={values} restored={restored} cancelHref={page}>
        <HiddenField name="id" value={incidentId} />
        <HiddenField name="version" />
        <IncidentFields
          choices={{ ...terms, ...start, incidents: start.incidents.filter(({ id }) => id !== incidentId) }}
          filled={{ victims: victims.length, perpetrators: perpetrators.length, places: places.length }}
        />
      </Form>
    </>
  )
})
