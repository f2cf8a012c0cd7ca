import 'server-only'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { atMost } from '@/lib/core/queue'
import { deriveKey } from '@/lib/sealing/box'

const MEMORY_KIB = 64 * 1024
const AT_ONCE = 4
const SALT_BYTES = 16

const options = { memoryCost: MEMORY_KIB, timeCost: 3, parallelism: 1, outputLen: 64 }
const limited = atMost(AT_ONCE)

/**
 * One slow run gives two unrelated halves: `stored` tells a right password from a wrong one, `key` (32 bytes) seals what
 * is the user's alone. Neither follows from the other, so the database cannot open what the password seals.
 */
export async function hashPassword(password: string): Promise<{ stored: string; key: Buffer }> {
  const salt = randomBytes(SALT_BYTES)
  const { verifier, key } = await stretch(password, salt)
  return { stored: `${salt.toString('base64url')}.${digest(verifier).toString('base64url')}`, key }
}

/** The key when the password is right. With nothing stored it takes as long: an unknown user looks like a known one. */
export async function openPassword(stored: string | undefined, password: string): Promise<Buffer | null> {
  const [salt, expected] = parts(stored ?? NOBODY)
  const { verifier, key } = await stretch(password, salt)
  const isRight = timingSafeEqual(digest(verifier), expected)
  return stored !== undefined && isRight ? key : null
}

const NOBODY = `${'A'.repeat(22)}.${'A'.repeat(43)}`

function parts(stored: string): [Buffer, Buffer] {
  const [salt, expected] = stored.split('.').map((part) => Buffer.from(part, 'base64url'))
  return salt?.length === SALT_BYTES && expected?.length === 32 ? [salt, expected] : parts(NOBODY)
}

async function stretch(password: string, salt: Buffer) {
  const raw = await limited(() => hashRaw(password.normalize('NFC'), { ...options, salt }))
  return { verifier: deriveKey(raw, 'vicdan password verifier'), key: deriveKey(raw, 'vicdan password key') }
}

const digest = (verifier: Buffer) => createHash('sha256').update(verifier).digest()
