import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Table, type Column } from '@/components/ui/table'
import { DateText } from '@/components/ui/time'
import { isoDate } from '@/lib/core/dates'
import type { FamilyRow } from '@/lib/families/queries'

type FamilyListProps = {
  rows: FamilyRow[]
  sortName: Column<FamilyRow>['sort']
  sortContact: Column<FamilyRow>['sort']
}

export async function FamilyList({ rows, sortName, sortContact }: FamilyListProps) {
  const t = await getTranslations('families')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('column.name'),
          isHeader: true,
          sort: sortName,
          cell: ({ id, name, closedAt }) => (
            <>
              <a href={`/families/${id}`}>{name}</a> {closedAt && <Badge>{t('closed')}</Badge>}
            </>
          ),
        },
        {
          key: 'prisoners',
          label: t('column.prisoners'),
          cell: ({ prisoners }) => prisoners.map(({ person }) => person.name).join(', '),
        },
        { key: 'region', label: t('column.region'), cell: ({ region }) => region },
        {
          key: 'coordinator',
          label: t('column.coordinator'),
          cell: ({ coordinator }) => coordinator?.displayName ?? t('nobody'),
        },
        {
          key: 'contact',
          label: t('column.lastContact'),
          sort: sortContact,
          cell: ({ lastContactOn }) =>
            lastContactOn ? <DateText date={isoDate(lastContactOn)} style="short" /> : t('never'),
        },
      ]}
    />
  )
}
