import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Table, type Column } from '@/components/ui/table'

type LabelRow = { id: string; label: string; retiredAt: Date | null }

type LabelTableProps<Row extends LabelRow> = {
  caption: string
  rows: Row[]
  base: string
  more?: Column<Row>[]
}

export async function LabelTable<Row extends LabelRow>({
  caption,
  rows,
  base,
  more = [],
}: LabelTableProps<Row>) {
  const t = await getTranslations('reference')
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'label',
          label: t('label'),
          isHeader: true,
          cell: ({ id, label, retiredAt }) => (
            <>
              <a href={`${base}/${id}`}>{label}</a> {retiredAt && <Badge>{t('retired')}</Badge>}
            </>
          ),
        },
        ...more,
      ]}
    />
  )
}
