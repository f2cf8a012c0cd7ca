import { intlLocale } from './locale'

export type Precision = 'day' | 'month' | 'year' | 'estimated'

/** The unknown part of `date` stands at 01: April 2017 is 2017-04-01 with precision "month". */
export type ImpreciseDate = { date: string; precision: Precision }

/** As in a form: `born.day`, `born.month`, `born.year`, `born.estimated`. */
export type DateParts = { day?: string; month?: string; year?: string; estimated?: string | boolean }

export type DatePartsResult =
  | { ok: true; value: ImpreciseDate | null }
  | { ok: false; part: 'day' | 'month' | 'year'; error: `form.date.${string}` }

const ISO = /^\d{4}-\d{2}-\d{2}$/
export const DAY_MS = 86_400_000
const FIRST_YEAR = 1800
const LAST_YEAR = 2200

/** Nothing typed is null, not an error: whether a date is needed is for the schema to say. */
export function parseDateParts(parts: DateParts): DatePartsResult {
  const day = (parts.day ?? '').trim()
  const month = (parts.month ?? '').trim()
  const year = (parts.year ?? '').trim()
  const estimated = parts.estimated === true || parts.estimated === 'on' || parts.estimated === 'true'
  if (!day && !month && !year) return { ok: true, value: null }
  if (!year) return { ok: false, part: 'year', error: 'form.date.yearMissing' }
  if (!/^\d{4}$/.test(year) || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) {
    return { ok: false, part: 'year', error: 'form.date.yearInvalid' }
  }
  if (day && !month) return { ok: false, part: 'month', error: 'form.date.monthMissing' }
  if (month && (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12)) {
    return { ok: false, part: 'month', error: 'form.date.monthInvalid' }
  }
  const date = `${year}-${(month || '1').padStart(2, '0')}-${(day || '1').padStart(2, '0')}`
  if (day && (!/^\d{1,2}$/.test(day) || !isIsoDate(date))) {
    return { ok: false, part: 'day', error: 'form.date.dayInvalid' }
  }
  const known: Precision = day ? 'day' : month ? 'month' : 'year'
  return { ok: true, value: { date, precision: estimated ? 'estimated' : known } }
}

/** The other way round, for filling a form. */
export function toDateParts(value: ImpreciseDate | null | undefined): DateParts {
  if (!value) return {}
  const [year = '', month = '', day = ''] = value.date.split('-')
  const shown = shownPrecision(value)
  return {
    year: year.replace(/^0+/, ''),
    ...(shown !== 'year' && { month: String(Number(month)) }),
    ...(shown === 'day' && { day: String(Number(day)) }),
    ...(value.precision === 'estimated' && { estimated: 'on' }),
  }
}

/** `t` is a translator of the "ui" messages; "about 2017" comes from there, the rest from Intl. */
export function formatImprecise(
  value: ImpreciseDate,
  locale: string,
  t?: (key: 'about', values: { date: string }) => string,
): string {
  const shown = shownPrecision(value)
  const text = formatUtc(value.date, locale, {
    year: 'numeric',
    ...(shown !== 'year' && { month: 'long' }),
    ...(shown === 'day' && { day: 'numeric' }),
  })
  if (value.precision !== 'estimated') return text
  return t ? t('about', { date: text }) : `~ ${text}`
}

/** As exactly as it is known, for programs: EDTF (ISO 8601-2). */
export function toEdtf(value: ImpreciseDate): string {
  const length = { day: 10, month: 7, year: 4 }[shownPrecision(value)]
  return value.date.slice(0, length) + (value.precision === 'estimated' ? '~' : '')
}

/** What only a year is known of stands before the months and days of that year. */
export function compareImprecise(a: ImpreciseDate, b: ImpreciseDate): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return COARSE_FIRST.indexOf(a.precision) - COARSE_FIRST.indexOf(b.precision)
}

const COARSE_FIRST: Precision[] = ['year', 'estimated', 'month', 'day']

/** Only where both are known exactly enough: the year 2016 does not end before May 2016. */
export function endsBefore(from: ImpreciseDate, to: ImpreciseDate): boolean {
  const known = Math.min(KNOWN_LENGTH[from.precision], KNOWN_LENGTH[to.precision])
  return to.date.slice(0, known) < from.date.slice(0, known)
}

/** How much of 'YYYY-MM-DD' may be relied on. */
const KNOWN_LENGTH: Record<Precision, number> = { year: 4, estimated: 4, month: 7, day: 10 }

export function toColumns(value: ImpreciseDate | null | undefined): {
  on: Date | null
  precision: Precision | null
} {
  return value ? { on: dateOf(value.date), precision: value.precision } : { on: null, precision: null }
}

/** The two columns of a record: dateColumns('born', value) is { bornOn, bornPrecision }. */
export function dateColumns<N extends string, V extends ImpreciseDate | null | undefined>(name: N, value: V) {
  const { on, precision } = toColumns(value)
  return { [`${name}On`]: on, [`${name}Precision`]: precision } as Record<
    `${N}On`,
    V extends ImpreciseDate ? Date : Date | null
  > &
    Record<`${N}Precision`, V extends ImpreciseDate ? Precision : Precision | null>
}

