import 'server-only'
import { randomUUID } from 'node:crypto'
import { allowedRecently, allowed } from '@/lib/access/allowed'
import { give, requireHolder, takeBack } from '@/lib/access/commands'
import { authorize, can } from '@/lib/access/permissions'
import { visibleFamilies, visibleNeeds, visiblePeople } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { AuditEventName } from '@/lib/audit/events'
import type { Actor } from '@/lib/core/actor'
import { dateOf, isoDate } from '@/lib/core/dates'
import { withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { UNOPENED } from '@/lib/core/names'
import { asSystem } from '@/lib/core/system'
import { settleKeys } from '@/lib/keys/grants'
import type { Need, Prisma } from '@/prisma/generated/client'
import type { NeedStateKind } from '@/prisma/generated/enums'
import { correctDelivery, ownTasks, takeOutDelivery } from './delivery'
import { mayTake, needForm, nextDue, type Step } from './rules'
import { needKey, openNeed, sealOfNeed } from './sealed'
import type {
  AssignNeedInput,
  DropInput,
  NeedInput,
  NewDeliveryInput,
  NewNeedInput,
  TakeBackInput,
} from './schema'

type Saved = Promise<{ id: string }>

/** A coordinator adds a need; anybody else proposes it, and a coordinator confirms. Sending it twice makes one. */
export async function addNeed(actor: Actor, input: NewNeedInput): Saved {
  authorize(actor, 'needs.write', 'needs.propose')
  const { id = randomUUID(), familyId, dueOn, ...fields } = input
  const isConfirmed = can(actor, 'needs.write')
  return withActor(actor, async (tx) => {
    const family = { AND: [{ id: familyId, closedAt: null }, visibleFamilies(actor)] }
    if ((await tx.family.count({ where: family })) === 0) throw new ForbiddenError()
    const twice = { where: { id, createdById: actor.userId } }
    if ((await asSystem(tx, () => tx.need.count(twice))) > 0) return { id }
    await requireChoices(tx, actor, familyId, fields)
    const need = await tx.need.create({
      data: {
        ...{ id, familyId, ...fields },
        description: await sealOfNeed(tx, actor, id, ['Need', 'description', id], fields.description),
        dueOn: dueOn ? dateOf(dueOn) : null,
        createdById: actor.userId,
      },
      select: { id: true },
    })
    await tx.needState.create({
      data: { needId: need.id, state: isConfirmed ? 'open' : 'proposed', byId: actor.userId },
    })
    return saved(tx, actor, isConfirmed ? 'need.added' : 'need.proposed', need.id)
  })
}

export async function changeNeed(actor: Actor, input: NeedInput): Saved {
  authorize(actor, 'needs.write')
  const { id, version, dueOn, ...fields } = input
  return withActor(actor, async (tx) => {
    const { familyId, personId } = await loadNeed(tx, actor, id, 'change')
    await requireChoices(tx, actor, familyId, fields, personId)
    const changed = await tx.need.updateMany({
      where: { id, version },
      data: {
        ...{ ...fields, dueOn: dueOn ? dateOf(dueOn) : null, version: { increment: 1 } },
        description: await sealOfNeed(tx, actor, id, ['Need', 'description', id], fields.description),
      },
    })
    if (changed.count === 0) {
      const current = await openNeed(tx, actor, await tx.need.findUnique({ where: { id } }))
      await refuseStale(tx, actor, id, current && needForm(current))
    }
    return saved(tx, actor, 'need.changed', id)
  })
}

export async function confirmNeed(actor: Actor, input: { id: string }): Saved {
  authorize(actor, 'needs.write')
  return withActor(actor, async (tx) => {
    const need = await loadNeed(tx, actor, input.id, 'confirm')
    await enter(tx, actor, need, 'open')
    return saved(tx, actor, 'need.confirmed', need.id)
  })
}

/** Not needed any more, or never was; also how a proposal is declined. Nobody keeps it as a task. */
export async function dropNeed(actor: Actor, { id, reason }: DropInput): Saved {
  authorize(actor, 'needs.write')
  return withActor(actor, async (tx) => {
    const need = await loadNeed(tx, actor, id, 'drop')
    await enter(tx, actor, need, 'dropped', reason)
    await takeBack(tx, actor, tasksOf(id))
    return saved(tx, actor, 'need.dropped', id)
  })
}

export async function reopenNeed(actor: Actor, input: { id: string }): Saved {
  authorize(actor, 'needs.write')
  return withActor(actor, async (tx) => {
    const need = await loadNeed(tx, actor, input.id, 'reopen')
    await enter(tx, actor, need, 'open')
    return saved(tx, actor, 'need.reopened', need.id)
  })
}

/** Makes the need a task of a user, who sees it from that moment on; several may share one. */
export async function assignNeed(actor: Actor, { id, userId, withFamily }: AssignNeedInput): Saved {
  authorize(actor, 'work.assign')
  return withActor(actor, async (tx) => {
    const need = await loadNeed(tx, actor, id, 'assign')
    await requireHolder(tx, 'need', userId)
    if (need.state === 'open') await enter(tx, actor, need, 'assigned')
    await give(tx, actor, 'need', id, userId)
    if (withFamily) await give(tx, actor, 'family', need.familyId, userId, id)
    return { id }
  })
}

/** Ends somebody's task with what came with it; `withFamily`: also what else shows them the family. With nobody left the need is open again. */
export async function takeBackNeed(actor: Actor, { id, assignmentId, withFamily }: TakeBackInput): Saved {
  authorize(actor, 'work.assign')
  return withActor(actor, async (tx) => {
    const need = await tx.need.findFirst({ where: { AND: [{ id }, visibleNeeds(actor)] } })
    const task = await tx.assignment.findFirst({ where: { id: assignmentId, needId: id, to: null } })
    if (!need || !task) throw new ForbiddenError()
    const { userId } = task
    await takeBack(tx, actor, { userId, ...tasksOf(id) })
    if (withFamily) await takeBack(tx, actor, { userId, familyId: need.familyId })
    const others = await tx.assignment.count({ where: { needId: id, to: null } })
    if (others === 0 && need.state === 'assigned') await enter(tx, actor, need, 'open')
    return { id }
  })
}

/**
 * What was given, by whoever has the task, or by a coordinator. When the need is met the task is over,
 * and a need that repeats has its next occurrence made, once. Sending it twice makes one delivery.
 * `isOver`: the reporter no longer sees the need.
 */
export async function reportDelivery(
  actor: Actor,
  input: NewDeliveryInput,
): Promise<{ id: string; deliveryId: string; isOver: boolean }> {
  authorize(actor, 'deliveries.report')
  const { id = randomUUID(), needId, isMet, deliveredOn, ...fields } = input
  return withActor(actor, async (tx) => {
    const twice = await tx.delivery.count({ where: { id, byId: actor.userId, needId } })
    const isOver = isMet && !can(actor, 'needs.write')
    if (twice > 0) return { id: needId, deliveryId: id, isOver }
    const need = await loadNeed(tx, actor, needId, 'deliver', ownTasks(actor))
    const { familyId, kindId } = need
    const byId = actor.userId
    await tx.delivery.create({
      data: {
        ...{ id, needId, familyId, kindId, byId, ...fields },
        deliveredOn: dateOf(deliveredOn),
        note: await sealOfNeed(tx, actor, needId, ['Delivery', 'note', id], fields.note),
      },
    })
    await saved(tx, actor, 'delivery.reported', needId)
    // With the task ends the sight of whoever had it.
    if (isMet && need.state !== 'done') await asSystem(tx, () => finish(tx, actor, need))
    return { id: needId, deliveryId: id, isOver }
  })
}

/** By a coordinator any, by anybody else their own while the task is theirs. */
export const changeDelivery = allowed(['deliveries.report'], correctDelivery)
export const removeDelivery = allowedRecently(['deliveries.report'], takeOutDelivery)

async function loadNeed(
  tx: Tx,
  actor: Actor,
  id: string,
  step: Step,
  scope: Prisma.NeedWhereInput = {},
): Promise<Need> {
  const need = await tx.need.findFirst({ where: { AND: [{ id }, visibleNeeds(actor), scope] } })
  if (!need) throw new ForbiddenError()
  if (!mayTake(step, need.state)) throw new RuleError('support.errors.state')
  return need
}

/** Closes the state in force and begins another. Of two people doing so at once the second is told. */
async function enter(
  tx: Tx,
  actor: Actor,
  need: Pick<Need, 'id' | 'state'>,
  state: NeedStateKind,
  reason?: string,
) {
  const now = new Date()
  const closed = await tx.needState.updateMany({
    where: { needId: need.id, to: null, state: need.state ?? undefined },
    data: { to: now },
  })
  if (closed.count === 0) throw new RuleError('support.errors.state')
  const id = randomUUID()
  const sealed = reason ? await sealOfNeed(tx, actor, need.id, ['NeedState', 'reason', id], reason) : null
  await tx.needState.create({
    data: { id, needId: need.id, state, reason: sealed, byId: actor.userId, from: now },
  })
  // Whoever proposed it reads what it is only while it is a proposal.
  await settleKeys(tx, actor, [needKey(need.id)])
}

async function finish(tx: Tx, actor: Actor, need: Need): Promise<void> {
  // With the task goes its key, and the next need has one of its own.
  const told = await openNeed(tx, actor, need)
  await enter(tx, actor, need, 'done')
  await takeBack(tx, actor, tasksOf(need.id))
  await saved(tx, actor, 'need.done', need.id)
  if (!need.repeat || !need.dueOn) return
  if ((await tx.need.count({ where: { repeatOfId: need.id } })) > 0) return
  const { familyId, personId, kindId, repeat, createdById } = need
  const id = randomUUID()
  const description =
    told?.description == null || told.description === UNOPENED
      ? null
      : await sealOfNeed(tx, actor, id, ['Need', 'description', id], told.description)
  const dueOn = dateOf(nextDue(isoDate(need.dueOn), repeat))
  const next = await tx.need.create({
    data: { id, familyId, personId, kindId, description, repeat, createdById, dueOn, repeatOfId: need.id },
    select: { id: true },
  })
  await tx.needState.create({ data: { needId: next.id, state: 'open', byId: actor.userId } })
  await settleKeys(tx, actor, [needKey(next.id)])
  await saved(tx, actor, 'need.added', next.id)
}

/** Tasks of a need, and the sight of its family that was given with them. */
const tasksOf = (needId: string) => ({ OR: [{ needId }, { withNeedId: needId }] })

/** The kind is one in use, and the person a prisoner of the family whom the actor sees. */
async function requireChoices(
  tx: Tx,
  actor: Actor,
  familyId: string,
  { kindId, personId }: { kindId: string; personId: string | null },
  personBefore: string | null = null,
) {
  const kinds = await tx.term.count({ where: { id: kindId, vocabulary: 'need-kind' } })
  if (kinds === 0) throw new RuleError('support.errors.kind', 'kindId')
  if (!personId || personId === personBefore) return
  const seen = { AND: [{ id: personId }, visiblePeople(actor)] }
  const prisoners = await tx.familyPrisoner.count({ where: { familyId, person: seen } })
  if (prisoners === 0) throw new RuleError('form.choose', 'personId')
}

async function saved(tx: Tx, actor: Actor, event: AuditEventName, id: string) {
  await record(tx, actor, event, { type: 'need', id })
  return { id }
}
