import 'server-only'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { authorize } from './permissions'
import type { Assignable, AssignmentInput } from './schema'

/** Gives a case, person, family or hearing to a user, who sees it from that moment on. */
export async function assign(actor: Actor, input: Pick<AssignmentInput, 'kind' | 'subjectId' | 'userId'>) {
  authorize(actor, 'work.assign')
  return withActor(actor, async (tx) => {
    const { kind, subjectId, userId } = input
    if (!(await exists(tx, kind, subjectId))) throw new ForbiddenError()
    const user = await tx.user.findFirst({
      where: { id: userId, removedAt: null, roles: { some: { to: null, role: { not: 'administrator' } } } },
    })
    if (!user) throw new RuleError('access.errors.assignee', 'userId')
    return give(tx, actor, kind, subjectId, userId)
  })
}

/** For commands that give something in the course of their own work; they have checked that the actor may. */
export async function give(tx: Tx, actor: Actor, kind: Assignable, subjectId: string, userId: string) {
  const subject = { [`${kind}Id`]: subjectId }
  const standing = await tx.assignment.findFirst({
    where: { userId, to: null, ...subject },
    select: { id: true },
  })
  if (standing) return standing
  const assignment = await tx.assignment.create({
    data: { userId, givenById: actor.userId, ...subject },
    select: { id: true },
  })
  await record(tx, actor, 'assignment.given', { type: kind, id: subjectId }, { assignment: assignment.id })
  return assignment
}

/** Sight ends in the same moment. */
export async function endAssignment(actor: Actor, input: { id: string }) {
  authorize(actor, 'work.assign')
  return withActor(actor, async (tx) => {
    const assignment = await tx.assignment.findFirst({ where: { id: input.id, to: null, needId: null } })
    if (!assignment) throw new ForbiddenError()
    await tx.assignment.update({ where: { id: input.id }, data: { to: new Date(), endedById: actor.userId } })
    const { caseId, personId, familyId, hearingId } = assignment
    const [type, id] = Object.entries({
      case: caseId,
      person: personId,
      family: familyId,
      hearing: hearingId,
    }).find(([, value]) => value !== null) ?? ['assignment', assignment.id]
    await record(
      tx,
      actor,
      'assignment.ended',
      { type, id: id ?? assignment.id },
      { assignment: assignment.id },
    )
    return { id: assignment.id }
  })
}

async function exists(tx: Tx, kind: AssignmentInput['kind'], id: string): Promise<boolean> {
  const where = { where: { id }, select: { id: true } } as const
  const found = {
    case: () => tx.case.findUnique(where),
    person: () => tx.person.findUnique(where),
    family: () => tx.family.findUnique(where),
    hearing: () => tx.hearing.findUnique(where),
  }
  return (await found[kind]()) !== null
}
