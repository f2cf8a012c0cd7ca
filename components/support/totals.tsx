import { Money } from '@/components/ui/money'
import type { LedgerLine } from '@/lib/support/ledger'

/** What was spent in all, each currency by itself. */
export function Totals({ lines }: { lines: LedgerLine[] }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-lg font-semibold">
      {lines
        .filter(({ month }) => month === null)
        .map(({ currency, amount }) => (
          <li key={currency}>
            <Money amount={amount} currency={currency} />
          </li>
        ))}
    </ul>
  )
}
