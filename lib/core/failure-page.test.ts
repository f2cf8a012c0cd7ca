import { expect, it } from 'vitest'
import { failurePage } from './failure-page'
import { locales } from './locale'

const ID = '0190f3a0-0000-7000-8000-000000000000'
const failure = {
  locale: 'en',
  isAway: true,
  path: '/hearings/new?case=1&text="x"',
  posted: [],
  nonce: 'n',
} as const
const form = [
  ['$ACTION_REF_1', ''],
  ['id', ID],
  ['version', '3'],
  ['note', 'Said: "<b>no</b>" & left\r\nSecond line'],
] as const

it.each(locales)('is a whole page without script, in %s', (locale) => {
  const page = failurePage({ ...failure, locale, posted: form })
  expect(page).toContain(`<html lang="${locale}"`)
  expect(page).not.toContain('<script')
  expect(page).not.toMatch(/undefined|null/)
})

it('says of a fault of ours what to look for, and of an absent database that it will be back', () => {
  const fault = failurePage({ ...failure, isAway: false, code: '123"' })
  expect(fault).toContain('123&quot;')
  expect(fault).toContain('It is our fault')
  expect(failurePage(failure)).toContain('Wait a minute and try again')
})

it('has everything in it that was sent, ready to be sent again to the same place', () => {
  const page = failurePage({ ...failure, posted: form })
  expect(page).toContain('action="/hearings/new?case=1&amp;text=&quot;x&quot;"')
  expect(page).toContain('<input type="hidden" name="$ACTION_REF_1" value="">')
  expect(page).toContain(`<input type="hidden" name="id" value="${ID}">`)
  const note = 'Said: &quot;&lt;b&gt;no&lt;/b&gt;&quot; &amp; left&#13;&#10;Second line'
  expect(page).toContain(`name="note" value="${note}"`)
  expect(page).toContain(`<li>${note}</li>`)
  expect(page).not.toContain(`<li>${ID}`)
})

it('never sends a password or a code back, but asks for it', () => {
  const page = failurePage({
    ...failure,
    posted: [
      ['name', 'olga'],
      ['password', 'a secret'],
      ['oneTimeCode', '123456'],
    ],
  })
  expect(page).not.toMatch(/a secret|123456/)
  expect(page).toContain('<input type="password" name="password" required>')
  expect(page).toContain('<input type="password" name="oneTimeCode" required>')
})
