import { getLocale, getTranslations } from 'next-intl/server'
import { When } from '@/components/hearings/when'
import { weeksOf } from '@/lib/calendar/month'
import type { Days } from '@/lib/calendar/queries'
import { formatDate, isoDate } from '@/lib/core/dates'
import { intlLocale } from '@/lib/core/locale'
import type { HearingRow } from '@/lib/hearings/list'
import { standingOf } from '@/lib/hearings/rules'
import { DayCount } from './day-count'

type MonthGridProps = { month: string; days: Days; today: string }

/** Weeks as rows; on a phone the days that have hearings stand one under another. */
export async function MonthGrid({ month, days, today }: MonthGridProps) {
  const t = await getTranslations('calendar')
  const locale = await getLocale()
  const weeks = weeksOf(month)
  const weekday = new Intl.DateTimeFormat(intlLocale(locale), { weekday: 'short', timeZone: 'UTC' })
  const byDay = Map.groupBy(days.hearings ?? [], ({ onDate }) => isoDate(onDate))
  return (
    <table className="w-full table-fixed border-collapse max-md:block">
      <caption className="sr-only">
        {t('caption', { month: formatDate(`${month}-01`, locale, 'month') })}
      </caption>
      <thead className="max-md:sr-only">
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" className="border border-line p-1.5 text-start text-sm text-muted">
              {weekday.format(new Date(`${day}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {weeks.map((week) => (
          <tr key={week[0]} className="max-md:block">
            {week.map((day) =>
              day.startsWith(month) ? (
                <Day
                  key={day}
                  day={day}
                  isToday={day === today}
                  count={days.counts.get(day) ?? 0}
                  hearings={days.hearings && (byDay.get(day) ?? [])}
                />
              ) : (
                <td key={day} className="border border-line max-md:hidden" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayProps = { day: string; isToday: boolean; count: number; hearings: HearingRow[] | null }

async function Day({ day, isToday, count, hearings }: DayProps) {
  const t = await getTranslations()
  const locale = await getLocale()
  return (
    <td
      className={`border border-line p-1.5 align-top max-md:mb-2 max-md:rounded-lg max-md:p-3 md:h-28 ${
        count === 0 ? 'max-md:hidden' : 'bg-surface max-md:block'
      }`}
    >
      <p className={isToday ? 'font-bold text-accent' : 'text-sm text-muted'}>
        <span className="md:hidden">{formatDate(day, locale, 'weekday')}</span>
        <span className="max-md:hidden">{Number(day.slice(8))}</span>
        {isToday && `, ${t('calendar.today')}`}
      </p>
      {hearings === null && count > 0 && <DayCount day={day} count={count} />}
      <ul className="grid gap-1">
        {hearings?.map((row) => (
          <li key={row.id} className="text-sm max-md:py-1.5 max-md:text-base">
            <a href={`/hearings/${row.id}`} className="wrap-anywhere">
              <When hearing={row} hasDate={false} /> {row.case.name}
            </a>
            <Standing row={row} />
          </li>
        ))}
      </ul>
    </td>
  )
}

async function Standing({ row }: { row: HearingRow }) {
  const t = await getTranslations('hearings.state')
  const standing = standingOf(row, new Date())
  if (standing === 'planned') return null
  return <span className="text-muted"> ({t(standing).toLocaleLowerCase(await getLocale())})</span>
}
