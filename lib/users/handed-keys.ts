import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { HandedCircle } from '@/lib/keys/circles'
import { openWith, sealUnder } from '@/lib/sealing/envelope'
import { unwrap, wrap } from '@/lib/sealing/identity'

/** What an invited person will be able to open, under the token of their link, which the database does not hold. */
export const sealHanded = (token: string, invitationId: string, handed: readonly HandedCircle[]) =>
  wrap(token, JSON.stringify(handed), place(invitationId))

export function openHanded(token: string, { id, sealedKeys }: { id: string; sealedKeys: Uint8Array | null }) {
  const text = unwrap(token, sealedKeys, place(id))
  return text === null ? [] : (JSON.parse(text) as HandedCircle[])
}

const place = (invitationId: string) => `Invitation:sealedKeys:${invitationId}`

/** The shares for paper, until they were put away: whoever set up and was interrupted sees them when they go on. */
export async function keepShares(tx: Tx, userId: string, identity: string, shares: readonly string[]) {
  const sealed = sealUnder(identity, sharesPlace(userId), Buffer.from(JSON.stringify(shares)))
  await tx.invitation.updateMany({ where: ofSetUp(userId), data: { sealedKeys: new Uint8Array(sealed) } })
}

/** Undefined for everybody who did not set up, and once they were put away. */
export async function waitingShares(tx: Tx, userId: string, identity: string): Promise<string[] | undefined> {
  const invitation = await tx.invitation.findFirst({ where: ofSetUp(userId), select: { sealedKeys: true } })
  const text =
    invitation?.sealedKeys && (await openWith(identity, sharesPlace(userId), invitation.sealedKeys))
  return text ? (JSON.parse(text.toString()) as string[]) : undefined
}

const ofSetUp = (userId: string) => ({ isSetUp: true, usedById: userId })
const sharesPlace = (userId: string) => `Invitation:shares:${userId}`
