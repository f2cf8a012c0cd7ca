import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { FigureRow } from '@/lib/advocacy/figure'
import { Amount } from './amount'
import { EntrySources } from './entry-sources'
import { KnownDate } from './known-date'

type FigureTableProps = { rows: FigureRow[]; subject: string; canWrite: boolean }

/** What several bodies say about one subject, side by side: a row for each number, no sum. */
export async function FigureTable({ rows, subject, canWrite }: FigureTableProps) {
  const t = await getTranslations('advocacy')
  return (
    <Table
      caption={subject}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'body',
          label: t('field.figureBody'),
          isHeader: true,
          cell: ({ id, body }) => <span id={id}>{body}</span>,
        },
        {
          key: 'value',
          label: t('field.value'),
          align: 'end',
          cell: ({ value, qualifier }) => <Amount value={value} qualifier={qualifier} />,
        },
        {
          key: 'asOf',
          label: t('field.asOf'),
          cell: ({ asOfOn, asOfPrecision, isOverPeriod }) => (
            <span>
              {t(isOverPeriod ? 'figure.in' : 'figure.asOf')}{' '}
              <KnownDate on={asOfOn} precision={asOfPrecision} />
            </span>
          ),
        },
        { key: 'region', label: t('field.region'), cell: ({ region }) => region },
        {
          key: 'note',
          label: t('field.figureNote'),
          cell: ({ note, sources }) => (
            <div className="grid gap-1">
              {note}
              <EntrySources rows={sources} />
            </div>
          ),
        },
        ...(canWrite
          ? [
              {
                key: 'change',
                label: t('change'),
                cell: ({ id, body, value }: FigureRow) => (
                  <a href={`/advocacy/figures/${id}`}>
                    {t('change')}
                    <span className="sr-only">
                      : {body}, {value}
                    </span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
