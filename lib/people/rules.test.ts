import { expect, it } from 'vitest'
import { birthsOf, mayBeSame } from './rules'

it.each([
  ['1979-03-14', 'day', '1979-03-14', 'day', 'same'],
  ['1979-03-14', 'day', '1979-01-01', 'year', 'near'],
  ['1979-03-14', 'day', '1980-03-14', 'day', 'near'],
  ['1979-03-14', 'day', '1981-01-01', 'year', 'apart'],
  ['1979-01-01', 'estimated', '1982-01-01', 'year', 'near'],
] as const)('births of %s (%s) and %s (%s) are %s', (one, precision, other, others, births) => {
  expect(birthsOf({ date: one, precision }, { date: other, precision: others })).toBe(births)
  expect(birthsOf(null, { date: other, precision: others })).toBe('unknown')
})

it('asks about a likely name also where a birth is a guess or mistyped by a year', () => {
  const likely = { grade: 'likely', bornOn: new Date('1961-01-01'), bornPrecision: 'estimated' } as const
  expect(mayBeSame(likely, { date: '1964-01-01', precision: 'year' })).toBe(true)
  expect(mayBeSame(likely, { date: '1975-01-01', precision: 'year' })).toBe(false)
  expect(mayBeSame({ ...likely, bornPrecision: 'year' }, { date: '1962-01-01', precision: 'year' })).toBe(
    true,
  )
  expect(mayBeSame({ ...likely, grade: 'same-name' }, { date: '1990-01-01', precision: 'year' })).toBe(true)
  expect(mayBeSame({ ...likely, grade: 'possible' }, null)).toBe(false)
})
