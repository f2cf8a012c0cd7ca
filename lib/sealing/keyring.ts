import { deriveKey } from './box'
import { openWith } from './envelope'
import { keyIdOf, openValue, sealValue, type Place } from './value'

export const circles = ['everybody', 'coordinators', 'administrators'] as const
export type Circle = (typeof circles)[number]

export type CircleGrant = { keyId: string; kind: Circle; sealed: Uint8Array; isCurrent: boolean }

/** What somebody with a live session can open with: their own identity, and the circles they are in. */
export type Keyring = {
  identity: string
  /** Newest first. */
  circles: readonly CircleGrant[]
  /** The identity of a circle, or null when it does not open. */
  circle: (keyId: string) => Promise<string | null>
  /** What opens the texts that everybody reads, by the id of the circle's key. */
  names: () => Promise<ReadonlyMap<string, Uint8Array>>
  /** Data keys that were opened before, by id. */
  opened: Map<string, Uint8Array>
  /** Nothing of it is ever written: neither into a log line nor into a page that is handed the actor whole. */
  toJSON: () => null
}

export function keyring(identity: string, held: readonly CircleGrant[]): Keyring {
  const opening = new Map<string, Promise<string | null>>()
  const circle = (keyId: string) => {
    const grant = held.find((one) => one.keyId === keyId)
    if (!grant) return Promise.resolve(null)
    const before = opening.get(keyId)
    if (before) return before
    const now = openWith(identity, keyId, grant.sealed).then((secret) => secret?.toString() ?? null)
    opening.set(keyId, now)
    return now
  }
  const openNames = async () => {
    const keys = new Map<string, Uint8Array>()
    for (const { keyId, kind } of held) {
      const secret = kind === 'everybody' ? await circle(keyId) : null
      if (secret) keys.set(keyId, circleKey(keyId, secret).key)
    }
    return keys
  }
  let names: ReturnType<typeof openNames> | undefined
  return {
    ...{ identity, circles: held, circle, opened: new Map() },
    names: () => (names ??= openNames()),
    toJSON: () => null,
  }
}

/** What short texts that a whole circle reads are sealed with. */
export const circleKey = (id: string, identity: string) => ({ id, key: deriveKey(identity, 'vicdan texts') })

/** As text, for columns that are. */
export const sealText = (key: { id: string; key: Uint8Array }, place: Place, text: string): string =>
  sealValue(key, place, text).toString('base64')

/** Null when none of the keys is the one that sealed it. */
export function openText(keys: ReadonlyMap<string, Uint8Array>, place: Place, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  const key = keys.get(keyIdOf(bytes) ?? '')
  return key ? openValue(key, place, bytes) : null
}
