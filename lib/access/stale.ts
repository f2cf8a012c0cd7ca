import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ConflictError, ForbiddenError } from '@/lib/core/errors'
import type { FormValues } from '@/lib/core/form'
import { can } from './permissions'

/**
 * Call when a write that names a version met no row. `current` is what the actor may see of the record now,
 * in the shape of its form: null means it is gone or not theirs. Who saved it is told to those who give the work out,
 * and to themselves: who watches a court or supports a family is not for everybody to know. `noun` is that of its
 * events, where `subjectId` is the record it belongs to.
 * @throws ConflictError or ForbiddenError, always.
 */
export async function refuseStale(
  tx: Tx,
  actor: Actor,
  subjectId: string,
  current: FormValues | null,
  noun = '',
): Promise<never> {
  if (!current) throw new ForbiddenError()
  const last = await tx.auditEvent.findFirst({
    // Who read it, or was given it, has saved nothing, and is not for everybody to know.
    where: {
      subjectId,
      ...(noun && { event: { startsWith: `${noun}.` } }),
      NOT: [{ event: { endsWith: '.read' } }, { event: { startsWith: 'assignment.' } }],
    },
    orderBy: { id: 'desc' },
    select: { actorId: true },
  })
  const mayKnow = can(actor, 'work.assign') || last?.actorId === actor.userId
  const user =
    mayKnow && last?.actorId
      ? await tx.user.findUnique({ where: { id: last.actorId }, select: { displayName: true } })
      : null
  throw new ConflictError(current, user?.displayName)
}
