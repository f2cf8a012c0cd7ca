import 'server-only'
import { can } from '@/lib/access/permissions'
import { enteredBy, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { addPerson } from '@/lib/people/commands'
import { markWithin } from '@/lib/people/rules'
import { newPersonSchema } from '@/lib/people/schema'
import type { Prisma } from '@/prisma/generated/client'
import type { RoleInCase, Visibility } from '@/prisma/generated/enums'

type Seat = 'judge' | 'prosecutor'
type Chosen = { id: string | null; name: string | null }
type OfCase = { id: string; visibility: Visibility }
type Seats = { judgeId: string | null; prosecutorId: string | null }

/** Who sits: the person chosen from the list, or the one named, who gets a record when there is none. */
export async function seat(
  tx: Tx,
  actor: Actor,
  role: Seat,
  { id, name }: Chosen,
  ofCase: OfCase,
): Promise<string | null> {
  if (name)
    return (
      (await findByName(tx, actor, role, name, ofCase)) ??
      (await addByName(tx, actor, name, ofCase.visibility))
    )
  if (!id) return null
  const found = await tx.person.findFirst({
    where: { AND: [{ id }, visiblePeople(actor), maySit(actor, ofCase.id)] },
    select: { id: true },
  })
  if (!found) throw new RuleError('form.choose', `${role}Id`)
  return found.id
}

/** Who sits, as the actor's form has it: nobody whom they may not see. */
export async function seenSeats<Sat extends Seats>(tx: Tx, actor: Actor, standing: Sat): Promise<Sat> {
  const ids = [standing.judgeId, standing.prosecutorId].filter((id) => id !== null)
  const where = { AND: [{ id: { in: ids } }, visiblePeople(actor)] }
  const seen = (await tx.person.findMany({ where, select: { id: true } })).map(({ id }) => id)
  const only = (id: string | null) => (id !== null && seen.includes(id) ? id : null)
  return { ...standing, judgeId: only(standing.judgeId), prosecutorId: only(standing.prosecutorId) }
}

/** Which seats somebody else takes, for the audit: not who. */
export const seatsChanged = (before: Seats | null, after: Seats) => ({
  seats: (['judge', 'prosecutor'] as const).filter(
    (one) => (before?.[`${one}Id`] ?? null) !== after[`${one}Id`],
  ),
})

/** A person whom the actor may not see is not on their form, and so is not taken away by saving it. */
export async function keepHidden(tx: Tx, actor: Actor, chosen: Seats, standing: Seats): Promise<Seats> {
  const isHidden = async (id: string | null) =>
    id !== null && (await tx.person.count({ where: { AND: [{ id }, visiblePeople(actor)] } })) === 0
  return {
    judgeId: chosen.judgeId ?? ((await isHidden(standing.judgeId)) ? standing.judgeId : null),
    prosecutorId:
      chosen.prosecutorId ?? ((await isHidden(standing.prosecutorId)) ? standing.prosecutorId : null),
  }
}

/**
 * Whoever sits is seen by all to whom the case is given. So those who do not write records take only somebody who has a seat in
 * this case already, or an open person who sat or holds an office anywhere, or one whom they proposed themselves.
 */
function maySit(actor: Actor, caseId: string): Prisma.PersonWhereInput {
  if (can(actor, 'records.write')) return {}
  const inRole = (...of: RoleInCase[]) => ({ role: { in: of } })
  return {
    OR: [
      { hearingsJudged: { some: { caseId } } },
      { hearingsProsecuted: { some: { caseId } } },
      { caseRoles: { some: { caseId, ...inRole('judge', 'prosecutor') } } },
      { visibility: 'open', hearingsJudged: { some: {} } },
      { visibility: 'open', hearingsProsecuted: { some: {} } },
      { visibility: 'open', caseRoles: { some: inRole('judge', 'prosecutor', 'investigator') } },
      { visibility: { in: ['proposed', 'declined'] }, ...enteredBy(actor) },
    ],
  }
}

async function findByName(
  tx: Tx,
  actor: Actor,
  role: Seat,
  name: string,
  ofCase: OfCase,
): Promise<string | undefined> {
  const sat = role === 'judge' ? { hearingsJudged: { some: {} } } : { hearingsProsecuted: { some: {} } }
  const found = await tx.person.findFirst({
    where: {
      AND: [
        { names: { some: { text: { equals: name, mode: 'insensitive' } } } },
        { OR: [sat, { caseRoles: { some: { role } } }] },
        visiblePeople(actor),
        maySit(actor, ofCase.id),
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return found?.id
}

async function addByName(tx: Tx, actor: Actor, name: string, ofCase: Visibility): Promise<string> {
  const input = newPersonSchema.parse({ name, visibility: markWithin(ofCase) })
  const person = await addPerson(tx, actor, input, can(actor, 'records.write'))
  return person.id
}
