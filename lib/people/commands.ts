import 'server-only'
import { authorize, can } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { visiblePeople } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import { withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import type { NameInput, NewPersonInput, PersonInput } from './schema'
import { isDecided, personForm, scriptOf } from './rules'

/** A coordinator creates; anybody else proposes, and a coordinator confirms. Sending it twice makes one person. */
export async function createPerson(
  actor: Actor,
  input: NewPersonInput & { isAnother?: boolean },
): Promise<{ id: string }> {
  authorize(actor, 'records.write', 'cases.create', 'cases.propose')
  const { isAnother, ...person } = input
  return withActor(actor, async (tx) => {
    if (isAnother === false) await refuseNamesake(tx, actor, person)
    return addPerson(tx, actor, person, can(actor, 'records.write'))
  })
}

/** For commands that create a person along with something else; they have checked that the actor may. */
export async function addPerson(tx: Tx, actor: Actor, input: NewPersonInput, isConfirmed: boolean) {
  const { id, name, language, visibility, born, ...fields } = input
  if (id && (await tx.person.findFirst({ where: { id, ...visiblePeople(actor) }, select: { id: true } })))
    return { id }
  const person = await tx.person.create({
    data: {
      ...(id && { id }),
      ...fields,
      ...dateColumns('born', born),
      visibility: isConfirmed ? visibility : 'proposed',
      proposedById: isConfirmed ? null : actor.userId,
      names: { create: { text: name, script: scriptOf(name), language, isShown: true } },
    },
    select: { id: true },
  })
  await record(tx, actor, isConfirmed ? 'person.created' : 'person.proposed', {
    type: 'person',
    id: person.id,
  })
  return person
}

export async function changePerson(actor: Actor, input: PersonInput): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  const { id, version, visibility, born, ...fields } = input
  return withActor(actor, async (tx) => {
    const current = await tx.person.findFirst({ where: { AND: [{ id }, visiblePeople(actor)] } })
    const saved = await tx.person.updateMany({
      where: { AND: [{ id, version }, visiblePeople(actor)] },
      data: {
        ...fields,
        ...dateColumns('born', born),
        ...(current && isDecided(current.visibility) && { visibility }),
        version: { increment: 1 },
      },
    })
    if (saved.count === 0) await refuseStale(tx, id, current && personForm(current))
    await record(tx, actor, 'person.changed', { type: 'person', id })
    return { id }
  })
}

export async function confirmPerson(actor: Actor, input: { id: string }): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  return decide(actor, input.id, 'open')
}

export async function declinePerson(
  actor: Actor,
  input: { id: string; reason: string },
): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  return decide(actor, input.id, 'declined', input.reason)
}

/** Adds a name, or changes the one `nameId` names. A name that becomes the shown one replaces the former. */
export async function saveName(actor: Actor, input: NameInput): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  const { personId, nameId, isShown, ...name } = input
  return withActor(actor, async (tx) => {
    await requirePerson(tx, actor, personId)
    const data = { ...name, script: scriptOf(name.text) }
    const isTwice = await tx.personName.count({
      where: { personId, text: name.text, kind: name.kind, ...(nameId && { id: { not: nameId } }) },
    })
    if (isTwice > 0) throw new RuleError('people.errors.name-twice', 'text')
    if (isShown) {
      await tx.personName.updateMany({ where: { personId, isShown: true }, data: { isShown: false } })
    }
    if (nameId) {
      const found = await tx.personName.findFirst({ where: { id: nameId, personId } })
      if (!found) throw new ForbiddenError()
      await tx.personName.update({
        where: { id: nameId },
        data: { ...data, isShown: isShown || found.isShown },
      })
    } else {
      await tx.personName.create({ data: { ...data, personId, isShown } })
    }
    await record(tx, actor, nameId ? 'name.changed' : 'name.added', { type: 'person', id: personId })
    return { id: personId }
  })
}

export async function removeName(
  actor: Actor,
  input: { personId: string; nameId: string },
): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  requireRecent(actor)
  return withActor(actor, async (tx) => {
    await requirePerson(tx, actor, input.personId)
    const removed = await tx.personName.deleteMany({
      where: { id: input.nameId, personId: input.personId, isShown: false },
    })
    if (removed.count === 0) throw new RuleError('people.errors.name-shown')
    await record(tx, actor, 'name.removed', { type: 'person', id: input.personId })
    return { id: input.personId }
  })
}

async function decide(actor: Actor, id: string, visibility: 'open' | 'declined', declinedReason?: string) {
  return withActor(actor, async (tx) => {
    const decided = await tx.person.updateMany({
      where: { id, visibility: 'proposed' },
      data: { visibility, declinedReason, version: { increment: 1 } },
    })
    if (decided.count === 0) throw new RuleError('form.already-decided')
    await record(tx, actor, visibility === 'open' ? 'person.confirmed' : 'person.declined', {
      type: 'person',
      id,
    })
    return { id }
  })
}

/** Only among people the actor may see: nobody learns from a refusal that a restricted person is recorded. */
async function refuseNamesake(tx: Tx, actor: Actor, { id, name }: NewPersonInput): Promise<void> {
  const namesake = await tx.person.findFirst({
    where: {
      AND: [visiblePeople(actor), { names: { some: { text: { equals: name, mode: 'insensitive' } } } }],
      ...(id && { id: { not: id } }),
    },
    select: { id: true },
  })
  if (namesake) throw new RuleError('people.errors.namesake', 'isAnother', { name })
}

async function requirePerson(tx: Tx, actor: Actor, id: string): Promise<void> {
  const found = await tx.person.findFirst({
    where: { AND: [{ id }, visiblePeople(actor)] },
    select: { id: true },
  })
  if (!found) throw new ForbiddenError()
}
