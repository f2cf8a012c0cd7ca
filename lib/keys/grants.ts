import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { asSystem } from '@/lib/core/system'
import { isQuick, newKey, openWith, sealTo, sealUnder } from '@/lib/sealing/envelope'
import type { ValueKey } from '@/lib/sealing/value'
import type { Prisma } from '@/prisma/generated/client'
import { recipientOf } from './circles'
import { holdersOf, type Subject } from './holders'

/** Opens the data keys of these ids that are the actor's to open. One query, whatever their number. */
export async function openKeys(tx: Tx, actor: Actor, ids: Iterable<string>): Promise<void> {
  const { keys } = actor
  const wanted = [...new Set(ids)].filter((id) => !keys?.opened.has(id))
  if (!keys || wanted.length === 0) return
  const circleIds = keys.circles.map(({ keyId }) => keyId)
  const grants = await tx.keyGrant.findMany({
    where: { keyId: { in: wanted }, OR: [{ userId: actor.userId }, { circleId: { in: circleIds } }] },
    select: { keyId: true, circleId: true, sealed: true },
  })
  const quickFirst = grants.sort((a, b) => Number(isQuick(b.sealed)) - Number(isQuick(a.sealed)))
  for (const { keyId, circleId, sealed } of quickFirst) {
    if (keys.opened.has(keyId)) continue
    const identity = circleId ? await keys.circle(circleId) : keys.identity
    const secret = identity && (await openWith(identity, keyId, sealed))
    if (secret) keys.opened.set(keyId, secret)
  }
}

/**
 * The key that seals what is written on a record now; made when there is none yet, and anew for somebody who may read the
 * record and was not given the key so far: what stood there before waits for somebody to give it to them.
 * @throws RuleError when there is one that is not the actor's to open.
 */
