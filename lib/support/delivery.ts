import 'server-only'
import { can } from '@/lib/access/permissions'
import { assignedTo, visibleNeeds } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import type { Prisma } from '@/prisma/generated/client'
import { deliveryForm } from './rules'
import type { DeliveryInput } from './schema'
import { openDeliveries, sealOfNeed } from './sealed'

type Saved = { needId: string }

/** Needs the actor may report on: all for a coordinator, else those given to them now. */
export function ownTasks(actor: Actor): Prisma.NeedWhereInput {
  return can(actor, 'needs.write')
    ? {}
    : { AND: [visibleNeeds(actor), { assignments: { some: assignedTo(actor) } }] }
}

/** Deliveries that the actor may correct: all for a coordinator, else their own while the task is theirs. */
export function ownDeliveries(actor: Actor): Prisma.DeliveryWhereInput {
  return can(actor, 'needs.write') ? {} : { byId: actor.userId, need: ownTasks(actor) }
}

export async function correctDelivery(tx: Tx, actor: Actor, input: DeliveryInput): Promise<Saved> {
  const { id, version, deliveredOn, ...fields } = input
  const { needId } = await requireDelivery(tx, actor, id)
  const changed = await tx.delivery.updateMany({
    where: { id, version },
    data: {
      ...{ ...fields, deliveredOn: dateOf(deliveredOn), version: { increment: 1 } },
      note: await sealOfNeed(tx, actor, needId, ['Delivery', 'note', id], fields.note),
    },
  })
  if (changed.count === 0) {
    const [current] = await openDeliveries(tx, actor, await tx.delivery.findMany({ where: { id } }))
    await refuseStale(tx, actor, needId, current ? deliveryForm(current) : null, 'delivery')
  }
  await record(tx, actor, 'delivery.changed', { type: 'need', id: needId })
  return { needId }
}

/** One reported by mistake. The ledger forgets it; the audit keeps the sum, so that no money goes unseen. */
export async function takeOutDelivery(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const { needId, amount, currency } = await requireDelivery(tx, actor, id)
  if ((await tx.document.count({ where: { deliveryId: id } })) > 0)
    throw new RuleError('support.errors.has-receipts')
  await tx.delivery.delete({ where: { id } })
  await record(
    tx,
    actor,
    'delivery.removed',
    { type: 'need', id: needId },
    { delivery: id, reason, ...(amount && currency && { amount: amount.toFixed(2), currency }) },
  )
  return { needId }
}

async function requireDelivery(tx: Tx, actor: Actor, id: string) {
  const found = await tx.delivery.findFirst({
    where: { AND: [{ id }, ownDeliveries(actor)] },
    select: { needId: true, amount: true, currency: true },
  })
  if (!found) throw new ForbiddenError()
  return found
}
