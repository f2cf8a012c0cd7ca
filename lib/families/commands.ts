import 'server-only'
import { randomUUID } from 'node:crypto'
import { takeBack } from '@/lib/access/commands'
import { allowed, allowedRecently } from '@/lib/access/allowed'
import { authorize } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { visibleFamilies } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { AuditEventName } from '@/lib/audit/events'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import { withActor, type Tx } from '@/lib/core/db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import { settleKeys } from '@/lib/keys/grants'
import { ofFamily } from '@/lib/keys/holders'
import * as consents from './consent'
import { insertContact } from './contact'
import { insertFamily } from './family'
import {
  requireCoordinator,
  requireFamily,
  requireKin,
  requireKnownPerson,
  requireMember,
  requireReach,
} from './membership'
import { contactForm, familyForm, memberForm } from './rules'
import type {
  ContactInput,
  FamilyInput,
  MemberInput,
  NewMemberInput,
  PartInput,
  PrisonerInput,
} from './schema'
import { memberColumns, openContacts, openMembers, sealContact } from './sealed'
import * as talks from './talk'

export const createFamily = allowed(['families.write'], insertFamily)

export async function changeFamily(actor: Actor, input: FamilyInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id, version, ...fields } = input
  return withActor(actor, async (tx) => {
    const scope = { AND: [{ id }, visibleFamilies(actor)] }
    const before = await tx.family.findFirst({ where: scope, select: { coordinatorId: true } })
    if (fields.coordinatorId !== before?.coordinatorId) await requireCoordinator(tx, fields.coordinatorId)
    const changed = await tx.family.updateMany({
      where: { ...scope, version },
      data: { ...fields, version: { increment: 1 } },
    })
    if (changed.count === 0) {
      const current = await tx.family.findFirst({ where: scope })
      await refuseStale(tx, actor, id, current && familyForm(current))
    }
    return saved(tx, actor, 'family.changed', id)
  })
}

/** Support is over: nobody keeps the family as their work. Its records stay. */
export async function closeFamily(actor: Actor, input: { id: string }): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id } = input
  return withActor(actor, async (tx) => {
    await requireFamily(tx, actor, id)
    const isNeeding = await tx.need.count({
      where: { familyId: id, state: { in: ['proposed', 'open', 'assigned'] } },
      take: 1,
    })
    if (isNeeding > 0) throw new RuleError('families.errors.needs-open')
    const closed = await tx.family.updateMany({
      where: { id, closedAt: null },
      data: { closedAt: new Date(), version: { increment: 1 } },
    })
    if (closed.count === 0) return { id }
    await takeBack(tx, actor, { familyId: id })
    return saved(tx, actor, 'family.closed', id)
  })
}

export async function reopenFamily(actor: Actor, input: { id: string }): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  return withActor(actor, async (tx) => {
    await requireFamily(tx, actor, input.id)
    await tx.family.update({ where: { id: input.id }, data: { closedAt: null, version: { increment: 1 } } })
    return saved(tx, actor, 'family.reopened', input.id)
  })
}

export async function addPrisoner(actor: Actor, input: PrisonerInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { familyId, personId } = input
  return withActor(actor, async (tx) => {
    await requireFamily(tx, actor, familyId)
    await requireKnownPerson(tx, actor, personId)
    const key = { familyId_personId: input }
    await tx.familyPrisoner.upsert({ where: key, create: { familyId, personId }, update: {} })
    await settleKeys(tx, actor, ofFamily(familyId))
    return saved(tx, actor, 'family.changed', familyId)
  })
}

/** A prisoner written down by mistake; the last one stays, and so does one to whom a member is kin. */
export async function removePrisoner(actor: Actor, input: PrisonerInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  requireRecent(actor)
  const { familyId, personId } = input
  return withActor(actor, async (tx) => {
    await requireFamily(tx, actor, familyId)
    const others = await tx.familyPrisoner.count({ where: { familyId, personId: { not: personId } } })
    if (others === 0) throw new RuleError('families.errors.last-prisoner')
    const kin = await tx.familyMember.count({ where: { familyId, kinToId: personId } })
    const needs = await tx.need.count({ where: { familyId, personId } })
    if (kin + needs > 0) throw new RuleError('families.errors.prisoner-in-use')
    await tx.familyPrisoner.deleteMany({ where: { familyId, personId } })
    await settleKeys(tx, actor, ofFamily(familyId))
    return saved(tx, actor, 'family.changed', familyId)
  })
}

