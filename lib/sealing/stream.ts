import 'server-only'
import { Decrypter, Encrypter } from 'age-encryption'
import { newKeyPair } from './identity'

export type Bytes = ReadableStream<Uint8Array>

/** Half a second of one core, during which nobody else is answered; 64 MB for each guess at a password. */
const SCRYPT_LOG_N = 16

/** A file for whoever gets the identity that is made for it alone. In pieces of 64 KiB, whatever its size. */
export async function sealFile(content: Bytes): Promise<{ identity: string; sealed: Bytes }> {
  const { identity, recipient } = await newKeyPair()
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return { identity, sealed: await encrypter.encrypt(content) }
}

/** Whether somebody stands behind an age recipient, or it was mistyped. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}

/** For somebody outside: with a password, or for whom an age recipient stands for. */
export async function sealFor(
  whom: { password: string } | { recipient: string },
  content: Bytes,
): Promise<Bytes> {
  const encrypter = new Encrypter()
  if ('recipient' in whom) encrypter.addRecipient(whom.recipient)
  else {
    encrypter.setPassphrase(whom.password)
    encrypter.setScryptWorkFactor(SCRYPT_LOG_N)
  }
  return encrypter.encrypt(content)
}

/** Breaks off where a piece was changed, left out or moved; rejects when the identity is another. */
export async function openFile(identity: string, sealed: Bytes): Promise<Bytes> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(sealed)
}
