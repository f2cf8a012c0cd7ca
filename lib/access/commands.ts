import 'server-only'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { asSystem } from '@/lib/core/system'
import { settleKeys } from '@/lib/keys/grants'
import { documentsOf, subjectsOf } from '@/lib/keys/holders'
import type { Prisma } from '@/prisma/generated/client'
import { authorize } from './permissions'
import { assignables, holders, type Assignable, type AssignmentInput } from './schema'

/** Gives a case, person, family or hearing to a user, who sees it from that moment on. A closed family is nobody's work. */
export async function assign(actor: Actor, input: Pick<AssignmentInput, 'kind' | 'subjectId' | 'userId'>) {
  authorize(actor, 'work.assign')
  return withActor(actor, async (tx) => {
    const { kind, subjectId, userId } = input
    if (!(await exists(tx, kind, subjectId))) throw new ForbiddenError()
    await requireHolder(tx, kind, userId)
    return give(tx, actor, kind, subjectId, userId)
  })
}

/** That the user may be given work of this kind. */
export async function requireHolder(tx: Tx, kind: Assignable, userId: string): Promise<void> {
  const roles = { some: { to: null, role: { in: holders[kind] } } }
  if ((await tx.user.count({ where: { id: userId, removedAt: null, roles } })) === 0)
    throw new RuleError('access.errors.assignee', 'userId')
}

/**
 * For commands that give something in the course of their own work; they have checked that the actor may.
 * A family given with a need is theirs while they have that task, whatever else they were given it for.
 */
export async function give(
  tx: Tx,
  actor: Actor,
  kind: Assignable,
  subjectId: string,
  userId: string,
  withNeedId: string | null = null,
) {
  const subject = { [`${kind}Id`]: subjectId, withNeedId }
  const standing = await tx.assignment.findFirst({
    where: { userId, to: null, ...subject },
    select: { id: true, givenById: true },
  })
  if (standing && (standing.givenById !== userId || actor.userId === userId)) return { id: standing.id }
  // What somebody gave to themselves opens less than what another gives them, and makes way for it.
  if (standing) await takeBack(tx, actor, { id: standing.id })
  const assignment = await tx.assignment.create({
    data: { userId, givenById: actor.userId, ...subject },
    select: { id: true, caseId: true, personId: true, familyId: true, hearingId: true, needId: true },
  })
  await settle(tx, actor, assignment)
  await record(tx, actor, 'assignment.given', { type: kind, id: subjectId }, { assignment: assignment.id })
  return { id: assignment.id }
}

/** For whatever reasons it was given to this user. */
export async function endAssignment(actor: Actor, input: { id: string }) {
  authorize(actor, 'work.assign')
  return withActor(actor, async (tx) => {
    const assignment = await tx.assignment.findFirst({ where: { id: input.id, to: null, needId: null } })
    if (!assignment) throw new ForbiddenError()
    const { userId, caseId, personId, familyId, hearingId } = assignment
    await takeBack(tx, actor, { userId, caseId, personId, familyId, hearingId })
    return { id: assignment.id }
  })
}

/** For commands that have checked that the actor may. Sight ends in the same moment. */
export async function takeBack(tx: Tx, actor: Actor, which: Prisma.AssignmentWhereInput): Promise<void> {
  const ended = await tx.assignment.updateManyAndReturn({
    where: { AND: [which, { to: null }] },
    data: { to: new Date(), endedById: actor.userId },
  })
  for (const { id, ...subject } of ended) {
    await settle(tx, actor, subject)
    await record(tx, actor, 'assignment.ended', workOf(subject), { assignment: id })
  }
}

/** Who is given a record can open what is sealed of it; who had it opens nothing that is written from now on. */
async function settle(tx: Tx, actor: Actor, given: Parameters<typeof subjectsOf>[1]): Promise<void> {
  await settleKeys(tx, actor, await asSystem(tx, () => subjectsOf(tx, given)))
}

/** After a user lost a role, or all: what they hold by work that stays, or by what they wrote themselves, is looked at again. */
export async function settleUser(tx: Tx, actor: Actor, userId: string): Promise<void> {
  const standing = await tx.assignment.findMany({ where: { userId, to: null } })
  for (const given of standing) await settle(tx, actor, given)
  const written = { OR: [{ addedById: userId }, { delivery: { byId: userId } }] }
  await settleKeys(tx, actor, await asSystem(tx, () => documentsOf(tx, written)))
}

type Subject = Record<`${Assignable}Id`, string | null>

function workOf(subject: Subject) {
  const type = assignables.find((kind) => subject[`${kind}Id`] !== null)
  const id = type && subject[`${type}Id`]
  if (!type || !id) throw new Error('An assignment without a subject cannot exist.')
  return { type, id }
}

async function exists(tx: Tx, kind: AssignmentInput['kind'], id: string): Promise<boolean> {
  const where = { where: { id } }
  const found = {
    case: () => tx.case.count(where),
    person: () => tx.person.count(where),
    family: () => tx.family.count({ where: { id, closedAt: null } }),
    hearing: () => tx.hearing.count(where),
  }
  return (await found[kind]()) > 0
}
