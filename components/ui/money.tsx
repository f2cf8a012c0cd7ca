import { getLocale } from 'next-intl/server'
import { intlLocale } from '@/lib/core/locale'

type MoneyProps = {
  amount: string | number
  currency: string
  /** In a column, so that the numbers stand under each other. */
  hasCents?: boolean
}

/** `amount` as a decimal string keeps every digit: "1250.50". */
export async function Money({ amount, currency, hasCents }: MoneyProps) {
  const format = new Intl.NumberFormat(intlLocale(await getLocale()), {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    trailingZeroDisplay: hasCents ? 'auto' : 'stripIfInteger',
  })
  return <span className="whitespace-nowrap tabular-nums">{format.format(amount as number)}</span>
}
