import 'server-only'
import { startAttempt } from '@/lib/access/attempt'
import { authorize } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { sealCodes } from './enrolling'
import { makeRecoveryCodes } from './recovery-codes'

/** Begins enrolling one more factor, in this session only. */
export async function beginFactor(actor: Actor): Promise<void> {
  authorize(actor, 'own.use')
  requireRecent(actor)
  const { userId, sessionId } = actor
  await withActor(actor, (tx) => startAttempt(tx, { userId, sessionId, purpose: 'new_factor' }))
}

export async function removePasskey(actor: Actor, { id }: { id: string }): Promise<void> {
  authorize(actor, 'own.use')
  requireRecent(actor)
  const { userId } = actor
  await changeFactors(actor, async (tx) => {
    const removed = await tx.passkey.deleteMany({ where: { id, userId } })
    if (removed.count === 0) throw new ForbiddenError()
    return 'passkey'
  })
}

export async function removeTotp(actor: Actor): Promise<void> {
  authorize(actor, 'own.use')
  requireRecent(actor)
  await changeFactors(actor, async (tx) => {
    const removed = await tx.totp.deleteMany({ where: { userId: actor.userId } })
    if (removed.count === 0) throw new ForbiddenError()
    return 'totp'
  })
}

/** Ten new codes, which the attempt carries to the page that shows them. */
export async function renewRecoveryCodes(actor: Actor): Promise<void> {
  authorize(actor, 'own.use')
  requireRecent(actor)
  const { userId, sessionId } = actor
  await withActor(actor, async (tx) => {
    const codes = await makeRecoveryCodes(tx, userId)
    const attempt = await startAttempt(tx, { userId, sessionId, purpose: 'new_factor' })
    await tx.signInAttempt.update({
      where: { id: attempt.id },
      data: { sealedCodes: sealCodes(attempt, codes) },
    })
    await record(tx, actor, 'recovery-codes.made', { type: 'user', id: userId })
  })
}

/** The lock lets two removals at once not take the last two. Recovery codes are no factor to live on. */
async function changeFactors(actor: Actor, remove: (tx: Tx) => Promise<string>): Promise<void> {
  const { userId } = actor
  await withActor(actor, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`
    const factor = await remove(tx)
    const left =
      (await tx.totp.count({ where: { userId } })) + (await tx.passkey.count({ where: { userId } }))
    if (left === 0) throw new RuleError('factors.errors.last')
    await record(tx, actor, 'factor.removed', { type: 'user', id: userId }, { factor })
  })
}
