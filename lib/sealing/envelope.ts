import 'server-only'
import { randomBytes } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import { deriveKey, open, seal } from './box'

const AGE = Buffer.from('age-encryption.org/')

export const newKey = (): Buffer => randomBytes(32)

/** For whoever holds the identity of `recipient`; the writer needs no key of their own (a millisecond). */
export async function sealTo(recipient: string, secret: Uint8Array): Promise<Buffer> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return Buffer.from(await encrypter.encrypt(secret))
}

/** The same from somebody who holds the identity themself: forty times as fast to open. */
export const sealUnder = (identity: string, place: string, secret: Uint8Array) =>
  seal(deriveKey(identity, 'vicdan grant'), secret, place)

/** Whether it was sealed by somebody who held the identity, and so opens quickly. */
export const isQuick = (sealed: Uint8Array): boolean => !AGE.equals(sealed.subarray(0, AGE.length))

/** Opens what `sealTo` or `sealUnder` made; null when it was not made for this identity. */
export async function openWith(identity: string, place: string, sealed: Uint8Array): Promise<Buffer | null> {
  if (isQuick(sealed)) return open(deriveKey(identity, 'vicdan grant'), sealed, place)
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return Buffer.from(await decrypter.decrypt(sealed))
  } catch {
    return null
  }
}
