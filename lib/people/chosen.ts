import 'server-only'
import { visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { withinYear } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { withYear } from './rules'
import type { Prisma } from '@/prisma/generated/client'

const OFFERED = 5

export type ChosenPerson = { keptId: string | null; personId: string | null; name: string | null }

/**
 * The record a form means: the one chosen by id; the one that stood there, while the name is still one of its;
 * or the only person of that name. A name may be followed by a year of birth, or be the address of a person's page.
 * Null when nobody has the name.
 * @throws RuleError at `field` when several people have it.
 */
export async function findChosenPerson(
  tx: Tx,
  actor: Actor,
  { keptId, personId, name }: ChosenPerson,
  field: string,
): Promise<string | null> {
  if (personId) {
    const found = await tx.person.count({ where: { AND: [{ id: personId }, visiblePeople(actor)] } })
    if (found === 0) throw new RuleError('form.choose', field)
    return personId
  }
  if (!name) return null
  if (keptId && (await tx.person.count({ where: { AND: [{ id: keptId }, called(name)] } })) > 0) return keptId
  const people = await tx.person.findMany({
    where: { AND: [visiblePeople(actor), { visibility: { not: 'declined' } }, meant(name)] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: OFFERED + 1,
    select: { id: true, name: true, bornOn: true },
  })
  if (people.length > 1) {
    throw new RuleError('people.errors.several', field, {
      people: people.slice(0, OFFERED).map(withYear).join(', '),
    })
  }
  return people[0]?.id ?? null
}

/** As `findChosenPerson`, for a place where only a person with a record can stand. */
export async function requireChosenPerson(
  tx: Tx,
  actor: Actor,
  chosen: ChosenPerson,
  field: string,
): Promise<string | null> {
  const found = await findChosenPerson(tx, actor, chosen, field)
  if (!found && chosen.name) throw new RuleError('people.errors.nobody', field)
  return found
}

const called = (name: string): Prisma.PersonWhereInput => ({
  names: { some: { text: { equals: name, mode: 'insensitive' } } },
})

function meant(typed: string): Prisma.PersonWhereInput {
  const id = /\/people\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/i.exec(typed)?.[1]
  if (id) return { id }
  const [, name, year] = /^(.*\S)\s*\(((?:1[89]|20)\d\d)\)$/.exec(typed) ?? []
  if (!name || !year) return called(typed)
  return { ...called(name), bornOn: withinYear(Number(year)) }
}
