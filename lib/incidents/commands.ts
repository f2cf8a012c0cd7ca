import 'server-only'
import { allowed } from '@/lib/access/allowed'
import { authorize } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { visibleIncidents } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import { withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { settleKeys } from '@/lib/keys/grants'
import { requireOrganisations } from '@/lib/reference/listed'
import { insertSources } from '@/lib/sources/source'
import { findIncident } from './incident'
import { replaceInvolved } from './involved'
import { columns, insertIncident, refreshAll, requireIncident } from './record'
import { contextForm, incidentForm } from './rules'
import { incidentKey, told } from './sealed'
import type { ContextInput, IncidentInput, NewContextInput } from './schema'

export const addIncident = allowed(['records.write'], insertIncident)

export async function changeIncident(actor: Actor, input: IncidentInput): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  const { id, version } = input
  return withActor(actor, async (tx) => {
    await refuseCircle(tx, id, input.partOfId)
    const scope = { AND: [{ id }, visibleIncidents(actor)] }
    const saved = await tx.incident.updateMany({
      where: { ...scope, version },
      data: {
        ...{ ...(await columns(tx, actor, input)), version: { increment: 1 } },
        ...(await told(tx, actor, id, input)),
      },
    })
    if (saved.count === 0) {
      const current = await findIncident(tx, actor, id)
      await refuseStale(tx, actor, id, current && incidentForm(current))
    }
    await refreshAll(tx, await replaceInvolved(tx, actor, id, input))
    await settleKeys(tx, actor, [incidentKey(id)])
    await record(tx, actor, 'incident.changed', { type: 'incident', id })
    return { id }
  })
}

/** Written down by mistake, or twice. One that others are a part of stays. */
export async function removeIncident(actor: Actor, { id, reason }: RemovalInput): Promise<void> {
  authorize(actor, 'records.write')
  requireRecent(actor)
  await withActor(actor, async (tx) => {
    const found = await findIncident(tx, actor, id)
    if (!found) throw new ForbiddenError()
    if (found.parts.length > 0) throw new RuleError('incidents.errors.has-parts')
    await tx.source.deleteMany({ where: { incidentId: id } })
    await tx.incident.delete({ where: { id } })
    await refreshAll(tx, new Set(found.victims.flatMap(({ person }) => person?.id ?? [])))
    await record(tx, actor, 'incident.removed', { type: 'incident', id }, { reason })
  })
}

/** Something outside the cases that explains them, on its own or at once linked with an incident. */
export async function addContext(actor: Actor, input: NewContextInput): Promise<ContextSaved> {
  authorize(actor, 'records.write')
  const { id, incidentId, occurred, sources, ...fields } = input
  return withActor(actor, async (tx) => {
    if (id && (await tx.contextEvent.count({ where: { id } })) > 0) return { id, incidentId }
    await requireOrganisations(tx, [['bodyId', fields.bodyId]])
    if (incidentId) await requireIncident(tx, actor, incidentId)
    const context = await tx.contextEvent.create({
      data: {
        ...(id && { id }),
        ...fields,
        ...dateColumns('occurred', occurred),
        ...(incidentId && { incidents: { create: { incidentId } } }),
      },
      select: { id: true },
    })
    await insertSources(tx, actor, 'context-event', context.id, sources)
    await record(tx, actor, 'context-event.added', { type: 'context-event', id: context.id })
    return { id: context.id, incidentId }
  })
}

type ContextSaved = { id: string; incidentId: string | null }

export async function changeContext(actor: Actor, input: ContextInput): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  const { id, version, occurred, ...fields } = input
  return withActor(actor, async (tx) => {
    await requireOrganisations(tx, [['bodyId', fields.bodyId]])
    const saved = await tx.contextEvent.updateMany({
      where: { id, version },
      data: { ...fields, ...dateColumns('occurred', occurred), version: { increment: 1 } },
    })
    if (saved.count === 0) {
      const current = await tx.contextEvent.findUnique({ where: { id } })
      await refuseStale(tx, actor, id, current && contextForm(current))
    }
    await record(tx, actor, 'context-event.changed', { type: 'context-event', id })
    return { id }
  })
}

/** Written down by mistake: the incidents that came after it stay, without it. */
export async function removeContext(actor: Actor, { id, reason }: RemovalInput): Promise<void> {
  authorize(actor, 'records.write')
  requireRecent(actor)
  await withActor(actor, async (tx) => {
    await tx.source.deleteMany({ where: { contextEventId: id } })
    await tx.incidentContext.deleteMany({ where: { contextEventId: id } })
    const removed = await tx.contextEvent.deleteMany({ where: { id } })
    if (removed.count === 0) throw new ForbiddenError()
    await record(tx, actor, 'context-event.removed', { type: 'context-event', id }, { reason })
  })
}

async function refuseCircle(tx: Tx, id: string, partOfId: string | null): Promise<void> {
  const isPart = partOfId !== null && (await tx.incident.count({ where: { id: partOfId, partOfId: id } })) > 0
  if (isPart || partOfId === id) throw new RuleError('incidents.errors.part-of-itself', 'partOfId')
}
