import 'server-only'
import type { HandedCircle } from '@/lib/keys/circles'
import { unwrap, wrap } from '@/lib/sealing/identity'

/** What an invited person will be able to open, under the token of their link, which the database does not hold. */
export const sealHanded = (token: string, invitationId: string, handed: readonly HandedCircle[]) =>
  wrap(token, JSON.stringify(handed), place(invitationId))

export function openHanded(token: string, { id, sealedKeys }: { id: string; sealedKeys: Uint8Array | null }) {
  const text = unwrap(token, sealedKeys, place(id))
  return text === null ? [] : (JSON.parse(text) as HandedCircle[])
}

const place = (invitationId: string) => `Invitation:sealedKeys:${invitationId}`
