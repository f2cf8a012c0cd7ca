import { getLocale, getTranslations } from 'next-intl/server'
import { Money } from '@/components/ui/money'
import { Table } from '@/components/ui/table'
import { formatDate } from '@/lib/core/dates'
import type { LedgerLine } from '@/lib/support/ledger'

/** Month by month: its total in each currency, then what it is made of. */
export async function LedgerTable({ lines }: { lines: LedgerLine[] }) {
  const t = await getTranslations('support.ledger')
  const locale = await getLocale()
  const months = byCurrency(lines.filter(({ month }) => month !== null))
  const hasCents = months.some(({ amount }) => Number(amount) % 1 !== 0)
  const monthOf = ({ month }: LedgerLine) => formatDate(`${month ?? ''}-01`, locale, 'month')
  return (
    <Table
      caption={t('byMonth')}
      captionHidden
      onPhone="fit"
      rows={months}
      rowKey={({ month, kindId, currency }) => [month, kindId, currency].join()}
      columns={[
        {
          ...{ key: 'what', label: t('monthAndKind'), isHeader: true },
          cell: (line) =>
            line.kind === null ? (
              `${monthOf(line)}, ${line.currency}`
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
            const money = <Money amount={amount} currency={currency} hasCents={hasCents} />
            return kind === null ? <b>{money}</b> : money
          },
        },
      ]}
    />
  )
}

/** Under the total of a month in one currency stands what it is made of, then the next currency. */
function byCurrency(lines: LedgerLine[]): LedgerLine[] {
  const groups = Map.groupBy(lines, ({ month, currency }) => `${month ?? ''} ${currency}`)
  return [...groups.values()].flat()
}
