import 'server-only'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { admitNewcomer, openWithPaper, recipientOf, renewPaper } from '@/lib/keys/circles'
import { reopenNotes, settleKeys } from '@/lib/keys/grants'
import { subjectsOf } from '@/lib/keys/holders'
import { recipientOf as recipientOfIdentity } from '@/lib/sealing/identity'
import { joinFromPaper, splitOnPaper } from '@/lib/sealing/shares'
import { forgetShares, keepShares } from './handed-keys'
import type { RecoveryInput, UserInput } from './schema'

/**
 * Lets somebody open what goes with their roles and their work, as far as the actor can: who got a role from somebody
 * without its keys, or lost their own with their password.
 */
export async function giveKeys(tx: Tx, actor: Actor, { userId }: UserInput): Promise<UserInput> {
  const user = await tx.user.findFirst({
    where: { id: userId, removedAt: null, roles: { some: { to: null } } },
    select: { roles: { where: { to: null }, select: { role: true } } },
  })
  if (!user || userId === actor.userId) throw new ForbiddenError()
  const roles = user.roles.map(({ role }) => role)
  const given = await admitNewcomer(tx, actor, userId, roles)
  await settleWork(tx, actor, userId)
  await record(tx, actor, 'keys.given', { type: 'user', id: userId }, { circles: given })
  return { userId }
}

/** Work that the actor sees: of what they cannot open, somebody else has to give the keys. */
async function settleWork(tx: Tx, actor: Actor, userId: string): Promise<void> {
  const work = await tx.assignment.findMany({ where: { userId, to: null } })
  for (const given of work) await settleKeys(tx, actor, await subjectsOf(tx, given))
}

/** Two of the three shares on paper give the actor back what goes with their own roles, and nothing beyond that. */
export async function recoverKeys(
  tx: Tx,
  actor: Actor,
  { first, second }: RecoveryInput,
): Promise<UserInput> {
  const paper = await readPaper(tx, first, second)
  const given = await openWithPaper(tx, paper, actor)
  if (actor.roles.includes('lawyer')) await reopenNotes(tx, paper, actor)
  await record(tx, actor, 'keys.recovered', { type: 'user', id: actor.userId }, { circles: given })
  return { userId: actor.userId }
}

/** Two of the old shares make three new ones; the old ones open nothing any more. They wait for the actor until put away. */
export async function renewShares(
  tx: Tx,
  actor: Actor,
  { first, second }: RecoveryInput,
): Promise<UserInput> {
  if (!actor.keys) throw new RuleError('keys.errors.not-given')
  const identity = await renewPaper(tx, await readPaper(tx, first, second))
  await keepShares(tx, actor.userId, actor.keys.identity, await splitOnPaper(identity))
  await record(tx, actor, 'keys.renewed', { type: 'user', id: actor.userId })
  return { userId: actor.userId }
}

export async function putSharesAway(tx: Tx, actor: Actor): Promise<UserInput> {
  await forgetShares(tx, actor.userId)
  return { userId: actor.userId }
}

async function readPaper(tx: Tx, first: string, second: string) {
  const paper = await recipientOf(tx, 'recovery')
  const identity = await joinFromPaper(
    [first, second],
    async (secret) => (await recipientOfIdentity(secret)) === paper?.recipient,
  )
  if (!paper || !identity) throw new RuleError('keys.errors.shares', 'second')
  return { id: paper.id, identity }
}
