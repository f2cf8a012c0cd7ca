import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { IncidentFacts } from '@/components/incidents/incident-facts'
import { Perpetrators, Places, Victims } from '@/components/incidents/involved'
import { NumberOfPeople } from '@/components/incidents/number-of-people'
import { newSourceAddress } from '@/components/sources/source-link'
import { SourceList } from '@/components/sources/source-list'
import { PageHeader } from '@/components/layout/page-header'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import { Badge } from '@/components/ui/badge'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { ImpreciseDateText } from '@/components/ui/time'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { fromColumns } from '@/lib/core/dates'
import { labelIn } from '@/lib/core/text'
import type { IncidentRecord } from '@/lib/incidents/incident'
import { getIncident } from '@/lib/incidents/queries'
import { countPeople } from '@/lib/incidents/rules'

/** The title of an incident may name somebody, so that of the page is general. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('incident') }
}

export default staffPage(async function IncidentPage({
  params,
}: {
  params: Promise<{ incidentId: string }>
}) {
  const actor = await requireActor('records.read')
  const { incidentId } = await params
  const incident = (await getIncident(actor, incidentId)) ?? notFound()
  const t = await getTranslations('incidents')
  const ofSources = await getTranslations('sources')
  const page = `/incidents/${incidentId}`
  const isWriter = can(actor, 'records.write')
  return (
    <>
      <PageHeader
        title={incident.title}
        breadcrumb={[{ href: '/incidents', label: t('title') }]}
        badges={
          <>
            <VisibilityBadge visibility={incident.visibility} />
            {incident.isSensitive && <Badge tone="warn">{t('sensitive')}</Badge>}
          </>
        }
        actions={
          isWriter && (
            <>
              <ButtonLink href={`${page}/edit`}>{t('edit.link')}</ButtonLink>
              <ButtonLink tone="quiet" href={`${page}/remove`}>
                {t('remove.link')}
              </ButtonLink>
            </>
          )
        }
      />
      <IncidentFacts incident={incident} />
      {incident.narrative && <p className="max-w-prose whitespace-pre-line">{incident.narrative}</p>}
      {incident.victims.length > 0 && (
        <Section title={t('victims.title')} lead={<NumberOfPeople number={countPeople(incident.victims)} />}>
          <Victims victims={incident.victims} />
        </Section>
      )}
      {incident.places.length > 0 && (
        <Section title={t('places.title')}>
          <Places places={incident.places} />
        </Section>
      )}
      {incident.perpetrators.length > 0 && (
        <Section title={t('perpetrators.title')}>
          <Perpetrators perpetrators={incident.perpetrators} />
        </Section>
      )}
      <Norms incident={incident} />
      <Contexts incident={incident} isWriter={isWriter} />
      {(incident.parts.length > 0 || isWriter) && (
        <Section
          title={t('parts')}
          action={
            isWriter && (
              <ButtonLink small href={`/incidents/new?part=${incidentId}`}>
                {t('addPart')}
              </ButtonLink>
            )
          }
        >
          {incident.parts.length > 0 && (
            <ul className="grid gap-1.5">
              {incident.parts.map(({ id, title }) => (
                <li key={id}>
                  <a href={`/incidents/${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section
        title={ofSources('title')}
        action={
          isWriter && (
            <ButtonLink small href={newSourceAddress({ kind: 'incident', record: incidentId, back: page })}>
              {ofSources('add')}
            </ButtonLink>
          )
        }
      >
        {incident.sources.length === 0 && <p className="text-muted">{ofSources('none')}</p>}
        <SourceList sources={incident.sources} back={isWriter ? page : undefined} />
      </Section>
    </>
  )
})

async function Norms({ incident: { norms } }: { incident: IncidentRecord }) {
  if (norms.length === 0) return null
  const t = await getTranslations('incidents')
  const locale = await getLocale()
  return (
    <Section title={t('field.norms')}>
      <ul className="grid gap-1.5">
        {norms.map(({ normId, norm }) => (
          <li key={normId}>{labelIn(norm.labels, locale)}</li>
        ))}
      </ul>
    </Section>
  )
}

async function Contexts({ incident, isWriter }: { incident: IncidentRecord; isWriter: boolean }) {
  if (incident.context.length === 0 && !isWriter) return null
  const t = await getTranslations('incidents')
  const locale = await getLocale()
  return (
    <Section
      title={t('field.contexts')}
      action={
        isWriter && (
          <ButtonLink small href={`/incidents/context/new?incident=${incident.id}`}>
            {t('context.add')}
          </ButtonLink>
        )
      }
    >
      <ul className="grid gap-1.5">
        {incident.context.map(({ context: { id, title, body, occurredOn, occurredPrecision } }) => {
          const occurred = fromColumns(occurredOn, occurredPrecision)
          return (
            <li key={id}>
              {title}
              {body && `, ${labelIn(body.labels, locale)}`}, <ImpreciseDateText value={occurred} />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
