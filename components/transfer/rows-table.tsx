import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { RowFound } from '@/lib/transfer/queries'
import { FateBadge } from './import-badge'

export async function RowsTable({ id, rows }: { id: string; rows: RowFound[] }) {
  const t = await getTranslations('transfer')
  return (
    <Table
      caption={t('rows.title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'row', label: t('rows.row'), cell: ({ row }) => row },
        {
          key: 'name',
          label: t('rows.name'),
          isHeader: true,
          cell: ({ row, name }) => <a href={`/import/${id}/rows/${row}`}>{name || t('rows.noName')}</a>,
        },
        { key: 'fate', label: t('rows.fate'), cell: ({ fate }) => fate && <FateBadge fate={fate} /> },
        { key: 'outcome', label: t('rows.outcome'), cell: (row) => <Outcome row={row} /> },
        {
          key: 'kept',
          label: t('rows.keptCount'),
          align: 'end',
          cell: ({ keptCount }) => (keptCount > 0 ? keptCount : ''),
        },
      ]}
    />
  )
}

/** In one line: what becomes, or became, of a row. */
export async function Outcome({ row }: { row: RowFound }) {
  const t = await getTranslations('transfer')
  const { fate, why, ofRow, decision, target, person, isWritten, alike } = row
  if (isWritten && person)
    return (
      <>
        {t('outcome.written')}: <a href={`/people/${person.id}`}>{person.name}</a>
      </>
    )
  if (fate === 'refused') return t(`why.${why ?? 'no-name'}`)
  if (fate === 'repeated') return ofRow ? t('outcome.repeats', { row: ofRow }) : t('outcome.before')
  if (decision === 'skip') return t('outcome.skip')
  if (target === 'new') return t('outcome.new')
  if (target && 'row' in target) return t('outcome.row', { row: target.row })
  if (target) {
    const name = alike.find(({ personId }) => personId === target.personId)?.name ?? ''
    return t('outcome.known', { name })
  }
  return t(fate === 'ask' ? 'outcome.undecided' : 'outcome.nothing')
}
