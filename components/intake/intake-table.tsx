import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { IntakeFound } from '@/lib/intake/queries'
import { linesOf } from '@/lib/intake/rules'

export async function IntakeTable({ rows, zone }: { rows: IntakeFound[]; zone: string }) {
  const t = await getTranslations('intake.table')
  const titleOf = ({ draft }: IntakeFound) => {
    if (!draft) return t('locked')
    const { day, month, year } = draft.occurred ?? {}
    const on = [day, month, year].filter(Boolean).join('.')
    return draft.title ?? ([draft.place, on].filter(Boolean).join(', ') || t('untitled'))
  }
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'raid',
          label: t('raid'),
          isHeader: true,
          cell: (row) => <a href={`/incidents/intake/${row.id}`}>{titleOf(row)}</a>,
        },
        { key: 'people', label: t('people'), cell: ({ draft }) => (draft ? linesOf(draft).length : '') },
        { key: 'by', label: t('by'), cell: ({ by }) => by?.displayName },
        {
          key: 'saved',
          label: t('saved'),
          cell: ({ updatedAt }) => <Time at={updatedAt} zone={zone} />,
        },
      ]}
    />
  )
}
