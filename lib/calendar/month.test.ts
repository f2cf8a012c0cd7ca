import { expect, it } from 'vitest'
import { lastDay, monthOf, shiftMonth, weeksOf } from './month'

it('reads a month from an address, else takes that of the day', () => {
  expect(monthOf('2026-02', '2026-11-21')).toBe('2026-02')
  expect(monthOf('2026-13', '2026-11-21')).toBe('2026-11')
  expect(monthOf(undefined, '2026-11-21')).toBe('2026-11')
})

it('goes over the turn of the year', () => {
  expect(shiftMonth('2026-12', 1)).toBe('2027-01')
  expect(shiftMonth('2026-01', -1)).toBe('2025-12')
  expect(lastDay('2028-02')).toBe('2028-02-29')
})

it('covers the month with whole weeks from Monday', () => {
  const weeks = weeksOf('2026-11')
  expect([weeks[0]?.[0], weeks.at(-1)?.[6], weeks.length]).toEqual(['2026-10-26', '2026-12-06', 6])
  expect(weeksOf('2027-02').map((week) => week.length)).toEqual([7, 7, 7, 7])
})
