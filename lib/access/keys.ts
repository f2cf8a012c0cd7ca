import 'server-only'
import { open, seal } from '@/lib/sealing/box'
import { newKeyPair, unwrap, wrap } from '@/lib/sealing/identity'

/** A user's identity under the key from their password. */
export const sealIdentity = (key: Uint8Array, identity: string, userId: string) =>
  seal(key, identity, place(userId))

export const openIdentity = (key: Uint8Array, { id, sealedKey }: { id: string; sealedKey: Uint8Array }) =>
  open(key, sealedKey, place(id))?.toString('utf8') ?? null

/** The columns of a user who gets a key pair, and the identity, which is in none of them. */
export async function newKeys(userId: string, { stored, key }: { stored: string; key: Uint8Array }) {
  const { identity, recipient } = await newKeyPair()
  const columns = {
    passwordVerifier: stored,
    publicKey: recipient,
    sealedKey: sealIdentity(key, identity, userId),
  }
  return { identity, columns }
}

/** The same identity under the token of a session's cookie. */
export const sealForSession = (token: string, identity: string, userId: string) =>
  wrap(token, identity, sessionPlace(userId))

export const openForSession = (token: string, sealedKey: Uint8Array | null, userId: string) =>
  unwrap(token, sealedKey, sessionPlace(userId))

const sessionPlace = (userId: string) => `Session:sealedKey:${userId}`
const place = (userId: string) => `User:sealedKey:${userId}`
