import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RemovalPage } from '@/components/audit/removal-page'
import { staffPage } from '@/components/layout/staff-page'
import { requireActor } from '@/lib/access/session'
import { removeIncident } from '@/lib/incidents/actions'
import { getIncident } from '@/lib/incidents/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('remove.title') }
}

type Params = { params: Promise<{ incidentId: string }> }

export default staffPage(async function RemoveIncidentPage({ params }: Params) {
  const actor = await requireActor('records.write')
  const { incidentId } = await params
  const incident = (await getIncident(actor, incidentId)) ?? notFound()
  const t = await getTranslations('incidents.remove')
  return (
    <RemovalPage
      title={t('title')}
      id={incidentId}
      action={removeIncident}
      cancelHref={`/incidents/${incidentId}`}
    >
      <p className="font-semibold">{incident.title}</p>
      <p>{t('text')}</p>
    </RemovalPage>
  )
})
