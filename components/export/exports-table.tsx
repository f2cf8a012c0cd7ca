import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { ExportListed } from '@/lib/export/queries'
import { ExportBadge } from './export-badge'

/** In the file where there is one, else in the list when it was asked for. */
const rowsIn = ({ state, rowCount, doneCount, leftOutCount }: ExportListed) =>
  state === 'ready' ? doneCount - leftOutCount : rowCount

export async function ExportsTable({ rows, zone }: { rows: ExportListed[]; zone: string }) {
  const t = await getTranslations('export')
  return (
    <Table
      caption={t('table.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'list',
          label: t('table.list'),
          isHeader: true,
          cell: ({ id, list, countedBy }) => (
            <a href={`/exports/${id}`}>
              {t(`list.${list}`)}
              {countedBy && `, ${t(`by.${countedBy as 'kind'}`)}`}
            </a>
          ),
        },
        { key: 'state', label: t('table.state'), cell: ({ state }) => <ExportBadge state={state} /> },
        { key: 'rows', label: t('table.rows'), align: 'end', cell: rowsIn },
        { key: 'by', label: t('table.by'), cell: ({ by }) => by.displayName },
        { key: 'when', label: t('table.when'), cell: ({ createdAt }) => <Time at={createdAt} zone={zone} /> },
      ]}
    />
  )
}
