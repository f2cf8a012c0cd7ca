import 'server-only'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { deriveKey, open, seal } from './box'

/** A user's key pair, in the words of age: the identity opens what was sealed for the recipient. */
export type KeyPair = { identity: string; recipient: string }

export async function newKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await recipientOf(identity) }
}

export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity)

/** Seals text under a secret that only a cookie or an authenticator holds. */
export const wrap = (secret: string | Uint8Array, text: string, place: string) =>
  seal(deriveKey(secret, `vicdan wrap ${place}`), text, place)

export const unwrap = (secret: string | Uint8Array, box: Uint8Array | null, place: string): string | null =>
  (box && open(deriveKey(secret, `vicdan wrap ${place}`), box, place)?.toString('utf8')) ?? null
