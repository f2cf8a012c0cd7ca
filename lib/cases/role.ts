import 'server-only'
import { ofVisible, visiblePeople, writableProceedings } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateColumns, endsBefore } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { asSystem } from '@/lib/core/system'
import type { Prisma } from '@/prisma/generated/client'
import { roleForm } from './forms'
import { personFor, refuse, requireCase, requireDefendants, type Saved } from './reach'
import type { MaybeAsked, NewRoleInput, RoleInput } from './schema'

export async function addRole(tx: Tx, actor: Actor, input: NewRoleInput & MaybeAsked): Promise<Saved> {
  const { id, caseId, personId: chosen, name, role, defendantId, from, to, isAnother } = input
  const { visibility } = await requireCase(tx, actor, caseId)
  if (id && (await tx.caseRole.count({ where: { id, caseId } })) > 0) return { id, caseId }
  await requireDefendants(tx, actor, caseId, [defendantId], 'defendantId')
  refuseBackwards(input)
  const personId = await personFor(tx, actor, { personId: chosen, name, isAnother }, visibility)
  const isTwice = await tx.caseRole.count({ where: { caseId, personId, role, defendantId, toOn: null } })
  if (isTwice > 0) throw new RuleError('cases.errors.role-twice', 'role')
  const insert = () =>
    tx.caseRole.create({
      data: {
        ...(id && { id }),
        ...{ caseId, personId, role, defendantId },
        ...dateColumns('from', from),
        ...dateColumns('to', to),
      },
      select: { id: true, caseId: true },
    })
  // Somebody new in a restricted case is seen through this very row, which the wall does not know yet.
  const added = chosen ? await insert() : await asSystem(tx, insert)
  await record(tx, actor, 'case-role.added', { type: 'case-role', id: added.id }, { role })
  return added
}

/** For whom and how long; another person or role is another row. */
export async function changeRole(tx: Tx, actor: Actor, input: RoleInput): Promise<Saved> {
  const { id, version, defendantId, from, to } = input
  const { caseId } = await requireRole(tx, actor, id)
  await requireDefendants(tx, actor, caseId, [defendantId], 'defendantId')
  refuseBackwards(input)
  const saved = await tx.caseRole.updateMany({
    where: { id, version },
    data: {
      defendantId,
      ...dateColumns('from', from),
      ...dateColumns('to', to),
      version: { increment: 1 },
    },
  })
  if (saved.count === 0) {
    const current = await tx.caseRole.findUnique({ where: { id } })
    await refuseStale(tx, actor, id, current && roleForm(current))
  }
  await record(tx, actor, 'case-role.changed', { type: 'case-role', id })
  return { id, caseId }
}

export async function removeRole(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const { caseId } = await requireRole(tx, actor, id)
  await tx.caseRole.delete({ where: { id } })
  await record(tx, actor, 'case-role.removed', { type: 'case', id: caseId }, { role: id, reason })
  return { id, caseId }
}

export const writableRole = (actor: Actor): Prisma.CaseRoleWhereInput => ({
  case: writableProceedings(actor),
  person: visiblePeople(actor),
  ...ofVisible(actor),
})

async function requireRole(tx: Tx, actor: Actor, id: string) {
  const role = await tx.caseRole.findFirst({
    where: { id, ...writableRole(actor) },
    select: { caseId: true },
  })
  return role ?? refuse()
}

function refuseBackwards({ from, to }: Pick<RoleInput, 'from' | 'to'>): void {
  if (from && to && endsBefore(from, to)) throw new RuleError('cases.errors.to-before-from', 'to')
}
