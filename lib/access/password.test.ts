import { expect, it } from 'vitest'
import { hashPassword, openPassword } from './password'

const PASSWORD = 'a long phrase nobody guesses'

it('gives the same key for the right password, however it was typed, and none for a wrong one', async () => {
  const { stored, key } = await hashPassword('їжак у тумані блукає')
  expect(await openPassword(stored, 'їжак у тумані блукає'.normalize('NFD'))).toEqual(key)
  expect(await openPassword(stored, 'їжак у тумані блукав')).toBeNull()
  expect(key).toHaveLength(32)
})

it('stores neither the password nor the key, and salts each anew', async () => {
  const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)]
  expect(one.stored).not.toBe(two.stored)
  expect(one.key).not.toEqual(two.key)
  for (const text of [PASSWORD, one.key.toString('base64url'), one.key.toString('hex')])
    expect(one.stored).not.toContain(text)
})

it('knows nobody without a stored password, nor by a damaged one, and takes as long', async () => {
  const { stored } = await hashPassword(PASSWORD)
  const timed = async (kept: string | undefined) => {
    const start = performance.now()
    expect(await openPassword(kept, 'a wrong phrase of that length')).toBeNull()
    return performance.now() - start
  }
  await timed(stored)
  const [known, unknown, damaged] = [await timed(stored), await timed(undefined), await timed('-')]
  expect(unknown).toBeGreaterThan(known / 4)
  expect(damaged).toBeGreaterThan(known / 4)
})
