import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { openWith, sealTo } from '@/lib/sealing/envelope'
import { newKeyPair } from '@/lib/sealing/identity'
import { circles, type Circle, type CircleGrant } from '@/lib/sealing/keyring'
import type { Prisma } from '@/prisma/generated/client'

export type OpenCircle = { id: string; identity: string; recipient: string }
type Member = { id: string; publicKey: string }

/** Who belongs to a circle by their roles, and has a key pair. */
const belongs = {
  everybody: {},
  coordinators: { role: 'coordinator' },
  administrators: { role: 'administrator' },
} as const

/** Of a new installation: the identity whose shares go on paper, and everybody's circle. The others follow their first member. */
export async function foundInstallation(tx: Tx): Promise<{ recovery: OpenCircle; everybody: HandedCircle }> {
  const recovery = await found(tx, 'recovery')
  const { id, identity } = await found(tx, 'everybody')
  return { recovery, everybody: { id, identity, kind: 'everybody', isCurrent: true } }
}

/** The circles of a user who is their first member are made now, with whoever else belongs to them by role. */
export async function ensureCircles(tx: Tx, roles: readonly string[]): Promise<HandedCircle[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('circles'))::text`
  const made: HandedCircle[] = []
  for (const kind of circlesOf(roles)) {
    if (await recipientOf(tx, kind)) continue
    const { id, identity } = await found(tx, kind)
    made.push({ id, identity, kind, isCurrent: true })
  }
  return made
}

/** Somebody who lost roles leaves the circles that went with them. */
export async function leaveCircles(
  tx: Tx,
  userId: string,
  before: readonly string[],
  left: readonly string[],
) {
  const stays = circlesOf(left)
  for (const kind of circlesOf(before)) if (!stays.includes(kind)) await renewCircle(tx, kind, userId)
}

/** New key pairs for all circles and, from the next writing on, new data keys: nobody need be there, since anybody may seal to a member. */
export async function renewCircles(tx: Tx): Promise<Circle[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('circles'))::text`
  const present = [...(await presentCircles(tx)).keys()]
  for (const kind of present) await renewCircle(tx, kind)
  return present
}

/** Lets a user into the circles of their roles, as far as the actor can. @returns which. */
export async function admitNewcomer(
  tx: Tx,
  actor: Actor,
  userId: string,
  roles: readonly string[],
): Promise<Circle[]> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { id: true, publicKey: true },
  })
  const opened = await openCircles(actor, roles)
  for (const circle of opened) await admit(tx, circle, user)
  return [...new Set(opened.map(({ kind }) => kind))]
}

/** Lets the actor into the circles of their roles by the identity that was on paper. @returns which. */
export async function openWithPaper(
  tx: Tx,
  paper: { id: string; identity: string },
  { userId, roles }: Actor,
): Promise<Circle[]> {
  const kinds = circlesOf(roles)
  const keys = await tx.keyGrant.findMany({
    where: { circleId: paper.id, key: { kind: { in: kinds } } },
    select: { keyId: true, sealed: true, key: { select: { kind: true } } },
  })
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { id: true, publicKey: true },
  })
  const opened = new Set<Circle>()
  for (const { keyId, sealed, key } of keys) {
    const identity = await openWith(paper.identity, keyId, sealed)
    if (!identity) continue
    await admit(tx, { id: keyId, identity: identity.toString() }, user)
    opened.add(key.kind as Circle)
  }
  return [...opened]
}

/**
 * Other shares: whatever the old ones open, new ones open, and the old ones nothing more. @returns what the new ones put
 * together give.
 */
export async function renewPaper(tx: Tx, old: { id: string; identity: string }): Promise<string> {
  await tx.sealKey.update({ where: { id: old.id }, data: { retiredAt: new Date() } })
  const { id, identity, recipient } = await found(tx, 'recovery')
  const held = await tx.keyGrant.findMany({
    where: { circleId: old.id },
    select: { id: true, keyId: true, sealed: true },
  })
  for (const grant of held) {
    const secret = await openWith(old.identity, grant.keyId, grant.sealed)
    if (!secret) throw new Error('A grant does not open with the key it was made for.')
    const sealed = new Uint8Array(await sealTo(recipient, secret))
    await tx.keyGrant.update({ where: { id: grant.id }, data: { circleId: id, sealed } })
  }
  return identity
}

/** The id of the present key of each circle there is. */
export async function presentCircles(tx: Tx): Promise<Map<Circle, string>> {
  const keys = await tx.sealKey.findMany({
    where: { kind: { in: [...circles] }, retiredAt: null },
    select: { id: true, kind: true },
  })
  return new Map(keys.map(({ id, kind }) => [kind as Circle, id]))
}

