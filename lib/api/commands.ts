import 'server-only'
import { randomUUID } from 'node:crypto'
import { allowed, allowedRecently } from '@/lib/access/allowed'
import { can } from '@/lib/access/permissions'
import { hashToken, newToken } from '@/lib/access/token'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { DAY_MS } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { askerOf } from '@/lib/export/rules'
import { needsSecondPerson, problemWithList, reachOf } from './rules'
import type { NewTokenInput, TokenDecisionInput, TokenInput } from './schema'

type Saved = { id: string }

/** The token is handed over once, and kept nowhere. What reaches more than one's own opens nothing until a second person agreed. */
export const makeToken = allowedRecently(
  ['exports.use'],
  async (tx: Tx, actor: Actor, input: NewTokenInput): Promise<Saved & { token: string }> => {
    const { id = randomUUID(), name, lists, days } = input
    const asker = askerOf(actor)
    const reach = reachOf(asker)
    const problem = lists.map((list) => problemWithList(asker, list, reach)).find((key) => key !== null)
    if (problem) throw new RuleError(problem, 'lists')
    if ((await tx.apiToken.count({ where: { id } })) > 0) throw new RuleError('api.errors.twice')
    const token = newToken()
    await tx.apiToken.create({
      data: {
        ...{
          id,
          userId: actor.userId,
          name,
          tokenHash: hashToken(token),
          lists: [...new Set(lists)],
          ...reach,
        },
        ...{ endsAt: new Date(Date.now() + Number(days) * DAY_MS), isWaiting: needsSecondPerson(reach) },
      },
    })
    await record(tx, actor, 'token.made', { type: 'token', id }, { lists, ...reach })
    return { id, token }
  },
)

/** By a second person; a token that was declined is revoked. */
export const decideToken = allowedRecently(
  ['exports.agree'],
  async (tx: Tx, actor: Actor, { id, decision }: TokenDecisionInput): Promise<Saved> => {
    const isAgreed = decision === 'agree'
    const now = new Date()
    const decided = await tx.apiToken.updateMany({
      where: { id, isWaiting: true, revokedAt: null, endsAt: { gt: now }, userId: { not: actor.userId } },
      data: {
        ...{ decidedById: actor.userId, decidedAt: now },
        ...(isAgreed ? { isWaiting: false } : { revokedAt: now }),
      },
    })
    if (decided.count === 0) throw new ForbiddenError()
    await record(tx, actor, isAgreed ? 'token.agreed' : 'token.revoked', { type: 'token', id })
    return { id }
  },
)

/** By its owner, or by whoever may agree to tokens. */
export const revokeToken = allowed(
  ['exports.use'],
  async (tx: Tx, actor: Actor, { id }: TokenInput): Promise<Saved> => {
    const revoked = await tx.apiToken.updateMany({
      where: { id, revokedAt: null, ...(!can(actor, 'exports.agree') && { userId: actor.userId }) },
      data: { revokedAt: new Date() },
    })
    if (revoked.count === 0) throw new ForbiddenError()
    await record(tx, actor, 'token.revoked', { type: 'token', id })
    return { id }
  },
)
