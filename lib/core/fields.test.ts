import { expect, it } from 'vitest'
import { optionalLanguage } from './fields'

it('takes a language only when its name can be shown', () => {
  const names = new Intl.DisplayNames('en', { type: 'language' })
  for (const tag of ['crh', 'uk', 'crh-Latn', 'en-GB', 'es-419', 'zh-Hant-TW'])
    expect(names.of(optionalLanguage().parse(tag) ?? '')).toBeTruthy()
  for (const tag of ['undefined', 'x', 'en_', 'i-klingon', 'en-u-ca-greg', '12', 'русский', ''])
    expect(optionalLanguage().safeParse(tag).success, tag).toBe(false)
  expect(optionalLanguage().parse(undefined)).toBeNull()
})
