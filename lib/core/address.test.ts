import { describe, expect, it } from 'vitest'
import { saved, withQuery } from './address'

describe('addresses', () => {
  it('take the filters that are set', () => {
    expect(withQuery('/people', { text: 'a b', after: null })).toBe('/people?text=a+b')
    expect(withQuery('/people', { text: '' })).toBe('/people')
  })

  it('say that something was saved, beside what they say already', () => {
    expect(saved('/families/1')).toBe('/families/1?saved=1')
    expect(saved('/settings/reference/organisations?kind=court')).toBe(
      '/settings/reference/organisations?kind=court&saved=1',
    )
    expect(saved('/advocacy/figures#2')).toBe('/advocacy/figures?saved=1#2')
  })
})
