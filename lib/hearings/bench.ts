import 'server-only'
import { can } from '@/lib/access/permissions'
import { visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { addPerson } from '@/lib/people/commands'
import { markWithin } from '@/lib/people/rules'
import { newPersonSchema } from '@/lib/people/schema'
import type { Visibility } from '@/prisma/generated/enums'

type Seat = 'judge' | 'prosecutor'
type Chosen = { id: string | null; name: string | null }
type Seats = { judgeId: string | null; prosecutorId: string | null }

/** Who sits: the person chosen from the list, or the one named, who gets a record when there is none. */
export async function seat(
  tx: Tx,
  actor: Actor,
  role: Seat,
  { id, name }: Chosen,
  ofCase: Visibility,
): Promise<string | null> {
  if (name) return (await findByName(tx, actor, role, name)) ?? (await addByName(tx, actor, name, ofCase))
  if (!id) return null
  const found = await tx.person.findFirst({
    where: { AND: [{ id }, visiblePeople(actor)] },
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

async function findByName(tx: Tx, actor: Actor, role: Seat, name: string): Promise<string | undefined> {
  const sat = role === 'judge' ? { hearingsJudged: { some: {} } } : { hearingsProsecuted: { some: {} } }
  const found = await tx.person.findFirst({
    where: {
      AND: [
        { names: { some: { text: { equals: name, mode: 'insensitive' } } } },
        { OR: [sat, { caseRoles: { some: { role } } }] },
        visiblePeople(actor),
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
