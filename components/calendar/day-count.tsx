import { getTranslations } from 'next-intl/server'
import { withQuery } from '@/lib/core/address'

/** Where a day has too many hearings to show: how many, and the way to them. */
export async function DayCount({ day, count }: { day: string; count: number }) {
  const t = await getTranslations('calendar')
  return (
    <a href={withQuery('/hearings', { view: 'all', from: day, to: day, sort: 'asc' })}>
      {t('count', { count })}
    </a>
  )
}
