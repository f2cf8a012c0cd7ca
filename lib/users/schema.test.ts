import { describe, expect, it } from 'vitest'
import { joinSchema } from './schema'

const join = (more: object) =>
  joinSchema.safeParse({
    token: 'x',
    signInName: 'ayse',
    displayName: 'Ayşe',
    locale: 'en',
    password: 'correct horse battery',
    passwordAgain: 'correct horse battery',
    ...more,
  })

const errors = (more: object) =>
  join(more).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

describe('a new password', () => {
  it('needs length and nothing else', () => {
    expect(errors({ password: 'fourteen chars', passwordAgain: 'fourteen chars' })).toEqual([
      'password users.errors.password',
    ])
    expect(join({ password: '               ', passwordAgain: '               ' }).success).toBe(true)
    expect(errors({ password: 'x'.repeat(129), passwordAgain: 'x'.repeat(129) })).toEqual([
      'password users.errors.password-long',
    ])
  })

  it('counts letters as people do, and is the same however it was typed', () => {
    expect(join({ password: 'ї'.normalize('NFD').repeat(15), passwordAgain: 'ї'.repeat(15) }).success).toBe(
      true,
    )
    expect(errors({ password: 'ї'.normalize('NFD').repeat(14), passwordAgain: 'ї'.repeat(14) })).toEqual([
      'password users.errors.password',
    ])
  })

  it('is entered twice alike', () => {
    expect(errors({ passwordAgain: 'correct horse batterz' })).toEqual([
      'passwordAgain users.errors.password-differs',
    ])
  })
})

describe('a sign-in name', () => {
  it('is kept in small letters of any alphabet', () => {
    expect(join({ signInName: ' Айше.K ' }).data?.signInName).toBe('айше.k')
  })

  it.each(['ab', '-abc', 'a b c', 'removed:1', 'a'.repeat(61)])('is not %s', (signInName) => {
    expect(errors({ signInName })).toEqual(['signInName users.errors.sign-in-name'])
  })
})