export async function addMember(actor: Actor, input: NewMemberInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id, born, ...fields } = input
  return withActor(actor, async (tx) => {
    await requireKin(tx, actor, input)
    if (
      id &&
      (await tx.familyMember.findFirst({ where: { id, familyId: fields.familyId }, select: { id: true } }))
    )
      return { id: fields.familyId }
    const row = id ?? randomUUID()
    const sealed = await memberColumns(tx, actor, row, fields)
    await tx.familyMember.create({ data: { ...fields, ...sealed, ...dateColumns('born', born), id: row } })
    return saved(tx, actor, 'family-member.added', fields.familyId)
  })
}

export async function changeMember(actor: Actor, input: MemberInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id, version, familyId, born, ...fields } = input
  return withActor(actor, async (tx) => {
    await requireKin(tx, actor, input)
    const changed = await tx.familyMember.updateMany({
      where: { id, familyId, version },
      data: {
        ...{ ...fields, ...dateColumns('born', born), version: { increment: 1 } },
        ...(await memberColumns(tx, actor, id, { ...fields, familyId })),
      },
    })
    if (changed.count === 0) {
      const found = await tx.familyMember.findMany({ where: { id, familyId } })
      const [current] = await openMembers(tx, actor, found)
      await refuseStale(tx, actor, familyId, current ? memberForm(current) : null)
    }
    return saved(tx, actor, 'family-member.changed', familyId)
  })
}

/** Contact data of the member stays with the family; what they agreed to must not lose its person. */
export async function removeMember(actor: Actor, input: PartInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  requireRecent(actor)
  const { id, familyId } = input
  return withActor(actor, async (tx) => {
    await requireFamily(tx, actor, familyId)
    if ((await tx.consent.count({ where: { memberId: id, familyId } })) > 0) {
      throw new RuleError('families.errors.member-consents')
    }
    const removed = await tx.familyMember.deleteMany({ where: { id, familyId } })
    if (removed.count === 0) throw new ForbiddenError()
    return saved(tx, actor, 'family-member.removed', familyId)
  })
}

export const addContact = allowed(['families.write'], insertContact)

export async function changeContact(actor: Actor, input: ContactInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id, version, familyId, ...fields } = input
  return withActor(actor, async (tx) => {
    await requireReach(tx, actor, familyId)
    await requireMember(tx, input)
    const changed = await tx.familyContact.updateMany({
      where: { id, familyId, version },
      data: {
        ...{ ...fields, version: { increment: 1 } },
        value: await sealContact(tx, actor, id, { ...fields, familyId }),
      },
    })
    if (changed.count === 0) {
      const [current] = await openContacts(
        tx,
        actor,
        await tx.familyContact.findMany({ where: { id, familyId } }),
      )
      await refuseStale(tx, actor, familyId, current ? contactForm(current) : null)
    }
    return saved(tx, actor, 'family-contact.changed', familyId)
  }).catch(async (error: unknown) => {
    // With the refusal goes what is saved now, and its transaction is undone: the reading is recorded in another.
    if (error instanceof ConflictError) await withActor(actor, (tx) => recordReading(tx, actor, familyId))
    throw error
  })
}

export async function removeContact(actor: Actor, input: PartInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  requireRecent(actor)
  const { id, familyId } = input
  return withActor(actor, async (tx) => {
    await requireReach(tx, actor, familyId)
    const removed = await tx.familyContact.deleteMany({ where: { id, familyId } })
    if (removed.count === 0) throw new ForbiddenError()
    return saved(tx, actor, 'family-contact.removed', familyId)
  })
}

export const recordTalk = allowed(['families.write'], talks.insertTalk)
export const removeTalk = allowedRecently(['families.write'], talks.takeOutTalk)

export const recordConsent = allowed(['families.write'], consents.insertConsent)
export const removeConsent = allowedRecently(['families.write'], consents.takeOutConsent)

const recordReading = (tx: Tx, actor: Actor, id: string) =>
  record(tx, actor, 'family-contacts.read', { type: 'family', id })

async function saved(tx: Tx, actor: Actor, event: AuditEventName, id: string) {
  await record(tx, actor, event, { type: 'family', id })
  return { id }
}
