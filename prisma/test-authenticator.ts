import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

const SITE = 'http://localhost:3000'
const PRESENT_AND_VERIFIED = 0x05
const WITH_KEY = 0x40

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** A security key in a few lines: signs what it is asked to sign, and counts. */
export function makeAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0

  const authData = (flags: number, rest: Uint8Array = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256('localhost'), Buffer.from([flags]), count, rest])
  }

  return {
    set counter(value: number) {
      counter = value
    },

    create(challenge: string, origin = SITE): RegistrationResponseJSON {
      const coseKey = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ])
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey])
      const data = authData(PRESENT_AND_VERIFIED | WITH_KEY, credential)
      // A CBOR map of fmt "none", an empty attStmt, and authData as bytes with a length of one byte.
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ])
      const clientData = JSON.stringify({ type: 'webauthn.create', challenge, origin })
      return {
        ...{ id: base64(id), rawId: base64(id), type: 'public-key', clientExtensionResults: {} },
        response: {
          clientDataJSON: base64(Buffer.from(clientData)),
          attestationObject: base64(attestation),
        },
      }
    },

    get(challenge: string, { origin = SITE, flags = PRESENT_AND_VERIFIED } = {}): AuthenticationResponseJSON {
      counter += 1
      const data = authData(flags)
      const clientData = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin }))
      const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey)
      return {
        ...{ id: base64(id), rawId: base64(id), type: 'public-key', clientExtensionResults: {} },
        response: {
          clientDataJSON: base64(clientData),
          authenticatorData: base64(data),
          signature: base64(signature),
        },
      }
    },
  }
}
