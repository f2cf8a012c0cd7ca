import { getTranslations } from 'next-intl/server'
import { When } from '@/components/hearings/when'
import { dateOf, formatImprecise, type ImpreciseDate } from '@/lib/core/dates'
import type { CaseHearing } from '@/lib/cases/overview'

/** For dates within a sentence; where a date stands alone there is ImpreciseDateText. */
export async function dateFormatter(locale: string) {
  const t = await getTranslations('ui')
  return (date: ImpreciseDate) => formatImprecise(date, locale, (key, values) => t(key, values))
}

export function HearingWhen({ hearing }: { hearing: CaseHearing }) {
  const { date, atTime, startsAt, timeZone } = hearing
  return <When hearing={{ onDate: dateOf(date), atTime, startsAt, timeZone }} />
}
