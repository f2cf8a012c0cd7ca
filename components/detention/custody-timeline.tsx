import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate } from '@/lib/core/dates'
import type { CustodyPeriodRow } from '@/lib/detention/queries'
import { timelineOf, type Bar } from '@/lib/detention/timeline'
import type { PrisonerStatus } from '@/prisma/generated/enums'

const LANE = 46
const BAR_TOP = 20
const BAR = 20
const AXIS = 26

const FILLS: Partial<Record<PrisonerStatus, string>> = {
  in_custody: 'fill-bad',
  house_arrest: 'fill-warn',
  serving: 'fill-neutral',
  at_liberty: 'fill-good',
}

/** Drawn on the server in per cent of the width, so that words keep their size on a phone. The table beside it says the same. */
export async function CustodyTimeline({ periods, today }: { periods: CustodyPeriodRow[]; today: string }) {
  const timeline = timelineOf(periods, today)
  if (!timeline) return null
  const t = await getTranslations()
  const locale = await getLocale()
  const bottom = timeline.lanes.length * LANE
  return (
    <svg
      role="img"
      aria-label={t('detention.timeline.label')}
      className="w-full overflow-visible"
      height={bottom + AXIS}
    >
      {timeline.ticks.map(({ year, x }) => (
        <g key={year}>
          <line x1={percent(x)} x2={percent(x)} y1={0} y2={bottom + 4} className="stroke-line" />
          <text x={percent(x)} y={bottom + 20} textAnchor={anchorAt(x)} className="fill-muted text-xs">
            {year}
          </text>
        </g>
      ))}
      {timeline.lanes.map(({ status, bars }, lane) => (
        <g key={status}>
          <text x={0} y={lane * LANE + 14} className="fill-ink text-sm font-semibold">
            {t(`people.status.${status}`)}
          </text>
          {bars.map((bar) => (
            <PeriodBar
              key={bar.id}
              bar={bar}
              y={lane * LANE + BAR_TOP}
              fill={FILLS[status] ?? 'fill-neutral'}
            />
          ))}
        </g>
      ))}
      {timeline.start && (
        <text x="0" y={bottom + 20} className="fill-muted text-xs">
          {formatDate(timeline.start, locale, 'month')}
        </text>
      )}
      {timeline.end && (
        <text x="100%" y={bottom + 20} textAnchor="end" className="fill-muted text-xs">
          {formatDate(timeline.end, locale, 'month')}
        </text>
      )}
      <line x1="0" x2="100%" y1={bottom + 4} y2={bottom + 4} className="stroke-edge" />
    </svg>
  )
}

const NUMBER_FITS = 4

/** Paler where the day of the beginning is not known; an arrow where it goes on. */
function PeriodBar({
  bar: { number, x, width, vague, isOpen },
  y,
  fill,
}: {
  bar: Bar
  y: number
  fill: string
}) {
  return (
    <g className={fill}>
      {vague > 0 && <rect x={percent(x)} y={y} width={percent(vague)} height={BAR} fillOpacity={0.35} />}
      <rect x={percent(x + vague)} y={y} width={percent(width - vague)} height={BAR} />
      <rect x={percent(x)} y={y} width={1} height={BAR} className="fill-canvas" />
      {width - vague > NUMBER_FITS && (
        <text
          x={percent(x + vague + (width - vague) / 2)}
          y={y + 15}
          textAnchor="middle"
          className="fill-canvas text-xs font-bold"
        >
          {number}
          {isOpen && ' →'}
        </text>
      )}
    </g>
  )
}

const percent = (value: number) => `${Math.round(value * 100) / 100}%`

const anchorAt = (x: number) => (x < 4 ? 'start' : x > 96 ? 'end' : 'middle')
