import { getTranslations } from 'next-intl/server'
import { Table, type Column } from '@/components/ui/table'
import type { HearingRow } from '@/lib/hearings/list'
import { StateBadge } from './state-badge'
import { When } from './when'

type HearingListProps = {
  rows: HearingRow[]
  caption?: string
  captionHidden?: boolean
  /** Who watches: for those who give the work out. */
  hasObservers?: boolean
  hasCase?: boolean
  hasState?: boolean
  sort?: Column<HearingRow>['sort']
}

export async function HearingList({
  rows,
  hasObservers,
  hasCase = true,
  hasState = true,
  sort,
  ...props
}: HearingListProps) {
  const t = await getTranslations('hearings')
  const columns: (Column<HearingRow> | false | undefined)[] = [
    {
      ...{ key: 'when', label: t('field.when'), isHeader: true, sort },
      cell: (row) => (
        <a href={`/hearings/${row.id}`}>
          <When hearing={row} />
        </a>
      ),
    },
    hasCase && {
      ...{ key: 'case', label: t('field.case') },
      cell: ({ case: { id, name } }) => <a href={`/cases/${id}`}>{name}</a>,
    },
    { key: 'kind', label: t('field.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'court',
      label: t('field.court'),
      cell: ({ court, room }) => [court, room].filter(Boolean).join(', '),
    },
    hasState && {
      ...{ key: 'state', label: t('field.state') },
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          <StateBadge hearing={row} />
          {row.outcome}
        </span>
      ),
    },
    hasObservers && {
      ...{ key: 'observers', label: t('list.observers') },
      cell: ({ observers, state }) => observers.join(', ') || (state === 'planned' ? t('list.nobody') : ''),
    },
  ]
  return (
    <Table
      caption={props.caption ?? t('list.caption')}
      captionHidden={props.captionHidden ?? !props.caption}
      columns={columns.filter((column) => typeof column === 'object')}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
