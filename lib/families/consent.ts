import 'server-only'
import { visibleFamilies } from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError } from '@/lib/core/errors'
import { requireOrganisations } from '@/lib/reference/listed'
import { requireFamily, requireMember, requirePrisoner, requireUser } from './membership'
import type { ConsentInput } from './schema'

/** Given or refused; earlier answers stay as they were said. */
export async function insertConsent(tx: Tx, actor: Actor, input: ConsentInput): Promise<{ id: string }> {
  const { id, familyId, who, purpose, bodyId, answer, on, takenById } = input
  const [kind, whoId = ''] = who.split(':')
  await requireFamily(tx, actor, familyId)
  const memberId = kind === 'member' ? whoId : null
  const personId = kind === 'person' ? whoId : null
  if (memberId) await requireMember(tx, { familyId, memberId }, 'who')
  if (personId) await requirePrisoner(tx, familyId, personId, 'who')
  await requireOrganisations(tx, [['bodyId', bodyId]])
  if (takenById) await requireUser(tx, takenById, 'takenById')
  if (id && (await tx.consent.findFirst({ where: { id, familyId }, select: { id: true } })))
    return { id: familyId }
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
  await record(tx, actor, 'consent.recorded', { type: 'family', id: familyId })
  return { id: familyId }
}

/** An answer nobody gave. Somebody who thought again gives another answer, and both stay. */
export async function takeOutConsent(
  tx: Tx,
  actor: Actor,
  { id, reason }: RemovalInput,
): Promise<{ id: string }> {
  const consent = await tx.consent.findFirst({
    where: { id, family: visibleFamilies(actor) },
    select: { familyId: true, purpose: true, isGiven: true },
  })
  if (!consent) throw new ForbiddenError()
  const { familyId, purpose, isGiven } = consent
  await tx.consent.delete({ where: { id } })
  await record(
    tx,
    actor,
    'consent.removed',
    { type: 'family', id: familyId },
    { consent: id, purpose, isGiven, reason },
  )
  return { id: familyId }
}
