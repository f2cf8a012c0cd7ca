import { getTranslations } from 'next-intl/server'
import { LocalTime } from '@/components/ui/time'
import { formatLocalTime } from '@/lib/core/dates'

export type Timed = { onDate: Date; atTime: string | null; startsAt: Date; timeZone: string }

type WhenProps = { hearing: Timed; hasDate?: boolean; hasZone?: boolean }

/** When a hearing is, by the clock of its court. */
export async function When({ hearing, hasDate = true, hasZone = true }: WhenProps) {
  const { onDate, atTime, startsAt, timeZone } = hearing
  if (atTime) return <LocalTime at={startsAt} zone={timeZone} hasDate={hasDate} hasZone={hasZone} />
  const t = await getTranslations('hearings')
  if (!hasDate) return <>{t('timeUnknown')}</>
  return (
    <>
      <LocalTime at={onDate} zone={timeZone} hasTime={false} />, {t('timeUnknown')}
    </>
  )
}

export function whenText({ onDate, atTime, startsAt, timeZone }: Timed, locale: string): string {
  return formatLocalTime(atTime ? startsAt : onDate, timeZone, locale, { hasTime: atTime !== null })
}
