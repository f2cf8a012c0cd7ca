import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { countNeeds } from '@/lib/support/queries'
import { needStates } from '@/lib/support/schema'

/** Numbers only, for those who see no family. */
export async function NeedCounts({ rows }: { rows: Awaited<ReturnType<typeof countNeeds>> }) {
  const t = await getTranslations('support')
  if (rows.length === 0) return <EmptyState title={t('counts.empty')} />
  return (
    <Table
      caption={t('counts.title')}
      captionHidden
      rows={rows}
      rowKey={({ kindId }) => kindId}
      onPhone="scroll"
      columns={[
        { key: 'kind', label: t('column.kind'), isHeader: true, cell: ({ kind }) => kind },
        ...needStates.map((state) => ({
          key: state,
          label: t(`state.${state}`),
          align: 'end' as const,
          cell: ({ counts }: (typeof rows)[number]) => counts[state] ?? 0,
        })),
      ]}
    />
  )
}
