import 'server-only'
import type { Actor, Role } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { isUuid } from '@/lib/core/paging'
import { byLabel } from '@/lib/core/text'
import { authorize } from './permissions'
import { holders, type Assignable } from './schema'

/** Users to whom work of this kind can be given, by name. */
export async function listAssignees(actor: Actor, kind: Assignable) {
  authorize(actor, 'work.assign')
  return listUsersWithRole(actor, ...holders[kind])
}

/** Users who have one of the roles now, by name. */
export async function listUsersWithRole(actor: Actor, ...roles: Role[]) {
  authorize(actor, 'work.assign')
  const users = await withActor(actor, (tx) =>
    tx.user.findMany({
      where: { removedAt: null, roles: { some: { to: null, role: { in: roles } } } },
      select: { id: true, displayName: true },
    }),
  )
  return users.map(({ id, displayName }) => ({ value: id, label: displayName })).sort(byLabel(actor.locale))
}

/** Who has this now, and since when: each once, given for itself before given with a task. Coordinators only. */
export async function listAssignments(actor: Actor, kind: Assignable, subjectId: string) {
  authorize(actor, 'work.assign')
  if (!isUuid(subjectId)) return []
  return withActor(actor, (tx) =>
    tx.assignment.findMany({
      where: { [`${kind}Id`]: subjectId, to: null },
      orderBy: [{ withNeedId: { sort: 'asc', nulls: 'first' } }, { from: 'asc' }],
      distinct: 'userId',
      select: {
        ...{ id: true, from: true, withNeedId: true },
        user: { select: { id: true, displayName: true } },
      },
    }),
  )
}
