import { createHmac } from 'node:crypto'

const BYTES = 12

/** What stands in the database for the words of a sealed name: found only by who holds the index key. */
export const blindWords = (key: Uint8Array, name: string): string[] => [
  ...new Set(foldedWords(name).map((word) => blind(key, word))),
]

function blind(key: Uint8Array, word: string): string {
  return createHmac('sha256', key).update(word).digest().subarray(0, BYTES).toString('base64url')
}

/** Without case, accents and punctuation. */
function foldedWords(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i')
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
