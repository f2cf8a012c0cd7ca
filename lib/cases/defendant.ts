import 'server-only'
import { can } from '@/lib/access/permissions'
import { clients, enteredBy, writableProceedings } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { asSystem } from '@/lib/core/system'
import { refreshStatus } from '@/lib/detention/commands'
import { settleKeys } from '@/lib/keys/grants'
import { subjectsOfClient } from '@/lib/keys/holders'
import type { Visibility } from '@/prisma/generated/enums'
import { defendantForm } from './forms'
import { personFor, refuse, writableDefendant, type Saved } from './reach'
import type { DefendantInput, MaybeAsked, NewDefendantInput } from './schema'

/** Into a case whose proceedings the actor writes, or into their own proposal. */
export async function addDefendant(
  tx: Tx,
  actor: Actor,
  input: NewDefendantInput & MaybeAsked,
): Promise<Saved> {
  const { caseId, ...fields } = input
  const scopes = [
    can(actor, 'proceedings.write') && writableProceedings(actor),
    { visibility: 'proposed' as const, proposedById: actor.userId },
  ].filter((scope) => scope !== false)
  const isEverything = scopes.some((scope) => Object.keys(scope).length === 0)
  const found = await tx.case.findFirst({
    where: { AND: [{ id: caseId }, isEverything ? {} : { OR: scopes }] },
    select: { visibility: true },
  })
  if (!found) return refuse()
  return insertDefendant(tx, actor, caseId, fields, found.visibility)
}

/** For commands that have checked the case. The same person or form twice makes one defendant. */
export async function insertDefendant(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { id, personId: chosen, name, note, isAnother }: Omit<NewDefendantInput, 'caseId'> & MaybeAsked,
  ofCase: Visibility,
): Promise<Saved> {
  if (id && (await tx.defendant.count({ where: { id, caseId } })) > 0) return { id, caseId }
  if (chosen) await requireClient(tx, actor, chosen)
  const personId = await personFor(tx, actor, { personId: chosen, name, isAnother }, ofCase)
  if ((await tx.defendant.count({ where: { caseId, personId } })) > 0)
    throw new RuleError('cases.errors.defendant-twice', 'personId')
  const insert = () =>
    tx.defendant.create({
      data: { ...(id && { id }), caseId, personId, note },
      select: { id: true, caseId: true },
    })
  // Somebody restricted who was just made is seen with the case, as its defendant.
  const added = chosen ? await insert() : await asSystem(tx, insert)
  await settleClient(tx, actor, personId)
  await record(tx, actor, 'defendant.added', { type: 'defendant', id: added.id })
  await refreshStatus(tx, personId)
  return added
}

/**
 * Being a defendant opens a prisoner's family and detention to the lawyers of the case, so a lawyer cannot make somebody
 * on record their client: a coordinator adds them, unless the lawyer acts for them already, or entered them and nobody has
 * a case of theirs.
 */
async function requireClient(tx: Tx, actor: Actor, personId: string): Promise<void> {
  if (can(actor, 'records.write') || !can(actor, 'proceedings.write')) return
  const isClient = { OR: [{ ...enteredBy(actor), defendants: { none: {} } }, clients(actor)] }
  // Somebody else's case of theirs counts, though the actor may not see it.
  const where = { AND: [{ id: personId }, isClient] }
  if ((await asSystem(tx, () => tx.person.count({ where }))) === 0)
    throw new RuleError('cases.errors.ask-coordinator', 'personId')
}

export async function changeDefendant(tx: Tx, actor: Actor, input: DefendantInput): Promise<Saved> {
  const { id, version, note } = input
  const scope = { id, ...writableDefendant(actor) }
  const [changed] = await tx.defendant.updateManyAndReturn({
    where: { ...scope, version },
    data: { note, version: { increment: 1 } },
    select: { id: true, caseId: true },
  })
  if (!changed) {
    const current = await tx.defendant.findFirst({ where: scope })
    return refuseStale(tx, actor, id, current && defendantForm(current))
  }
  await record(tx, actor, 'defendant.changed', { type: 'defendant', id })
  return changed
}

/** Only one entered by mistake: with anything recorded against them they stay. */
export async function removeDefendant(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const defendant = await tx.defendant.findFirst({
    where: { id, ...writableDefendant(actor) },
    select: {
      caseId: true,
      personId: true,
      _count: {
        select: {
          charges: true,
          results: true,
          sentences: true,
          motions: true,
          deadlines: true,
          lawyers: true,
        },
      },
    },
  })
  if (!defendant) return refuse()
  if (Object.values(defendant._count).some((rows) => rows > 0))
    throw new RuleError('cases.errors.defendant-in-use')
  const { caseId, personId } = defendant
  await tx.hearingDefendant.deleteMany({ where: { defendantId: id } })
  await tx.defendant.delete({ where: { id } })
  await settleClient(tx, actor, personId)
  await record(tx, actor, 'defendant.removed', { type: 'case', id: caseId }, { defendant: id, reason })
  await refreshStatus(tx, personId)
  return { id, caseId }
}

/** The lawyers of the case open what is sealed of their client's family. */
async function settleClient(tx: Tx, actor: Actor, personId: string): Promise<void> {
  await settleKeys(tx, actor, await asSystem(tx, () => subjectsOfClient(tx, personId)))
}
