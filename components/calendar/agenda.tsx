import { getLocale, getTranslations } from 'next-intl/server'
import { StateBadge } from '@/components/hearings/state-badge'
import { When } from '@/components/hearings/when'
import type { Days } from '@/lib/calendar/queries'
import { formatDate, isoDate } from '@/lib/core/dates'
import { DayCount } from './day-count'

/** Day by day, in one column. */
export async function Agenda({ days, today }: { days: Days; today: string }) {
  const t = await getTranslations()
  const locale = await getLocale()
  const byDay = Map.groupBy(days.hearings ?? [], ({ onDate }) => isoDate(onDate))
  return (
    <ol className="grid gap-5">
      {[...days.counts.keys()].sort().map((day) => (
        <li key={day} className="grid gap-2">
          <h2 className="text-base">
            {formatDate(day, locale, 'weekday')}
            {day === today && `, ${t('calendar.today')}`}
          </h2>
          {!days.hearings && <DayCount day={day} count={days.counts.get(day) ?? 0} />}
          {days.hearings && (
            <ul className="grid gap-2">
              {byDay.get(day)?.map((row) => (
                <li key={row.id} className="panel flex flex-wrap items-center gap-x-4 gap-y-1">
                  <a href={`/hearings/${row.id}`}>
                    <When hearing={row} hasDate={false} /> {row.case.name}
                  </a>
                  <span className="text-muted">
                    {[t(`hearings.kind.${row.kind}`), row.court, row.room].filter(Boolean).join(' · ')}
                  </span>
                  <StateBadge hearing={row} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
