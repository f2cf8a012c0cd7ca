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

/** The shares for paper, sealed to whoever made them until they were put away: who is interrupted sees them again. */
export async function keepShares(tx: Tx, userId: string, identity: string, shares: readonly string[]) {
  const sealed = sealUnder(identity, sharesPlace(userId), Buffer.from(JSON.stringify(shares)))
  await tx.user.update({ where: { id: userId }, data: { sealedShares: new Uint8Array(sealed) } })
}

/** Undefined for everybody who made none, and once they were put away. */
export async function waitingShares(tx: Tx, userId: string, identity: string): Promise<string[] | undefined> {
  const { sealedShares } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { sealedShares: true },
  })
  const text = sealedShares && (await openWith(identity, sharesPlace(userId), sealedShares))
  return text ? (JSON.parse(text.toString()) as string[]) : undefined
}

export async function forgetShares(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { sealedShares: null } })
}

const sharesPlace = (userId: string) => `User:sealedShares:${userId}`
