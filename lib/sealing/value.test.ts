import { describe, expect, it } from 'vitest'
import { blindWords } from './blind-index'
import { open } from './box'
import { newKey, openWith, sealTo, sealUnder } from './envelope'
import { newKeyPair } from './identity'
import { joinFromPaper, splitOnPaper } from './shares'
import { keyIdOf, openValue, sealValue } from './value'

const place = { table: 'FamilyMember', column: 'name', row: '0192a000-0000-7000-8000-000000000001' }
const id = '0192a000-0000-7000-8000-0000000000aa'

describe('a sealed value', () => {
  it('opens in its own place and nowhere else', () => {
    const key = newKey()
    const value = sealValue({ id, key }, place, 'Ayşe Çatırdağlı')
    expect(keyIdOf(value)).toBe(id)
    expect(openValue(key, place, value)).toBe('Ayşe Çatırdağlı')
    for (const moved of [{ table: 'Need' }, { column: 'note' }, { row: id }])
      expect(openValue(key, { ...place, ...moved }, value)).toBeNull()
    expect(openValue(newKey(), place, value)).toBeNull()
  })

  it('does not open when a single byte was touched', () => {
    const key = newKey()
    const value = sealValue({ id, key }, place, 'secret')
    for (let at = 17; at < value.length; at += 1) {
      const touched = Buffer.from(value)
      touched[at] = (touched[at] ?? 0) ^ 1
      expect(openValue(key, place, touched)).toBeNull()
    }
  })

  it('names no key when it is not one of ours', () => {
    expect(keyIdOf(Buffer.from('plain text that somebody wrote'))).toBeNull()
    expect(keyIdOf(Buffer.alloc(0))).toBeNull()
    expect(open(newKey(), Buffer.alloc(3), 'anywhere')).toBeNull()
  })
})

describe('an envelope', () => {
  it('opens for its recipient only, whichever way it was made', async () => {
    const [her, him] = [await newKeyPair(), await newKeyPair()]
    const secret = newKey()
    for (const sealed of [await sealTo(her.recipient, secret), sealUnder(her.identity, 'g', secret)]) {
      expect(await openWith(her.identity, 'g', sealed)).toEqual(secret)
      expect(await openWith(him.identity, 'g', sealed)).toBeNull()
    }
  })
})

describe('shares on paper', () => {
  it('give the secret back two at a time, however they are typed', async () => {
    const { identity, recipient } = await newKeyPair()
    const [a = '', b = '', c = ''] = await splitOnPaper(identity)
    const isRight = (secret: string) => Promise.resolve(secret === identity)
    expect(recipient).toMatch(/^age1/)
    for (const pair of [
      [a, b],
      [b, c.toLowerCase()],
      [c.replaceAll('-', ' '), a],
    ])
      expect(await joinFromPaper(pair, isRight)).toBe(identity)
  })

  it('give nothing alone, mistyped, or of two secrets', async () => {
    const [one, other] = [await splitOnPaper('first secret'), await splitOnPaper('another one')]
    const isRight = (secret: string) => Promise.resolve(secret === 'first secret')
    const [a = '', b = ''] = one
    expect(await joinFromPaper([a], isRight)).toBeNull()
    expect(await joinFromPaper([a, a], isRight)).toBeNull()
    expect(await joinFromPaper([a, other[1] ?? ''], isRight)).toBeNull()
    expect(await joinFromPaper([a, b.replace(/^./, b.startsWith('A') ? 'B' : 'A')], isRight)).toBeNull()
    expect(await joinFromPaper([a, 'not a share!'], isRight)).toBeNull()
  })
})

describe('a blind index', () => {
  it('finds a name by its words, without case, accents and order', () => {
    const key = newKey()
    expect(blindWords(key, 'Ayşe ÇATIRDAĞLI')).toEqual(blindWords(key, 'ayse catirdagli'))
    expect(blindWords(key, 'Çatırdağlı Ayşe').sort()).toEqual(blindWords(key, 'Ayşe Çatırdağlı').sort())
    expect(blindWords(key, 'Ayşe')).not.toEqual(blindWords(newKey(), 'Ayşe'))
  })
})
