import { getLocale, getTranslations } from 'next-intl/server'
import { Money } from '@/components/ui/money'
import { Table, type Column } from '@/components/ui/table'
import { DateText } from '@/components/ui/time'
import { withQuery } from '@/lib/core/address'
import { formatDate, isoDate } from '@/lib/core/dates'
import type { DeliveryRow } from '@/lib/support/row'

type DeliveryListProps = {
  rows: DeliveryRow[]
  /** The page on which the list stands. */
  page: string
  hasKind?: boolean
  /** Corrects any; everybody else their own. */
  canChangeAll?: boolean
}

export async function DeliveryList({ rows, page, hasKind, canChangeAll }: DeliveryListProps) {
  const t = await getTranslations('support.deliveries')
  const locale = await getLocale()
  if (rows.length === 0) return <p className="text-muted">{t('empty')}</p>
  const columns: (Column<DeliveryRow> | false | undefined)[] = [
    {
      key: 'on',
      label: t('column.on'),
      isHeader: true,
      cell: ({ deliveredOn }) => <DateText date={isoDate(deliveredOn)} style="short" />,
    },
    hasKind && { key: 'kind', label: t('column.kind'), cell: ({ kind }) => kind },
    {
      key: 'amount',
      label: t('column.amount'),
      align: 'end',
      cell: ({ amount, currency }) =>
        amount && currency ? <Money amount={amount} currency={currency} /> : t('noCost'),
    },
    { key: 'note', label: t('column.note'), cell: ({ note }) => note },
    { key: 'by', label: t('column.by'), cell: ({ by }) => by },
    {
      key: 'documents',
      label: t('column.documents'),
      cell: ({ id, documents, isOwn }) =>
        (documents > 0 || isOwn || canChangeAll) && (
          <a href={withQuery('/documents', { of: 'delivery', record: id, back: page })}>
            {t('documents', { count: documents })}
          </a>
        ),
    },
    rows.some(({ isOwn }) => isOwn || canChangeAll) && {
      key: 'change',
      label: t('column.action'),
      cell: ({ id, isOwn, deliveredOn }) =>
        (isOwn || canChangeAll) && (
          <a
            href={`/support/deliveries/${id}/edit`}
            aria-label={t('changeOf', { date: formatDate(isoDate(deliveredOn), locale) })}
          >
            {t('action')}
          </a>
        ),
    },
  ]
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={columns.filter((column) => typeof column === 'object')}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
