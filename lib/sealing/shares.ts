import { createHash } from 'node:crypto'
import { combine, split } from 'shamir-secret-sharing'

const SHARES = 3
const NEEDED = 2
const CHECK_BYTES = 3
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Three texts to be written on paper and kept apart; any two give the secret, one gives nothing. */
export async function splitOnPaper(secret: string): Promise<string[]> {
  const shares = await split(new Uint8Array(Buffer.from(secret)), SHARES, NEEDED)
  return shares.map((share) => spell(Buffer.concat([share, checkOf(share)])))
}

/** Null when a share was mistyped, or the two are not of one secret. */
export async function joinFromPaper(texts: readonly string[], isRight: (secret: string) => Promise<boolean>) {
  const shares = texts.map(read)
  if (shares.length < NEEDED || shares.some((share) => share === null)) return null
  try {
    const secret = Buffer.from(await combine(shares.map((share) => new Uint8Array(share ?? [])))).toString()
    return (await isRight(secret)) ? secret : null
  } catch {
    return null
  }
}

function spell(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)])
  return (letters.join('').match(/.{1,5}/g) ?? []).join('-')
}

function read(text: string): Uint8Array | null {
  const places = Array.from(text.toUpperCase().replace(/[\s-]/g, '')).map((letter) =>
    ALPHABET.indexOf(letter),
  )
  if (places.includes(-1)) return null
  const bits = places.map((place) => place.toString(2).padStart(5, '0')).join('')
  const bytes = Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const share = bytes.subarray(0, -CHECK_BYTES)
  return Buffer.from(bytes.subarray(-CHECK_BYTES)).equals(checkOf(share)) ? share : null
}

const checkOf = (share: Uint8Array): Buffer =>
  createHash('sha256').update(share).digest().subarray(0, CHECK_BYTES)