export function fromColumns(on: Date, precision: Precision): ImpreciseDate
export function fromColumns(on: Date | null, precision: Precision | null): ImpreciseDate | null
export function fromColumns(on: Date | null, precision: Precision | null): ImpreciseDate | null {
  return on ? { date: isoDate(on), precision: precision ?? 'day' } : null
}

/** The two columns of a record in the parts of their fields. */
export const datePartsOf = (on: Date | null, precision: Precision | null): DateParts =>
  toDateParts(fromColumns(on, precision))

export function isIsoDate(text: string): boolean {
  return ISO.test(text) && isoDate(new Date(`${text}T00:00:00Z`)) === text
}

/** The calendar date of a DATE column, which Prisma gives as midnight UTC. Empty for an invalid Date. */
export function isoDate(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

/** For a DATE column: midnight UTC. */
export const dateOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

/** The calendar date in `zone` now. */
export const today = (zone: string, now: Date = new Date()): string => wallTimeOf(now, zone).date

export const addDays = (iso: string, days: number): string =>
  isoDate(new Date(dateOf(iso).getTime() + days * DAY_MS))

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / DAY_MS)

export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/**
 * The instant at which clocks in `zone` show `date` and `time` ("HH:MM").
 * A time shown twice (clocks set back) is its first showing; a time never shown is moved on by the length of the gap.
 */
export function instantOf(date: string, time: string, zone: string): Date {
  const wall = Date.parse(`${date}T${time}:00Z`)
  const early = wall - offsetAt(wall - DAY_MS, zone)
  const late = wall - offsetAt(wall + DAY_MS, zone)
  const shows = (instant: number) => instant + offsetAt(instant, zone) === wall
  return new Date(!shows(early) && shows(late) ? late : early)
}

/** What clocks in `zone` show at an instant: "YYYY-MM-DD" and "HH:MM". */
export function wallTimeOf(instant: Date, zone: string): { date: string; time: string } {
  const iso = new Date(instant.getTime() + offsetAt(instant.getTime(), zone)).toISOString()
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) }
}

export type DateStyle = 'long' | 'short' | 'weekday' | 'month'

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
}

/** A calendar date: "12 April 2017". */
export const formatDate = (iso: string, locale: string, style: DateStyle = 'long'): string =>
  formatUtc(iso, locale, STYLES[style])

/** A moment in the reader's zone: "12 Apr 2017, 10:30". */
export function formatInstant(instant: Date, zone: string, locale: string): string {
  const { date, time } = wallTimeOf(instant, zone)
  return `${formatDate(date, locale, 'short')}, ${time}`
}

/** A hearing in the court's zone: "Wed, 12 Apr 2017, 10:30 (GMT+3)". Without a time known, pass the date as `dateOf` and `hasTime: false`. */
export function formatLocalTime(
  at: Date,
  zone: string,
  locale: string,
  { hasTime = true, hasDate = true, hasZone = true } = {},
): string {
  const wall = hasTime ? wallTimeOf(at, zone) : { date: isoDate(at), time: '' }
  const date = hasDate
    ? formatUtc(wall.date, locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    : ''
  const clock = hasTime && hasZone ? `${wall.time} (${zoneName(at, zone, locale)})` : wall.time
  return [date, clock].filter(Boolean).join(', ')
}

function zoneName(at: Date, zone: string, locale: string): string {
  const parts = partsOf(locale, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** Estimated dates keep how much was known: a 1 January stands for a year, a first of the month for a month. */
function shownPrecision({ date, precision }: ImpreciseDate): 'day' | 'month' | 'year' {
  if (precision !== 'estimated') return precision
  return date.endsWith('-01-01') ? 'year' : date.endsWith('-01') ? 'month' : 'day'
}

/** Leaves out the word for "year" that Ukrainian and Russian put behind ("2017 р."). */
function formatUtc(iso: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const parts = partsOf(locale, { ...options, timeZone: 'UTC' }).formatToParts(dateOf(iso))
  const end = parts.findLastIndex(({ type }) => type !== 'literal') + 1
  return parts
    .slice(0, end)
    .map(({ value }) => value)
    .join('')
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs far more than using it. */
function partsOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const format = formats.get(key) ?? new Intl.DateTimeFormat(intlLocale(locale), options)
  formats.set(key, format)
  return format
}

/** Milliseconds that clocks in `zone` are ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts = partsOf('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  )
  return shown - Math.floor(instant / 1000) * 1000
}

/** Days of a year, for a DATE column. */
export const withinYear = (year: number) => ({
  gte: dateOf(`${year}-01-01`),
  lte: dateOf(`${year}-12-31`),
})

/** Perhaps in brackets; no end of a word, and no part of a number or a date. */
const YEAR = /\(?(?<![\p{L}\d/.-])((?:1[89]|20)\d\d)(?![\p{L}\d/-]|\.\d)\)?/u

/** A year among the words that somebody searches by, and the others. */
export function yearIn(text: string): { year: number | null; rest: string } {
  const [found, year] = YEAR.exec(text) ?? []
  if (!found) return { year: null, rest: text.trim() }
  return { year: Number(year), rest: text.replace(found, ' ').replaceAll(/\s+/g, ' ').trim() }
}
