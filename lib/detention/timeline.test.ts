import { describe, expect, it } from 'vitest'
import { timelineOf } from './timeline'

const day = (date: string) => ({ date, precision: 'day' }) as const

describe('timeline', () => {
  it('is nothing without periods', () => {
    expect(timelineOf([], '2026-01-01')).toBeNull()
  })

  it('puts each way of being held in a lane, in one scale', () => {
    const drawn = timelineOf(
      [
        { id: 'a', status: 'in_custody', from: day('2015-01-01'), to: day('2017-01-01') },
        { id: 'b', status: 'house_arrest', from: day('2017-01-01'), to: day('2018-01-01') },
        { id: 'c', status: 'in_custody', from: day('2018-01-01'), to: null },
      ],
      '2019-01-01',
    )
    expect(drawn?.lanes.map(({ status, bars }) => [status, bars.map(({ number }) => number)])).toEqual([
      ['in_custody', [1, 3]],
      ['house_arrest', [2]],
    ])
    const [first, last] = drawn?.lanes[0]?.bars ?? []
    expect(first).toMatchObject({ x: 0, vague: 0, isOpen: false })
    expect(first?.width).toBeCloseTo(50, 0)
    expect(last).toMatchObject({ isOpen: true })
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(100)
    expect(drawn?.ticks.map(({ year }) => year)).toEqual([2015, 2016, 2017, 2018, 2019])
  })

  it('names the ends of a short line by their month', () => {
    const drawn = timelineOf(
      [{ id: 'a', status: 'in_custody', from: day('2025-07-01'), to: null }],
      '2026-06-30',
    )
    expect(drawn).toMatchObject({ start: '2025-07-01', end: '2026-06-30', ticks: [{ year: 2026 }] })
    const long = timelineOf(
      [{ id: 'a', status: 'in_custody', from: day('2014-07-01'), to: null }],
      '2026-06-30',
    )
    expect(long).toMatchObject({ start: null, end: null })
  })

  it('shows how much of the beginning is not known', () => {
    const drawn = timelineOf(
      [
        {
          id: 'a',
          status: 'serving',
          from: { date: '2017-01-01', precision: 'year' },
          to: day('2019-01-01'),
        },
      ],
      '2026-01-01',
    )
    expect(drawn?.lanes[0]?.bars[0]?.vague).toBeCloseTo(50, 0)
  })

  it('stays within its length, whatever is recorded', () => {
    const drawn = timelineOf(
      [
        { id: 'a', status: 'in_custody', from: day('2015-04-10'), to: day('2015-04-10') },
        { id: 'b', status: 'in_custody', from: day('2030-04-10'), to: null },
        {
          id: 'c',
          status: 'serving',
          from: { date: '1968-01-01', precision: 'estimated' },
          to: day('1971-01-01'),
        },
      ],
      '2026-01-01',
    )
    for (const { x, width, vague } of drawn?.lanes.flatMap(({ bars }) => bars) ?? []) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(width).toBeGreaterThan(0)
      expect(x + width).toBeLessThanOrEqual(100.001)
      expect(vague).toBeLessThanOrEqual(width)
    }
    expect(drawn?.ticks.map(({ year }) => year)).toEqual([1970, 1980, 1990, 2000, 2010, 2020, 2030])
  })
})
