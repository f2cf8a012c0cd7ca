import { can } from '@/lib/access/permissions'
import { assignedTo, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { isoDate } from '@/lib/core/dates'
import { labelIn } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'
import { isOverdue } from './rules'

/** A need as it stands in lists, and a delivery: no more than the actor may know of them. */
export const rowSelect = (actor: Actor) =>
  ({
    id: true,
    dueOn: true,
    repeat: true,
    state: true,
    personId: true,
    kind: { select: { labels: true } },
    family: {
      select: {
        id: true,
        name: true,
        prisoners: {
          where: { person: visiblePeople(actor) },
          select: { person: { select: { id: true, name: true } } },
        },
      },
    },
    // Who else has a task is for those who give it out.
    assignments: {
      where: can(actor, 'work.assign') ? { to: null } : assignedTo(actor),
      orderBy: { from: 'asc' },
      select: { id: true, from: true, user: { select: { id: true, displayName: true } } },
    },
  }) satisfies Prisma.NeedSelect

type NeedRecord = Prisma.NeedGetPayload<{ select: ReturnType<typeof rowSelect> }>

export function toRow({ kind, family, personId, dueOn, ...need }: NeedRecord, actor: Actor, today: string) {
  const prisoners = family.prisoners.map(({ person }) => person)
  return {
    id: need.id,
    kind: labelIn(kind.labels, actor.locale),
    family: { id: family.id, name: family.name },
    /** Whom it is for, when it is one prisoner; null too when the actor may not see them. */
    person: prisoners.find(({ id }) => id === personId) ?? null,
    prisoners,
    dueOn: dueOn && isoDate(dueOn),
    repeat: need.repeat,
    state: need.state,
    isOverdue: isOverdue({ dueOn, state: need.state }, today),
    holders: need.assignments.map(({ id, from, user }) => ({ assignmentId: id, from, ...user })),
  }
}

export type NeedRow = ReturnType<typeof toRow>

export const deliveryOrder = [
  { deliveredOn: 'desc' },
  { id: 'desc' },
] satisfies Prisma.DeliveryOrderByWithRelationInput[]

export const deliverySelect = {
  id: true,
  deliveredOn: true,
  amount: true,
  currency: true,
  note: true,
  byId: true,
  by: { select: { displayName: true } },
  kind: { select: { labels: true } },
  _count: { select: { documents: true } },
} satisfies Prisma.DeliverySelect

type DeliveryRecord = Prisma.DeliveryGetPayload<{ select: typeof deliverySelect }>

export function toDelivery(delivery: Omit<DeliveryRecord, 'note'> & { note: string | null }, actor: Actor) {
  const { kind, amount, byId, by, _count, ...fields } = delivery
  return {
    ...fields,
    kind: labelIn(kind.labels, actor.locale),
    amount: amount?.toFixed(2) ?? null,
    by: can(actor, 'work.assign') || byId === actor.userId ? by?.displayName : undefined,
    isOwn: byId === actor.userId,
    documents: _count.documents,
  }
}

export type DeliveryRow = ReturnType<typeof toDelivery>
