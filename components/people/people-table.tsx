import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { ImpreciseDateText } from '@/components/ui/time'
import { fromColumns } from '@/lib/core/dates'
import type { PersonRow } from '@/lib/people/queries'
import { StatusBadge } from './status-badge'
import { VisibilityBadge } from '@/components/access/visibility-badge'

export async function PeopleTable({ caption, rows }: { caption: string; rows: PersonRow[] }) {
  const t = await getTranslations('people')
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('name'),
          isHeader: true,
          cell: ({ id, name }) => <a href={`/people/${id}`}>{name}</a>,
        },
        {
          key: 'status',
          label: t('statusLabel'),
          cell: ({ status, visibility }) => (
            <>
              <StatusBadge status={status} /> <VisibilityBadge visibility={visibility} />
            </>
          ),
        },
        {
          key: 'born',
          label: t('born'),
          cell: ({ bornOn, bornPrecision }) => <Born on={bornOn} precision={bornPrecision} />,
        },
        { key: 'region', label: t('region'), cell: ({ region }) => region },
      ]}
    />
  )
}

function Born({ on, precision }: { on: PersonRow['bornOn']; precision: PersonRow['bornPrecision'] }) {
  const born = fromColumns(on, precision)
  return born && <ImpreciseDateText value={born} />
}
