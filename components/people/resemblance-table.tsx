import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { PersonRow, ResemblanceFound } from '@/lib/people/queries'
import { withYear } from '@/lib/people/rules'
import { StatusBadge } from './status-badge'

/** Pairs of people who may be one, each leading to the two beside each other. */
export async function ResemblanceTable({ rows }: { rows: ResemblanceFound[] }) {
  const t = await getTranslations('people')
  return (
    <Table
      caption={t('duplicates.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'one', label: t('person'), isHeader: true, cell: ({ one }) => <Person row={one} /> },
        { key: 'other', label: t('person'), cell: ({ other }) => <Person row={other} /> },
        {
          key: 'why',
          label: t('duplicates.why'),
          cell: ({ grade, births }) =>
            `${t(`duplicates.grade.${grade as 'likely'}`)}, ${t(`duplicates.births.${births as 'near'}`)}`,
        },
        {
          key: 'compare',
          label: '',
          cell: ({ one, other }) => (
            <a
              href={`/people/${one.id}/merge/${other.id}`}
              aria-label={`${t('duplicates.compare')}: ${one.name}`}
            >
              {t('duplicates.compare')}
            </a>
          ),
        },
      ]}
    />
  )
}

function Person({ row }: { row: PersonRow }) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <a href={`/people/${row.id}`}>{withYear(row)}</a>
      <StatusBadge status={row.status} />
    </span>
  )
}
