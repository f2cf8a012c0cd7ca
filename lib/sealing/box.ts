import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM: iv, ciphertext, tag. `place` says where the box belongs ("User:sealedKey:<id>"): moved elsewhere it does not open.
 * `key` is 32 bytes.
 */
export function seal(key: Uint8Array, plain: string | Uint8Array, place: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  return Buffer.concat([iv, cipher.update(Buffer.from(plain)), cipher.final(), cipher.getAuthTag()])
}

/** Null when the key is another, the box belongs elsewhere, or a bit of it was changed. */
export function open(key: Uint8Array, box: Uint8Array, place: string): Buffer | null {
  if (box.length < IV_BYTES + TAG_BYTES) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, IV_BYTES))
    decipher.setAAD(Buffer.from(place)).setAuthTag(box.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(box.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}

/** A key of 32 bytes for one purpose from a secret that is long and random already. */
export function deriveKey(secret: string | Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret), '', purpose, 32))
}