export async function currentKey(tx: Tx, actor: Actor, subject: Subject): Promise<ValueKey> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`key:${subject.kind}:${subject.id}`}))::text`
  const current = await tx.sealKey.findFirst({
    where: { kind: subject.kind, subjectId: subject.id, retiredAt: null },
    select: { id: true },
  })
  if (!current) return makeKey(tx, actor, subject)
  await openKeys(tx, actor, [current.id])
  const key = actor.keys?.opened.get(current.id)
  if (key) return { id: current.id, key }
  const { users } = await asSystem(tx, () => holdersOf(tx, subject))
  if (!actor.keys || !users.includes(actor.userId)) throw new RuleError('keys.errors.not-given')
  await tx.sealKey.update({ where: { id: current.id }, data: { retiredAt: new Date() } })
  return makeKey(tx, actor, subject)
}

/**
 * Brings the grants of records in line with who may read them: those who may and have none get theirs, as far as
 * the actor can open the key; those who may no longer lose theirs, and what is written from then on has a new key.
 */
export async function settleKeys(tx: Tx, actor: Actor, subjects: readonly Subject[]): Promise<void> {
  for (const subject of subjects) {
    const keys = await tx.sealKey.findMany({
      where: { kind: subject.kind, subjectId: subject.id },
      select: { id: true, retiredAt: true, grants: { select: { userId: true, circleId: true } } },
    })
    if (keys.length === 0) continue
    const { users, circles } = await asSystem(tx, () => holdersOf(tx, subject))
    const held = keys.flatMap(({ grants }) => grants.flatMap(({ userId }) => userId ?? []))
    const leavers = held.filter((userId) => !users.includes(userId))
    if (leavers.length > 0) await dropGrants(tx, subject, { userId: { in: leavers } })
    if (subject.kind === 'document' || subject.kind === 'incident')
      await dropWiderCircles(tx, subject, circles)
    await openKeys(
      tx,
      actor,
      keys.map(({ id }) => id),
    )
    for (const { id, grants } of keys) {
      const secret = actor.keys?.opened.get(id)
      if (!secret) continue
      const missing = users.filter((userId) => !grants.some((grant) => grant.userId === userId))
      await grantToUsers(tx, id, secret, missing)
      await grantToCircles(
        tx,
        actor,
        id,
        secret,
        circles,
        grants.flatMap(({ circleId }) => circleId ?? []),
      )
    }
  }
}

/** Gives a lawyer back the notes of their own cases by the identity that was on paper. */
export async function reopenNotes(
  tx: Tx,
  paper: { id: string; identity: string },
  { userId }: Actor,
): Promise<void> {
  const cases = await tx.assignment.findMany({
    where: { userId, to: null, caseId: { not: null } },
    select: { caseId: true },
  })
  const grants = await tx.keyGrant.findMany({
    where: {
      circleId: paper.id,
      key: {
        kind: 'notes',
        subjectId: { in: cases.flatMap(({ caseId }) => caseId ?? []) },
        grants: { none: { userId } },
      },
    },
    select: { keyId: true, sealed: true },
  })
  for (const { keyId, sealed } of grants) {
    const secret = await openWith(paper.identity, keyId, sealed)
    if (secret) await grantToUsers(tx, keyId, secret, [userId])
  }
}

/** A record that everybody could open until it was restricted. */
async function dropWiderCircles(tx: Tx, subject: Subject, circles: readonly string[]): Promise<void> {
  if (circles.includes('everybody')) return
  const everybody = { circle: { kind: 'everybody' as const } }
  const granted = await tx.keyGrant.count({
    where: { key: { kind: subject.kind, subjectId: subject.id }, ...everybody },
  })
  if (granted > 0) await dropGrants(tx, subject, everybody)
}

async function dropGrants(tx: Tx, { kind, id }: Subject, whose: Prisma.KeyGrantWhereInput): Promise<void> {
  const key = { kind, subjectId: id }
  await tx.keyGrant.deleteMany({ where: { AND: [{ key }, whose] } })
  await tx.sealKey.updateMany({ where: { ...key, retiredAt: null }, data: { retiredAt: new Date() } })
}

async function makeKey(tx: Tx, actor: Actor, subject: Subject): Promise<ValueKey> {
  const secret = newKey()
  const { id } = await tx.sealKey.create({
    data: { kind: subject.kind, subjectId: subject.id },
    select: { id: true },
  })
  const { users, circles } = await asSystem(tx, () => holdersOf(tx, subject))
  const isHolder = users.includes(actor.userId) || circles.some((kind) => isIn(actor, kind))
  // The first text of a record is sealed before the record is there: its writer stands in for who will be named by it.
  await grantToUsers(tx, id, secret, isHolder ? users : [...users, actor.userId])
  await grantToCircles(tx, actor, id, secret, circles, [])
  actor.keys?.opened.set(id, secret)
  return { id, key: secret }
}

const isIn = (actor: Actor, kind: string) =>
  actor.keys?.circles.some((circle) => circle.kind === kind && circle.isCurrent) ?? false

async function grantToUsers(tx: Tx, keyId: string, secret: Uint8Array, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return
  const users = await tx.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, publicKey: true },
  })
  for (const { id: userId, publicKey } of users) {
    const sealed = new Uint8Array(await sealTo(publicKey, secret))
    await tx.keyGrant.create({ data: { keyId, userId, sealed } })
  }
}

/** Under the circle's own key where the writer is in it: much faster to open than what is sealed to its recipient. */
async function grantToCircles(
  tx: Tx,
  actor: Actor,
  keyId: string,
  secret: Uint8Array,
  kinds: Awaited<ReturnType<typeof holdersOf>>['circles'],
  granted: string[],
): Promise<void> {
  for (const kind of kinds) {
    const circle = await recipientOf(tx, kind)
    if (!circle || granted.includes(circle.id)) continue
    const identity = await actor.keys?.circle(circle.id)
    const sealed = new Uint8Array(
      identity ? sealUnder(identity, keyId, secret) : await sealTo(circle.recipient, secret),
    )
    await tx.keyGrant.create({ data: { keyId, circleId: circle.id, sealed } })
  }
}
