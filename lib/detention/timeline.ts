import { addDays, daysBetween, type ImpreciseDate } from '@/lib/core/dates'
import type { PrisonerStatus } from '@/prisma/generated/enums'

type Period = { id: string; status: PrisonerStatus; from: ImpreciseDate; to: ImpreciseDate | null }

/** Places along the line in per cent of its length. */
export type Bar = {
  id: string
  /** Number of the period, as in the table. */
  number: number
  x: number
  width: number
  /** The first part of the bar, in which the period began on a day that is not known. */
  vague: number
  isOpen: boolean
}

export type Timeline = {
  lanes: { status: PrisonerStatus; bars: Bar[] }[]
  ticks: { year: number; x: number }[]
  /** The first and the last day, where no year stands too near for the words. */
  start: string | null
  end: string | null
}

const LANES: PrisonerStatus[] = ['in_custody', 'house_arrest', 'serving', 'at_liberty']
const MOST_TICKS = 7
const NARROWEST = 0.8
/** Room for a month and a year at the end of the line, on a phone. */
const WORDS = 30

/** From the first day of the first period to its last, or today; one lane for each way of being held. */
export function timelineOf(periods: Period[], today: string): Timeline | null {
  const ends = periods.map(({ from, to }) => to?.date ?? (today > from.date ? today : addDays(from.date, 1)))
  const [start] = periods.map(({ from }) => from.date).sort()
  const end = ends.sort().at(-1)
  if (start === undefined || end === undefined) return null
  const length = Math.max(1, daysBetween(start, end))
  const at = (day: string) => Math.min(100, Math.max(0, (daysBetween(start, day) / length) * 100))
  const bars = periods.map(({ id, status, from, to }, index) => {
    const x = Math.min(at(from.date), 100 - NARROWEST)
    const width = Math.max(at(to?.date ?? end) - x, NARROWEST)
    const vague = Math.min(width, at(firstSureDay(from)) - at(from.date))
    return { status, bar: { id, number: index + 1, x, width, vague, isOpen: to === null } }
  })
  const ticks = ticksBetween(start, end).map((year) => ({ year, x: at(`${year}-01-01`) }))
  return {
    lanes: LANES.map((status) => ({
      status,
      bars: bars.filter((one) => one.status === status).map(({ bar }) => bar),
    })).filter((lane) => lane.bars.length > 0),
    ticks,
    start: (ticks[0]?.x ?? 100) > WORDS ? start : null,
    end: (ticks.at(-1)?.x ?? 0) < 100 - WORDS ? end : null,
  }
}

/** The first day on which the period had begun for certain. */
function firstSureDay({ date, precision }: ImpreciseDate): string {
  if (precision === 'day') return date
  const [year = 0, month = 1] = date.split('-').map(Number)
  const wholeYear = precision === 'year' || (precision === 'estimated' && date.endsWith('-01-01'))
  if (wholeYear || month === 12) return `${year + 1}-01-01`
  return `${year}-${String(month + 1).padStart(2, '0')}-01`
}

/** Years whose first of January lies between the two, thinned out so that they fit a phone. */
function ticksBetween(start: string, end: string): number[] {
  const first = Number(start.slice(0, 4)) + (start.endsWith('-01-01') ? 0 : 1)
  const years = Array.from(
    { length: Math.max(0, Number(end.slice(0, 4)) - first + 1) },
    (_, at) => first + at,
  )
  const step = [1, 2, 5, 10, 20, 50].find((size) => years.length / size <= MOST_TICKS) ?? 100
  return years.filter((year) => year % step === 0)
}
