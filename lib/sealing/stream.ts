import 'server-only'
import { Decrypter, Encrypter } from 'age-encryption'
import { newKeyPair } from './identity'

export type Bytes = ReadableStream<Uint8Array>

/** A file for whoever gets the identity that is made for it alone. In pieces of 64 KiB, whatever its size. */
export async function sealFile(content: Bytes): Promise<{ identity: string; sealed: Bytes }> {
  const { identity, recipient } = await newKeyPair()
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return { identity, sealed: await encrypter.encrypt(content) }
}

/** Breaks off where a piece was changed, left out or moved; rejects when the identity is another. */
export async function openFile(identity: string, sealed: Bytes): Promise<Bytes> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(sealed)
}
