import { getTranslations } from 'next-intl/server'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import { Table } from '@/components/ui/table'
import { ImpreciseDateText } from '@/components/ui/time'
import { fromColumns } from '@/lib/core/dates'
import type { IncidentRow } from '@/lib/incidents/row'
import { NumberOfPeople } from './number-of-people'

/** What happened, the latest first. */
export async function IncidentList({ caption, rows }: { caption?: string; rows: IncidentRow[] }) {
  const t = await getTranslations('incidents')
  return (
    <Table
      caption={caption ?? t('title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'when', label: t('field.occurred'), cell: (row) => <When row={row} /> },
        {
          key: 'title',
          label: t('field.title'),
          isHeader: true,
          cell: ({ id, title, visibility }) => (
            <>
              <a href={`/incidents/${id}`}>{title}</a> <VisibilityBadge visibility={visibility} />
            </>
          ),
        },
        { key: 'act', label: t('field.act'), cell: ({ act }) => act },
        {
          key: 'where',
          label: t('where'),
          cell: ({ place, region }) => [place, region].filter(Boolean).join(', '),
        },
        { key: 'people', label: t('victims.title'), cell: (row) => <People row={row} /> },
      ]}
    />
  )
}

function When({ row }: { row: IncidentRow }) {
  return <ImpreciseDateText value={fromColumns(row.occurredOn, row.occurredPrecision)} />
}

function People({ row: { people, number, outcomes } }: { row: IncidentRow }) {
  const hasOthers = number.known > people.length || number.isMore
  return (
    <div>
      {people.map(({ name }) => name).join(', ')}
      {hasOthers && people.length > 0 && '; '}
      {hasOthers && <NumberOfPeople number={number} />}
      {outcomes.length > 0 && <span className="text-muted"> ({outcomes.join(', ').toLowerCase()})</span>}
    </div>
  )
}
