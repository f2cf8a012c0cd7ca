import 'server-only'
import { randomUUID } from 'node:crypto'
import { authorize } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { visibleHearings, visibleIncidents } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import { withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { requireChosenCase } from '@/lib/cases/chosen'
import { refreshStatus } from '@/lib/detention/status'
import { settleKeys } from '@/lib/keys/grants'
import { requireChosenPerson } from '@/lib/people/chosen'
import { requireOrganisations, requireTerms } from '@/lib/reference/listed'
import { insertSources } from '@/lib/sources/source'
import { findIncident } from './incident'
import { replaceInvolved } from './involved'
import { contextForm, incidentForm } from './rules'
import { incidentKey, told } from './sealed'
import type { ContextInput, IncidentInput, NewContextInput, NewIncidentInput } from './schema'

/** Everything of it at once: people, places, perpetrators, sources. Sending it twice makes one incident. */
export async function addIncident(actor: Actor, input: NewIncidentInput): Promise<{ id: string }> {
  authorize(actor, 'records.write')
  return withActor(actor, async (tx) => {
    const id = input.id ?? randomUUID()
    if ((await tx.incident.count({ where: { id } })) > 0) return { id }
    const data = { id, ...(await columns(tx, actor, input)), ...(await told(tx, actor, id, input)) }
    await tx.incident.create({ data, select: { id: true } })
    await refreshAll(tx, await replaceInvolved(tx, actor, id, input))
    await insertSources(tx, actor, 'incident', id, input.sources)
    await settleKeys(tx, actor, [incidentKey(id)])
    await record(tx, actor, 'incident.added', { type: 'incident', id })
    return { id }
  })
}

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

async function columns(tx: Tx, actor: Actor, input: Omit<IncidentInput, 'id' | 'version'>) {
  const { title, visibility, actId, occurred, ended, region, place, placeId, slogan, isSensitive } = input
  const { aimId, medicalId, reliabilityId, partOfId } = input
  await requireTerms(tx, [
    ['actId', 'act', actId],
    ['aimId', 'aim', aimId],
    ['medicalId', 'medical-attention', medicalId],
    ['reliabilityId', 'reliability', reliabilityId],
  ])
  await requireOrganisations(tx, [['placeId', placeId]])
  if (partOfId) await requireIncident(tx, actor, partOfId, 'partOfId')
  return {
    ...{ title, visibility, actId, region, place, placeId, slogan, aimId, isSensitive },
    ...{ medicalId, reliabilityId, partOfId },
    ...dateColumns('occurred', occurred),
    ...dateColumns('ended', ended),
    ...(await proceedings(tx, actor, input)),
    aimAgainstId: await requireChosenPerson(tx, actor, input.aimAgainst, 'aimAgainst.name'),
  }
}

/** A hearing brings its case along. */
async function proceedings(tx: Tx, actor: Actor, input: Pick<IncidentInput, 'case' | 'hearingId'>) {
  const { hearingId } = input
  const caseId = await requireChosenCase(tx, actor, input.case, 'case.name')
  if (!hearingId) return { caseId, hearingId }
  const hearing = await tx.hearing.findFirst({
    where: { AND: [{ id: hearingId }, visibleHearings(actor)] },
    select: { caseId: true },
  })
  if (!hearing) throw new RuleError('form.choose', 'hearingId')
  if (caseId && caseId !== hearing.caseId) throw new RuleError('incidents.errors.hearing-case', 'hearingId')
  return { caseId: hearing.caseId, hearingId }
}

async function refuseCircle(tx: Tx, id: string, partOfId: string | null): Promise<void> {
  const isPart = partOfId !== null && (await tx.incident.count({ where: { id: partOfId, partOfId: id } })) > 0
  if (isPart || partOfId === id) throw new RuleError('incidents.errors.part-of-itself', 'partOfId')
}

async function refreshAll(tx: Tx, people: Iterable<string>): Promise<void> {
  for (const personId of people) await refreshStatus(tx, personId)
}

async function requireIncident(tx: Tx, actor: Actor, id: string, field?: string): Promise<void> {
  const found = await tx.incident.count({ where: { AND: [{ id }, visibleIncidents(actor)] } })
  if (found === 0) throw field ? new RuleError('form.choose', field) : new ForbiddenError()
}
