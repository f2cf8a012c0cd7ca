import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { visibleFamilies } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { AuditEventName } from '@/lib/audit/events'
import type { Actor } from '@/lib/core/actor'
import { dateColumns, dateOf } from '@/lib/core/dates'
import { withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import {
  requireCoordinator,
  requireFamily,
  requireKin,
  requireMember,
  requirePerson,
  requirePrisoner,
  requireReach,
  requireUser,
} from './membership'
import { contactForm, familyForm, memberForm } from './rules'
import type {
  ConsentInput,
  ContactInput,
  FamilyInput,
  MemberInput,
  NewContactInput,
  NewFamilyInput,
  NewMemberInput,
  PartInput,
  PrisonerInput,
  TalkInput,
} from './schema'

/** A family begins with its prisoner. Sending it twice makes one family. */
export async function createFamily(actor: Actor, input: NewFamilyInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id, personId, ...fields } = input
  return withActor(actor, async (tx) => {
    if (id && (await tx.family.findUnique({ where: { id }, select: { id: true } }))) return { id }
    await requirePerson(tx, actor, personId)
    await requireCoordinator(tx, fields.coordinatorId)
    const family = await tx.family.create({
      data: { ...(id && { id }), ...fields, prisoners: { create: { personId } } },
      select: { id: true },
    })
    return saved(tx, actor, 'family.created', family.id)
  })
}

export async function changeFamily(actor: Actor, input: FamilyInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id, version, ...fields } = input
  return withActor(actor, async (tx) => {
    await requireCoordinator(tx, fields.coordinatorId)
    const scope = { AND: [{ id }, visibleFamilies(actor)] }
    const changed = await tx.family.updateMany({
      where: { ...scope, version },
      data: { ...fields, version: { increment: 1 } },
    })
    if (changed.count === 0) {
      const current = await tx.family.findFirst({ where: scope })
      await refuseStale(tx, id, current && familyForm(current))
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
    const now = new Date()
    const closed = await tx.family.updateMany({
      where: { id, closedAt: null },
      data: { closedAt: now, version: { increment: 1 } },
    })
    if (closed.count === 0) return { id }
    const given = await tx.assignment.findMany({ where: { familyId: id, to: null }, select: { id: true } })
    await tx.assignment.updateMany({
      where: { familyId: id, to: null },
      data: { to: now, endedById: actor.userId },
    })
    for (const { id: assignment } of given) {
      await record(tx, actor, 'assignment.ended', { type: 'family', id }, { assignment })
    }
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
    await requirePerson(tx, actor, personId)
    const key = { familyId_personId: input }
    await tx.familyPrisoner.upsert({ where: key, create: { familyId, personId }, update: {} })
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
    return saved(tx, actor, 'family.changed', familyId)
  })
}

export async function addMember(actor: Actor, input: NewMemberInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id, born, ...fields } = input
  return withActor(actor, async (tx) => {
    await requireKin(tx, actor, input)
    if (id && (await tx.familyMember.findFirst({ where: { id }, select: { id: true } })))
      return { id: fields.familyId }
    await tx.familyMember.create({ data: { ...(id && { id }), ...fields, ...dateColumns('born', born) } })
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
      data: { ...fields, ...dateColumns('born', born), version: { increment: 1 } },
    })
    if (changed.count === 0) {
      const current = await tx.familyMember.findFirst({ where: { id, familyId } })
      await refuseStale(tx, familyId, current && memberForm(current))
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

export async function addContact(actor: Actor, input: NewContactInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id, ...fields } = input
  return withActor(actor, async (tx) => {
    await requireReach(tx, actor, fields.familyId)
    await requireMember(tx, fields)
    if (id && (await tx.familyContact.findFirst({ where: { id }, select: { id: true } })))
      return { id: fields.familyId }
    await tx.familyContact.create({ data: { ...(id && { id }), ...fields } })
    return saved(tx, actor, 'family-contact.added', fields.familyId)
  })
}

export async function changeContact(actor: Actor, input: ContactInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id, version, familyId, ...fields } = input
  return withActor(actor, async (tx) => {
    await requireReach(tx, actor, familyId)
    await requireMember(tx, input)
    const changed = await tx.familyContact.updateMany({
      where: { id, familyId, version },
      data: { ...fields, version: { increment: 1 } },
    })
    if (changed.count === 0) {
      const current = await tx.familyContact.findFirst({ where: { id, familyId } })
      await refuseStale(tx, familyId, current && contactForm(current))
    }
    return saved(tx, actor, 'family-contact.changed', familyId)
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

/** The family counts as spoken with on that day: a trigger keeps the latest. */
export async function recordTalk(actor: Actor, input: TalkInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id, familyId, on, kind, note } = input
  return withActor(actor, async (tx) => {
    await requireReach(tx, actor, familyId)
    if (id && (await tx.familyTalk.findFirst({ where: { id }, select: { id: true } })))
      return { id: familyId }
    await tx.familyTalk.create({
      data: { ...(id && { id }), familyId, on: dateOf(on), kind, note, byId: actor.userId },
    })
    return saved(tx, actor, 'family-talk.recorded', familyId)
  })
}

/** Given or refused; earlier answers stay as they were said. */
export async function recordConsent(actor: Actor, input: ConsentInput): Promise<{ id: string }> {
  authorize(actor, 'families.write')
  const { id, familyId, who, purpose, bodyId, answer, on, takenById } = input
  const [kind, whoId = ''] = who.split(':')
  return withActor(actor, async (tx) => {
    await requireFamily(tx, actor, familyId)
    const memberId = kind === 'member' ? whoId : null
    const personId = kind === 'person' ? whoId : null
    if (memberId) await requireMember(tx, { familyId, memberId }, 'who')
    if (personId) await requirePrisoner(tx, familyId, personId, 'who')
    if (takenById) await requireUser(tx, takenById, 'takenById')
    if (id && (await tx.consent.findFirst({ where: { id }, select: { id: true } }))) return { id: familyId }
    await tx.consent.create({
      data: {
        ...(id && { id }),
        familyId,
        memberId,
        personId,
        purpose,
        bodyId: purpose === 'share_with_body' ? bodyId : null,
        isGiven: answer === 'given',
        on: dateOf(on),
        takenById: takenById ?? actor.userId,
      },
    })
    return saved(tx, actor, 'consent.recorded', familyId)
  })
}

async function saved(tx: Tx, actor: Actor, event: AuditEventName, id: string) {
  await record(tx, actor, event, { type: 'family', id })
  return { id }
}
