import { randomBytes } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import { expect, it } from 'vitest'
import { deriveKey, open, seal } from './box'
import { newKeyPair, unwrap, wrap } from './identity'

it('opens with the same key at the same place only, and not when a bit was changed', () => {
  const key = randomBytes(32)
  const box = seal(key, 'text', 'User:sealedKey:1')
  expect(open(key, box, 'User:sealedKey:1')?.toString()).toBe('text')
  expect(open(key, box, 'User:sealedKey:2')).toBeNull()
  expect(open(randomBytes(32), box, 'User:sealedKey:1')).toBeNull()
  for (let at = 0; at < box.length; at += 1) {
    const changed = Uint8Array.from(box)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(open(key, changed, 'User:sealedKey:1')).toBeNull()
  }
  expect(open(key, new Uint8Array(3), 'User:sealedKey:1')).toBeNull()
})

it('never makes the same box twice, nor the same key for two purposes', () => {
  const key = randomBytes(32)
  expect(seal(key, 'text', 'x')).not.toEqual(seal(key, 'text', 'x'))
  expect(deriveKey('secret', 'one')).not.toEqual(deriveKey('secret', 'two'))
})

it('wraps an identity that opens what age sealed for its recipient', async () => {
  const { identity, recipient } = await newKeyPair()
  expect(identity).toMatch(/^AGE-SECRET-KEY-1/)
  expect(recipient).toMatch(/^age1/)
  const box = wrap('the token of a cookie', identity, 'Session:1')
  expect(unwrap('the token of a cookie', box, 'Session:1')).toBe(identity)
  expect(unwrap('another token', box, 'Session:1')).toBeNull()
  expect(unwrap('another token', null, 'Session:1')).toBeNull()

  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  expect(await decrypter.decrypt(await encrypter.encrypt('the alibi'), 'text')).toBe('the alibi')
})
