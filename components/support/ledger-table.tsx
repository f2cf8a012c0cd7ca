import { getLocale, getTranslations } from 'next-intl/server'
import { Money } from '@/components/ui/money'
import { Table } from '@/components/ui/table'
import { formatDate } from '@/lib/core/dates'
import type { LedgerLine } from '@/lib/support/ledger'

/** Month by month: its total in each currency, then what it is made of. */
export async function LedgerTable({ lines }: { lines: LedgerLine[] }) {
  const t = await getTranslations('support.ledger')
  const locale = await getLocale()
  const monthOf = ({ month }: LedgerLine) => formatDate(`${month ?? ''}-01`, locale, 'month')
  return (
    <Table
      caption={t('byMonth')}
      captionHidden
      onPhone="fit"
      rows={lines.filter(({ month }) => month !== null)}
      rowKey={({ month, kindId, currency }) => [month, kindId, currency].join()}
      columns={[
        {
          ...{ key: 'what', label: t('monthAndKind'), isHeader: true },
          cell: (line) =>
            line.kind === null ? (
              monthOf(line)
            ) : (
              <span className="block ps-4 font-normal">
                <span className="sr-only">{monthOf(line)}, </span>
                {line.kind}
              </span>
            ),
        },
        {
          ...{ key: 'deliveries', label: t('deliveries'), align: 'end' },
          cell: ({ kind, deliveries }) => (kind === null ? <b>{deliveries}</b> : deliveries),
        },
        {
          ...{ key: 'amount', label: t('amount'), align: 'end' },
          cell: ({ kind, amount, currency }) => {
            const money = <Money amount={amount} currency={currency} />
            return kind === null ? <b>{money}</b> : money
          },
        },
      ]}
    />
  )
}
