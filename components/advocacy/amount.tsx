import { getLocale, getTranslations } from 'next-intl/server'
import { intlLocale } from '@/lib/core/locale'
import type { NumberQualifier } from '@/prisma/generated/enums'

/** "almost 120,000": a number as exactly as it was told. */
export async function Amount({ value, qualifier }: { value: number; qualifier: NumberQualifier | null }) {
  const t = await getTranslations('advocacy.amount')
  const number = new Intl.NumberFormat(intlLocale(await getLocale())).format(value)
  return <>{t(qualifier ?? 'exactly', { number })}</>
}
