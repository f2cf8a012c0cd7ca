import 'server-only'
import { reachableFamilies, visibleFamilies, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'

export async function requireFamily(tx: Tx, actor: Actor, id: string): Promise<void> {
  const where = { AND: [{ id }, visibleFamilies(actor)] }
  if (!(await tx.family.findFirst({ where, select: { id: true } }))) throw new ForbiddenError()
}

export async function requireReach(tx: Tx, actor: Actor, id: string): Promise<void> {
  const where = { AND: [{ id }, reachableFamilies(actor)] }
  if (!(await tx.family.findFirst({ where, select: { id: true } }))) throw new ForbiddenError()
}

/** A person chosen on a form. */
export async function requireKnownPerson(tx: Tx, actor: Actor, id: string): Promise<void> {
  const where = { AND: [{ id }, visiblePeople(actor)] }
  if (!(await tx.person.findFirst({ where, select: { id: true } })))
    throw new RuleError('form.choose', 'personId')
}

/** A member is kin to a prisoner of this family, and not to themselves. */
export async function requireKin(
  tx: Tx,
  actor: Actor,
  input: { familyId: string; personId: string | null; kinToId: string },
) {
  await requireFamily(tx, actor, input.familyId)
  await requirePrisoner(tx, input.familyId, input.kinToId, 'kinToId')
  if (!input.personId) return
  await requireKnownPerson(tx, actor, input.personId)
  if (input.personId === input.kinToId) throw new RuleError('families.errors.kin-to-self', 'kinToId')
}

export async function requirePrisoner(
  tx: Tx,
  familyId: string,
  personId: string,
  field: string,
): Promise<void> {
  if ((await tx.familyPrisoner.count({ where: { familyId, personId } })) === 0)
    throw new RuleError('form.choose', field)
}

export async function requireMember(
  tx: Tx,
  { familyId, memberId }: { familyId: string; memberId: string | null },
  field = 'memberId',
) {
  if (memberId && (await tx.familyMember.count({ where: { id: memberId, familyId } })) === 0) {
    throw new RuleError('form.choose', field)
  }
}

export async function requireCoordinator(tx: Tx, id: string | null): Promise<void> {
  const where = { id: id ?? '', removedAt: null, roles: { some: { to: null, role: 'coordinator' as const } } }
  if (id && (await tx.user.count({ where })) === 0) throw new RuleError('form.choose', 'coordinatorId')
}

export async function requireUser(tx: Tx, id: string, field: string): Promise<void> {
  if ((await tx.user.count({ where: { id } })) === 0) throw new RuleError('form.choose', field)
}
