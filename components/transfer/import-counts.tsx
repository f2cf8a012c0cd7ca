import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { ImportFound } from '@/lib/transfer/queries'
import { FateBadge } from './import-badge'

/** How many rows are new, known, to be decided and so on, each leading to them. */
export async function ImportCounts({
  id,
  counts,
  caption,
}: Pick<ImportFound, 'id' | 'counts'> & { caption: string }) {
  const t = await getTranslations('transfer')
  const isWritten = counts.some(({ written }) => written > 0)
  return (
    <Table
      caption={caption}
      onPhone="fit"
      rows={counts}
      rowKey={({ fate }) => fate}
      columns={[
        {
          key: 'fate',
          label: t('rows.fate'),
          isHeader: true,
          cell: ({ fate }) => (
            <>
              <FateBadge fate={fate} /> <span className="text-muted">{t(`fateText.${fate}`)}</span>
            </>
          ),
        },
        {
          key: 'rows',
          label: t('table.rows'),
          align: 'end',
          cell: ({ fate, rows }) => <a href={`/import/${id}/rows?fate=${fate}`}>{rows}</a>,
        },
        ...(isWritten
          ? [
              {
                key: 'written',
                label: t('outcome.written'),
                align: 'end' as const,
                cell: ({ written }: { written: number }) => written,
              },
            ]
          : []),
      ]}
    />
  )
}
