import 'server-only'
import { readableRulings } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'

/** A measure is ordered in a case of this person that the actor may read. */
export async function requireOrder(
  tx: Tx,
  actor: Actor,
  personId: string,
  orderId: string | null,
): Promise<void> {
  if (!orderId) return
  const found = await tx.ruling.count({
    where: {
      id: orderId,
      AND: [readableRulings(actor), { case: { defendants: { some: { personId } } } }],
    },
  })
  if (found === 0) throw new RuleError('form.choose', 'orderId')
}

/** An order the actor cannot see cannot have been taken away by them either. */
export async function hiddenOrder(tx: Tx, actor: Actor, orderId: string | null): Promise<string | null> {
  return (await isReadable(tx, actor, orderId)) ? null : orderId
}

/** A period as the actor's form has it: that there is an order they cannot see would tell of another case. */
export async function withSeenOrder<Period extends { orderId: string | null }>(
  tx: Tx,
  actor: Actor,
  period: Period,
): Promise<Period> {
  return (await isReadable(tx, actor, period.orderId)) ? period : { ...period, orderId: null }
}

const isReadable = async (tx: Tx, actor: Actor, id: string | null) =>
  id === null || (await tx.ruling.count({ where: { AND: [{ id }, readableRulings(actor)] } })) > 0
