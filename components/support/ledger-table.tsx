import { getTranslations } from 'next-intl/server'
import { Money } from '@/components/ui/money'
import { Table } from '@/components/ui/table'
import { DateText } from '@/components/ui/time'
import type { LedgerLine } from '@/lib/support/ledger'

/** Month by month: its total in each currency, then what it is made of. */
export async function LedgerTable({ lines }: { lines: LedgerLine[] }) {
  const t = await getTranslations('support.ledger')
  return (
    <Table
      caption={t('byMonth')}
      captionHidden
      rows={lines.filter(({ month }) => month !== null)}
      rowKey={({ month, kindId, currency }) => [month, kindId, currency].join()}
      columns={[
        {
          key: 'month',
          label: t('month'),
          isHeader: true,
          cell: ({ month }) => <DateText date={`${month ?? ''}-01`} style="month" />,
        },
        { key: 'kind', label: t('kind'), cell: ({ kind }) => kind ?? <b>{t('total')}</b> },
        { key: 'deliveries', label: t('deliveries'), align: 'end', cell: ({ deliveries }) => deliveries },
        {
          key: 'amount',
          label: t('amount'),
          align: 'end',
          cell: ({ kind, amount, currency }) => {
            const money = <Money amount={amount} currency={currency} />
            return kind === null ? <b>{money}</b> : money
          },
        },
      ]}
    />
  )
}
