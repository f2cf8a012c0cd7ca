import { describe, expect, it } from 'vitest'
import { timeZones } from './rules'

describe('time zones to choose from', () => {
  it('have the usual one under its present name, so that the form does not choose another', () => {
    expect(timeZones()).toContain('Europe/Kyiv')
    expect(timeZones()).not.toContain('Europe/Kiev')
    expect(timeZones()).toContain('UTC')
  })
})
