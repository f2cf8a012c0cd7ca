import 'server-only'
import { can } from '@/lib/access/permissions'
import { readableRulings, visiblePeople, writableProceedings } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { refuseNamesake } from '@/lib/people/alike'
import { addPerson } from '@/lib/people/commands'
import { markWithin } from '@/lib/people/rules'
import { newPersonSchema } from '@/lib/people/schema'
import type { Prisma } from '@/prisma/generated/client'
import type { Visibility } from '@/prisma/generated/enums'
import type { MaybeAsked } from './schema'

/** What every command here answers: the row it wrote, and the case whose page comes next. */
export type Saved = { id: string; caseId: string }

/** A case whose proceedings the actor may write. */
export async function requireCase(tx: Tx, actor: Actor, caseId: string) {
  const found = await tx.case.findFirst({
    where: { AND: [{ id: caseId }, writableProceedings(actor)] },
    select: { id: true, visibility: true },
  })
  return found ?? refuse()
}

/** Only defendants of this case whom the actor may see; those of a form that was tampered with are refused. */
export async function requireDefendants(
  tx: Tx,
  actor: Actor,
  caseId: string,
  ids: readonly (string | null)[],
  field: string,
): Promise<void> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return
  const found = await tx.defendant.count({
    where: { id: { in: wanted }, caseId, person: visiblePeople(actor) },
  })
  if (found < wanted.length) throw new RuleError('form.choose', field)
}

/** A defendant the actor may see, in a case whose proceedings they may write. */
export const writableDefendant = (actor: Actor): Prisma.DefendantWhereInput => ({
  case: writableProceedings(actor),
  person: visiblePeople(actor),
})

/** A ruling, hearing or other row that a form chose must belong to the same case. */
export async function requireRuling(
  tx: Tx,
  actor: Actor,
  caseId: string,
  id: string | null,
  field: string,
): Promise<void> {
  if (!id) return
  const where = { AND: [{ id, caseId }, readableRulings(actor)] }
  if ((await tx.ruling.count({ where })) === 0) throw new RuleError('form.choose', field)
}

/** The person chosen, or a new one of that name. Whoever may make cases makes people of them too; others propose. */
export async function personFor(
  tx: Tx,
  actor: Actor,
  { personId, name, isAnother }: { personId: string | null; name: string | null } & MaybeAsked,
  ofCase: Visibility,
): Promise<string> {
  if (personId) {
    const found = await tx.person.count({ where: { AND: [{ id: personId }, visiblePeople(actor)] } })
    if (found === 0) throw new RuleError('form.choose', 'personId')
    return personId
  }
  const input = newPersonSchema.parse({ name, visibility: markWithin(ofCase) })
  if (isAnother === false) await refuseNamesake(tx, actor, input)
  const person = await addPerson(tx, actor, input, can(actor, 'cases.create'))
  return person.id
}

export function refuse(): never {
  throw new ForbiddenError()
}
