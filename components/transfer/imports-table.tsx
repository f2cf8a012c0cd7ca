import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { ImportListed } from '@/lib/transfer/queries'
import { ImportBadge } from './import-badge'

export async function ImportsTable({ rows, zone }: { rows: ImportListed[]; zone: string }) {
  const t = await getTranslations('transfer')
  return (
    <Table
      caption={t('table.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('table.name'),
          isHeader: true,
          cell: ({ id, title }) => <a href={`/import/${id}`}>{title}</a>,
        },
        {
          key: 'state',
          label: t('table.state'),
          cell: (row) => <ImportBadge state={row.state} isPartly={row.isPartly} />,
        },
        { key: 'rows', label: t('table.rows'), align: 'end', cell: ({ rowCount }) => rowCount },
        { key: 'by', label: t('table.by'), cell: ({ by }) => by?.displayName ?? t('byCommand') },
        { key: 'when', label: t('table.when'), cell: ({ createdAt }) => <Time at={createdAt} zone={zone} /> },
      ]}
    />
  )
}
