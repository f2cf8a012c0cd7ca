import { describe, expect, it } from 'vitest'
import {
  addDays,
  compareImprecise,
  dateOf,
  daysBetween,
  endsBefore,
  formatDate,
  formatLocalTime,
  formatImprecise,
  formatInstant,
  fromColumns,
  instantOf,
  isIsoDate,
  isoDate,
  isZone,
  parseDateParts,
  toColumns,
  toDateParts,
  today,
  wallTimeOf,
  type ImpreciseDate,
  yearIn,
} from './dates'

const about = (_key: 'about', { date }: { date: string }) => `about ${date}`

describe('imprecise dates typed in a form', () => {
  it.each<[Record<string, string>, ImpreciseDate | null]>([
    [
      { day: '12', month: '4', year: '2017' },
      { date: '2017-04-12', precision: 'day' },
    ],
    [
      { day: ' 1 ', month: '01', year: '2017' },
      { date: '2017-01-01', precision: 'day' },
    ],
    [
      { month: '4', year: '2017' },
      { date: '2017-04-01', precision: 'month' },
    ],
    [{ year: '2017' }, { date: '2017-01-01', precision: 'year' }],
    [
      { year: '2017', estimated: 'on' },
      { date: '2017-01-01', precision: 'estimated' },
    ],
    [
      { day: '29', month: '2', year: '2016' },
      { date: '2016-02-29', precision: 'day' },
    ],
    [{ day: '', month: '', year: '' }, null],
    [{ estimated: 'on' }, null],
  ])('%o is %o', (parts, value) => {
    expect(parseDateParts(parts)).toEqual({ ok: true, value })
  })

  it.each([
    [{ day: '12', month: '4' }, 'year', 'yearMissing'],
    [{ year: '17' }, 'year', 'yearInvalid'],
    [{ year: '0017' }, 'year', 'yearInvalid'],
    [{ year: 'abcd' }, 'year', 'yearInvalid'],
    [{ day: '12', year: '2017' }, 'month', 'monthMissing'],
    [{ month: '13', year: '2017' }, 'month', 'monthInvalid'],
    [{ month: '0', year: '2017' }, 'month', 'monthInvalid'],
    [{ month: 'April', year: '2017' }, 'month', 'monthInvalid'],
    [{ day: '31', month: '4', year: '2017' }, 'day', 'dayInvalid'],
    [{ day: '29', month: '2', year: '2017' }, 'day', 'dayInvalid'],
    [{ day: '0', month: '2', year: '2017' }, 'day', 'dayInvalid'],
    [{ day: '1x', month: '2', year: '2017' }, 'day', 'dayInvalid'],
  ])('%o is refused at the %s', (parts, part, error) => {
    expect(parseDateParts(parts)).toEqual({ ok: false, part, error: `form.date.${error}` })
  })

  it('comes back into the form as it was typed', () => {
    const all: Record<string, string>[] = [
      { day: '12', month: '4', year: '2017' },
      { day: '1', month: '1', year: '2017' },
      { month: '4', year: '2017' },
      { year: '2017' },
      { year: '2017', estimated: 'on' },
      { month: '4', year: '2017', estimated: 'on' },
      { day: '12', month: '4', year: '2017', estimated: 'on' },
    ]
    for (const parts of all) {
      const parsed = parseDateParts(parts)
      expect(parsed.ok && toDateParts(parsed.value)).toEqual(parts)
    }
    expect(toDateParts(null)).toEqual({})
  })
})

describe('imprecise dates shown', () => {
  it.each([
    ['2017-04-12', 'day', '12 April 2017', '12 квітня 2017'],
    ['2017-04-01', 'month', 'April 2017', 'квітень 2017'],
    ['2017-01-01', 'year', '2017', '2017'],
    ['2017-01-01', 'estimated', 'about 2017', 'about 2017'],
    ['2017-04-01', 'estimated', 'about April 2017', 'about квітень 2017'],
    ['1944-05-18', 'day', '18 May 1944', '18 травня 1944'],
  ] as const)('%s (%s) is "%s" and "%s"', (date, precision, en, uk) => {
    expect(formatImprecise({ date, precision }, 'en', about)).toBe(en)
    expect(formatImprecise({ date, precision }, 'uk', about)).toBe(uk)
  })

  it('needs no translator to show an estimate', () => {
    expect(formatImprecise({ date: '2017-01-01', precision: 'estimated' }, 'en')).toBe('~ 2017')
  })

  it('sorts the less precise before what lies within it', () => {
    const sorted: ImpreciseDate[] = [
      { date: '2016-12-31', precision: 'day' },
      { date: '2017-01-01', precision: 'year' },
      { date: '2017-01-01', precision: 'estimated' },
      { date: '2017-01-01', precision: 'month' },
      { date: '2017-01-01', precision: 'day' },
      { date: '2017-04-01', precision: 'month' },
      { date: '2017-04-12', precision: 'day' },
    ]
    expect([...sorted].reverse().sort(compareImprecise)).toEqual(sorted)
  })

  it('goes into two columns and back', () => {
    const value: ImpreciseDate = { date: '2017-04-01', precision: 'month' }
    const { on, precision } = toColumns(value)
    expect(on?.toISOString()).toBe('2017-04-01T00:00:00.000Z')
    expect(fromColumns(on, precision)).toEqual(value)
    expect(toColumns(null)).toEqual({ on: null, precision: null })
    expect(fromColumns(null, null)).toBeNull()
  })
})

