import { getTranslations } from 'next-intl/server'
import { Table, type Column } from '@/components/ui/table'
import { DateText } from '@/components/ui/time'
import type { NeedRow } from '@/lib/support/row'
import { NeedState } from './need-state'

type NeedListProps = {
  rows: NeedRow[]
  caption?: string
  hasFamily?: boolean
  /** Who has it as a task: for those who give the work out. */
  hasHolders?: boolean
}

export async function NeedList({ rows, caption, hasFamily = true, hasHolders }: NeedListProps) {
  const t = await getTranslations('support')
  const columns: (Column<NeedRow> | false | undefined)[] = [
    {
      key: 'kind',
      label: t('column.kind'),
      isHeader: true,
      cell: ({ id, kind }) => <a href={`/support/needs/${id}`}>{kind}</a>,
    },
    hasFamily && { key: 'family', label: t('column.family'), cell: ({ family }) => family.name },
    { key: 'for', label: t('column.for'), cell: ({ person }) => person?.name ?? t('wholeFamily') },
    {
      key: 'due',
      label: t('column.due'),
      cell: ({ dueOn }) => (dueOn ? <DateText date={dueOn} style="short" /> : t('noDue')),
    },
    { key: 'state', label: t('column.state'), cell: (need) => <NeedState need={need} /> },
    hasHolders && {
      key: 'holders',
      label: t('column.holders'),
      cell: ({ holders }) => holders.map(({ displayName }) => displayName).join(', ') || t('nobody'),
    },
  ]
  return (
    <Table
      caption={caption ?? t('title')}
      captionHidden
      columns={columns.filter((column) => typeof column === 'object')}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
