import { getLocale, getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { DateText, ImpreciseDateText } from '@/components/ui/time'
import { fromColumns, isoDate } from '@/lib/core/dates'
import { labelIn } from '@/lib/core/text'
import type { IncidentRecord } from '@/lib/incidents/incident'

export async function IncidentFacts({ incident }: { incident: IncidentRecord }) {
  const t = await getTranslations('incidents')
  const locale = await getLocale()
  const { act, aim, aimAgainst, medical, reliability, placeOf, hearing, partOf } = incident
  const occurred = fromColumns(incident.occurredOn, incident.occurredPrecision)
  const ended = fromColumns(incident.endedOn, incident.endedPrecision)
  const label = (term: { labels: unknown } | null) => term && labelIn(term.labels, locale)
  return (
    <DescriptionList
      facts={[
        { label: t('field.act'), value: label(act) },
        { label: t('field.occurred'), value: <ImpreciseDateText value={occurred} /> },
        { label: t('field.ended'), value: ended && <ImpreciseDateText value={ended} /> },
        {
          label: t('where'),
          value: [incident.place, label(placeOf), incident.region].filter(Boolean).join(', '),
        },
        { label: t('field.pretext'), value: incident.pretext },
        { label: t('field.slogan'), value: incident.slogan },
        { label: t('field.aim'), value: label(aim) },
        {
          label: t('field.aimAgainst'),
          value: aimAgainst && <a href={`/people/${aimAgainst.id}`}>{aimAgainst.name}</a>,
        },
        { label: t('field.aimNote'), value: incident.aimNote },
        { label: t('field.medical'), value: label(medical) },
        { label: t('field.reliability'), value: label(reliability) },
        {
          label: t('field.case'),
          value: incident.case && <a href={`/cases/${incident.case.id}`}>{incident.case.name}</a>,
        },
        {
          label: t('field.hearing'),
          value: hearing && (
            <a href={`/hearings/${hearing.id}`}>
              <DateText date={isoDate(hearing.onDate)} />
            </a>
          ),
        },
        {
          label: t('field.partOf'),
          value: partOf && <a href={`/incidents/${partOf.id}`}>{partOf.title}</a>,
        },
      ]}
    />
  )
}