describe('the end of something', () => {
  const may = { date: '2016-05-01', precision: 'month' } as const

  it('is before its beginning only where both are known exactly enough', () => {
    expect(endsBefore(may, { date: '2016-01-01', precision: 'year' })).toBe(false)
    expect(endsBefore(may, { date: '2015-01-01', precision: 'year' })).toBe(true)
    expect(endsBefore(may, { date: '2015-01-01', precision: 'estimated' })).toBe(true)
    expect(endsBefore(may, { date: '2016-04-30', precision: 'day' })).toBe(true)
    expect(endsBefore(may, { date: '2016-05-01', precision: 'day' })).toBe(false)
  })
})

describe('calendar dates', () => {
  it('knows real dates', () => {
    expect(['2017-04-12', '2016-02-29'].every(isIsoDate)).toBe(true)
    expect(
      ['2017-02-29', '2017-13-01', '2017-4-1', '', '2017-04-12T00:00', '0000-00-00'].some(isIsoDate),
    ).toBe(false)
  })

  it('is a day later in Kathmandu before it is in Simferopol', () => {
    const evening = new Date('2026-03-08T19:00:00Z')
    expect(today('Asia/Kathmandu', evening)).toBe('2026-03-09')
    expect(today('Europe/Simferopol', evening)).toBe('2026-03-08')
    expect(today('America/New_York', evening)).toBe('2026-03-08')
  })

  it('adds and counts days over months, leap days and changes of the clocks', () => {
    expect(addDays('2016-02-28', 1)).toBe('2016-02-29')
    expect(addDays('2017-01-01', -1)).toBe('2016-12-31')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
    expect(daysBetween('2015-01-01', '2026-01-01')).toBe(4018)
    expect(isoDate(dateOf('2017-04-12'))).toBe('2017-04-12')
    expect(isoDate(new Date('nonsense'))).toBe('')
  })

  it('shows them in the words of the language', () => {
    expect(formatDate('2017-04-12', 'en')).toBe('12 April 2017')
    expect(formatDate('2017-04-12', 'en', 'short')).toBe('12 Apr 2017')
    expect(formatDate('2017-04-12', 'uk')).toBe('12 квітня 2017')
    expect(formatDate('2017-04-12', 'uk', 'weekday')).toBe('середа, 12 квітня')
    expect(formatDate('2017-04-12', 'en', 'month')).toBe('April 2017')
  })
})

describe('wall time and zone', () => {
  it.each([
    ['2026-03-09', '10:30', 'Europe/Simferopol', '2026-03-09T07:30:00.000Z'],
    ['2017-04-12', '10:30', 'Europe/Moscow', '2017-04-12T07:30:00.000Z'],
    ['2013-07-01', '10:30', 'Europe/Moscow', '2013-07-01T06:30:00.000Z'],
    ['2026-07-01', '10:30', 'Europe/Kyiv', '2026-07-01T07:30:00.000Z'],
    ['2026-01-01', '00:00', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
    ['2026-01-01', '23:59', 'America/New_York', '2026-01-02T04:59:00.000Z'],
  ])('%s %s in %s is %s, and back', (date, time, zone, iso) => {
    expect(instantOf(date, time, zone).toISOString()).toBe(iso)
    expect(wallTimeOf(new Date(iso), zone)).toEqual({ date, time })
  })

  it('takes the first of two showings of one time', () => {
    expect(instantOf('2026-10-25', '03:30', 'Europe/Kyiv').toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf('2026-11-01', '01:30', 'America/New_York').toISOString()).toBe(
      '2026-11-01T05:30:00.000Z',
    )
  })

  it('moves a time that is never shown on by the gap', () => {
    const moved = instantOf('2026-03-29', '03:30', 'Europe/Kyiv')
    expect(wallTimeOf(moved, 'Europe/Kyiv')).toEqual({ date: '2026-03-29', time: '04:30' })
    expect(instantOf('2026-03-08', '02:30', 'America/New_York').toISOString()).toBe(
      '2026-03-08T07:30:00.000Z',
    )
  })

  it('survives the days beside a change', () => {
    for (const date of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26']) {
      for (const time of ['00:00', '02:59', '05:00', '23:59']) {
        expect(wallTimeOf(instantOf(date, time, 'Europe/Kyiv'), 'Europe/Kyiv')).toEqual({ date, time })
      }
    }
  })

  it('knows which zones there are', () => {
    expect(isZone('Europe/Simferopol')).toBe(true)
    expect(isZone('Crimea/Nowhere')).toBe(false)
  })

  it('shows a hearing in the zone of the court, whatever the zone of the server', () => {
    const at = instantOf('2026-03-09', '10:30', 'Europe/Simferopol')
    expect(formatLocalTime(at, 'Europe/Simferopol', 'en')).toBe('Mon, 9 Mar 2026, 10:30 (GMT+3)')
    expect(formatLocalTime(at, 'Europe/Simferopol', 'uk')).toBe('пн, 9 бер. 2026, 10:30 (GMT+3)')
    expect(formatLocalTime(at, 'Europe/Simferopol', 'en', { hasDate: false, hasZone: false })).toBe('10:30')
    expect(formatLocalTime(dateOf('2026-03-09'), 'Europe/Simferopol', 'en', { hasTime: false })).toBe(
      'Mon, 9 Mar 2026',
    )
    expect(formatInstant(at, 'Asia/Kathmandu', 'en')).toBe('9 Mar 2026, 13:15')
  })
})

it.each([
  ['Yalta (2019)', 2019, 'Yalta'],
  ['Халилов, 1971', 1971, 'Халилов,'],
  ['1996 Xalilov Xalil', 1996, 'Xalilov Xalil'],
  ['1984', 1984, ''],
  ['1-28/2026', null, '1-28/2026'],
  ['Aider d4db1858', null, 'Aider d4db1858'],
  ['12.05.1971', null, '12.05.1971'],
  ['19711', null, '19711'],
])('finds the year that stands alone in %s', (text, year, rest) => {
  expect(yearIn(text)).toEqual({ year, rest })
})
