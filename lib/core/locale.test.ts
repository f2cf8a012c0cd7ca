import { describe, expect, it } from 'vitest'
import { intlLocale, isLocale, localeOf } from './locale'

describe('the language of the screen', () => {
  it.each([
    ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
    ['ru-RU,ru;q=0.9,uk;q=0.4,en;q=0.3', 'uk'],
    ['en;q=0.5, uk;q=0.9', 'uk'],
    ['EN-us', 'en'],
    ['fr,de', 'en'],
    ['uk;q=0', 'en'],
    ['*', 'en'],
    [';;q=,,', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('for "%s" is %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale)
  })

  it('knows its own languages only', () => {
    expect(isLocale('uk')).toBe(true)
    expect(isLocale('../en')).toBe(false)
    expect(isLocale('toString')).toBe(false)
    expect(intlLocale('en')).toBe('en-GB')
    expect(intlLocale('tr')).toBe('tr')
  })
})
