import { describe, expect, it } from 'vitest'
import { countPeople, earliest } from './rules'

describe('counting people', () => {
  it('adds up what is known and says when there were more', () => {
    expect(countPeople([{ count: 1 }, { count: 26 }])).toEqual({ known: 27, isMore: false })
    expect(countPeople([{ count: 4 }, { count: null }])).toEqual({ known: 4, isMore: true })
    expect(countPeople([])).toEqual({ known: 0, isMore: false })
  })
})

it('what is known to the month or year only may still have happened later in it', () => {
  expect(earliest('2022-04-30')).toEqual({ day: '2022-04-30', month: '2022-04-01', year: '2022-01-01' })
})