/** A new key pair for a circle, sealed to those who belong to it now and to the shares on paper. */
export async function found(tx: Tx, kind: Circle | 'recovery'): Promise<OpenCircle> {
  const { identity, recipient } = await newKeyPair()
  const { id } = await tx.sealKey.create({ data: { kind, recipient }, select: { id: true } })
  const circle = { id, identity, recipient }
  if (kind === 'recovery') return circle
  const paper = await recipientOf(tx, 'recovery')
  if (paper) {
    const sealed = await sealed32(paper.recipient, identity)
    await tx.keyGrant.create({ data: { keyId: id, circleId: paper.id, sealed } })
  }
  const members = await tx.user.findMany({
    where: { removedAt: null, roles: { some: { to: null, ...belongs[kind] } } },
    select: { id: true, publicKey: true },
  })
  for (const member of members) await admit(tx, circle, member)
  return circle
}

/** Lets a user open what the circle opens. */
export async function admit(
  tx: Tx,
  circle: Pick<OpenCircle, 'id' | 'identity'>,
  user: Member,
): Promise<void> {
  const sealed = await sealed32(user.publicKey, circle.identity)
  const grant = { keyId: circle.id, userId: user.id }
  await tx.keyGrant.upsert({
    where: { keyId_userId: grant },
    create: { ...grant, sealed },
    update: { sealed },
  })
}

/**
 * After somebody has left a circle: a new key pair for those who stay, and new data keys for whatever is
 * written from now on. What the leaver could read before, they may have kept.
 */
async function renewCircle(tx: Tx, kind: Circle, leaverId?: string): Promise<void> {
  const old = await tx.sealKey.findMany({ where: { kind }, select: { id: true } })
  const ids = old.map(({ id }) => id)
  if (leaverId) await tx.keyGrant.deleteMany({ where: { keyId: { in: ids }, userId: leaverId } })
  const retiredAt = new Date()
  await tx.sealKey.updateMany({
    where: {
      retiredAt: null,
      OR: [{ id: { in: ids } }, { grants: { some: { circleId: { in: ids } } } }],
    },
    data: { retiredAt },
  })
  await found(tx, kind)
}

/** The current key of a circle, to seal to; null before an installation is set up. */
export async function recipientOf(tx: Tx, kind: Circle | 'recovery') {
  const key = await tx.sealKey.findFirst({
    where: { kind, retiredAt: null },
    select: { id: true, recipient: true },
  })
  return key?.recipient ? { id: key.id, recipient: key.recipient } : null
}

/** What a keyring is made of, as a part of a user: the circles they were let into, their present keys first. */
export const heldCircles = {
  where: { key: { kind: { in: [...circles] } } },
  orderBy: { keyId: 'desc' },
  select: { sealed: true, key: { select: { id: true, kind: true, retiredAt: true } } },
} satisfies Prisma.User$keyGrantsArgs

type Held = Prisma.KeyGrantGetPayload<typeof heldCircles>

export const readGrants = (grants: readonly Held[]): CircleGrant[] =>
  grants.map(({ sealed, key: { id, kind, retiredAt } }) => ({
    keyId: id,
    kind: kind as Circle,
    sealed,
    isCurrent: retiredAt === null,
  }))

export async function circlesHeldBy(tx: Tx, userId: string): Promise<CircleGrant[]> {
  const { where, ...rest } = heldCircles
  return readGrants(await tx.keyGrant.findMany({ where: { ...where, userId }, ...rest }))
}

export type HandedCircle = { id: string; kind: Circle; identity: string; isCurrent: boolean }

/** The circles of somebody with these roles, as far as the actor can open them: for an invitation, or for who waits. */
export async function openCircles(actor: Actor, roles: readonly string[]): Promise<HandedCircle[]> {
  const wanted = circlesOf(roles)
  const opened: HandedCircle[] = []
  for (const { keyId: id, kind, isCurrent } of actor.keys?.circles ?? []) {
    const identity = wanted.includes(kind) ? await actor.keys?.circle(id) : null
    if (identity) opened.push({ id, kind, identity, isCurrent })
  }
  return opened
}

/** Circles a user with these roles belongs to. */
export const circlesOf = (roles: readonly string[]): Circle[] =>
  circles.filter((kind) => {
    const wanted = belongs[kind]
    return roles.length > 0 && (!('role' in wanted) || roles.includes(wanted.role))
  })

const sealed32 = async (recipient: string, identity: string) =>
  new Uint8Array(await sealTo(recipient, Buffer.from(identity)))
