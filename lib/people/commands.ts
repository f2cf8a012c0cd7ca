import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { allowed } from '@/lib/access/allowed'
import { authorize, can } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { visiblePeople } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import { withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { refuseDouble, refuseNamesake } from './alike'
import { refreshKeys } from './name-keys'
import { merge } from './merging'
import { requireVisiblePerson } from './reach'
import { compareSome } from './resembling'
import type { NameInput, NewNameInput, NewPersonInput, PairInput, PersonInput } from './schema'
import { isDecided, nameForm, personForm } from './rules'
import { nameColumns } from './spelling'
import { markDifferent, unmerge } from './unmerging'
import { asSystem, withSystem } from '@/lib/core/system'
import { settleKeys } from '@/lib/keys/grants'
import { documentsOf } from '@/lib/keys/holders'

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
  const insert = () =>
    tx.person.create({
      data: {
        ...(id && { id }),
        ...fields,
        ...dateColumns('born', born),
        visibility: isConfirmed ? visibility : 'proposed',
        // Also of a lawyer who enters somebody with a case of their own: it is they who see them through it.
        proposedById: can(actor, 'records.write') ? null : actor.userId,
        names: { create: { ...nameColumns(name), language, isShown: true } },
      },
      select: { id: true },
    })
  // A restricted person is seen with a case, in which they are not yet.
  const isUnseen = isConfirmed && !can(actor, 'records.write')
  const person = isUnseen ? await asSystem(tx, insert) : await insert()
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
    if (saved.count === 0) await refuseStale(tx, actor, id, current && personForm(current))
    if (current?.visibility !== visibility)
      await settleKeys(tx, actor, await documentsOf(tx, { personId: id }))
    await record(tx, actor, 'person.changed', { type: 'person', id })
    return { id }
  })
}

/** Who may be on record already is asked about, unless `isAnother` says that they are not. */
export async function confirmPerson(
  actor: Actor,
  { id, isAnother }: { id: string; isAnother?: boolean },
): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  return decide(actor, id, 'confirmed', { isAsking: isAnother === false })
}

export async function declinePerson(
  actor: Actor,
  input: { id: string; reason: string },
): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  return decide(actor, input.id, 'declined', { declinedReason: input.reason })
}

/** A name that becomes the shown one replaces the former. Sending it twice makes one name. */
export async function addName(actor: Actor, input: NewNameInput): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  const { id, personId, ...name } = input
  return withActor(actor, async (tx) => {
    await requireVisiblePerson(tx, actor, personId)
    if (id && (await tx.personName.count({ where: { id, personId } })) > 0) return { id: personId }
    await refuseTwice(tx, input)
    if (name.isShown) await hideShown(tx, personId)
    await tx.personName.create({
      data: { ...(id && { id }), personId, ...name, ...nameColumns(name.text) },
    })
    await record(tx, actor, 'name.added', { type: 'person', id: personId })
    return { id: personId }
  })
}

/** The name that is shown stays so, until another one is chosen. */
export async function changeName(actor: Actor, input: NameInput): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  const { id, version, personId, isShown, ...name } = input
  return withActor(actor, async (tx) => {
    await requireVisiblePerson(tx, actor, personId)
    await refuseTwice(tx, input)
    if (isShown) await hideShown(tx, personId, id)
    const saved = await tx.personName.updateMany({
      where: { id, personId, version },
      data: {
        ...name,
        ...nameColumns(name.text),
        ...(isShown && { isShown }),
        version: { increment: 1 },
      },
    })
    if (saved.count === 0) {
      const current = await tx.personName.findFirst({ where: { id, personId } })
      await refuseStale(tx, actor, personId, current && nameForm(current), 'name')
    }
    await record(tx, actor, 'name.changed', { type: 'person', id: personId })
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
    await requireVisiblePerson(tx, actor, input.personId)
    const removed = await tx.personName.deleteMany({
      where: { id: input.nameId, personId: input.personId, isShown: false },
    })
    if (removed.count === 0) throw new RuleError('people.errors.name-shown')
    await record(tx, actor, 'name.removed', { type: 'person', id: input.personId })
    return { id: input.personId }
  })
}

export const mergePeople = allowed(['records.write'], merge)
export const unmergePeople = allowed(['records.write'], unmerge)

/** Two people of one name, or of nearly one: nobody is asked about them again. */
export const tellApart = allowed(['records.write'], async (tx, actor, { id, otherId }: PairInput) => {
  for (const one of [id, otherId]) await requireVisiblePerson(tx, actor, one)
  if (id === otherId) throw new ForbiddenError()
  await markDifferent(tx, actor, id, otherId)
  await record(tx, actor, 'person.told-apart', { type: 'person', id }, { other: otherId })
  return { id }
})

/** For the system, in the background: names that were not compared with all others yet are. */
export async function compareNamesOnRecord(): Promise<void> {
  while ((await withSystem(compareSome, { timeout: 60_000 })) > 0) await setImmediate()
}

/** For the system, at start: every name is found by the rules of today. Returns how many had to be made findable. */
export async function refreshNameKeys(): Promise<number> {
  let done = 0
  for (;;) {
    const found = await withSystem(refreshKeys, { timeout: 60_000 })
    done += found
    if (found === 0) return done
  }
}

async function decide(
  actor: Actor,
  id: string,
  decision: 'confirmed' | 'declined',
  { declinedReason, isAsking }: { declinedReason?: string; isAsking?: boolean },
): Promise<{ id: string }> {
  return withActor(actor, async (tx) => {
    if (isAsking) await refuseDouble(tx, actor, id)
    const visibility = decision === 'declined' ? decision : await markOf(tx, id)
    const decided = await tx.person.updateMany({
      where: { id, visibility: 'proposed' },
      data: { visibility, declinedReason, version: { increment: 1 } },
    })
    if (decided.count === 0) throw new RuleError('form.already-decided')
    await settleKeys(tx, actor, await documentsOf(tx, { personId: id }))
    await record(tx, actor, `person.${decision}`, {
      type: 'person',
      id,
    })
    return { id }
  })
}

/** Whoever was proposed from within a restricted case is not opened to everybody by being confirmed. */
async function markOf(tx: Tx, id: string) {
  const within = { some: { case: { visibility: 'restricted' } } } as const
  const isWithin = await tx.person.count({
    where: {
      id,
      OR: [
        { defendants: within },
        { caseRoles: within },
        { hearingsJudged: within },
        { hearingsProsecuted: within },
      ],
    },
  })
  return isWithin > 0 ? 'restricted' : 'open'
}

async function refuseTwice(tx: Tx, { id, personId, text, kind }: NewNameInput): Promise<void> {
  const twins = await tx.personName.count({ where: { personId, text, kind, ...(id && { id: { not: id } }) } })
  if (twins > 0) throw new RuleError('people.errors.name-twice', 'text')
}

async function hideShown(tx: Tx, personId: string, except?: string): Promise<void> {
  await tx.personName.updateMany({
    where: { personId, isShown: true, ...(except && { id: { not: except } }) },
    data: { isShown: false, version: { increment: 1 } },
  })
}
