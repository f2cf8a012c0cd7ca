import 'server-only'
import { randomUUID } from 'node:crypto'
import { visibleHearings, visibleIncidents } from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import { requireChosenCase } from '@/lib/cases/chosen'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { refreshStatus } from '@/lib/detention/status'
import { settleKeys } from '@/lib/keys/grants'
import { requireChosenPerson } from '@/lib/people/chosen'
import { requireOrganisations, requireTerms } from '@/lib/reference/listed'
import { insertSources } from '@/lib/sources/source'
import { replaceInvolved } from './involved'
import type { IncidentInput, NewIncidentInput } from './schema'
import { incidentKey, told } from './sealed'

/** Everything of it at once: people, places, perpetrators, sources. Sending it twice makes one incident. */
export async function insertIncident(tx: Tx, actor: Actor, input: NewIncidentInput): Promise<{ id: string }> {
  const id = input.id ?? randomUUID()
  if ((await tx.incident.count({ where: { id } })) > 0) return { id }
  const data = { id, ...(await columns(tx, actor, input)), ...(await told(tx, actor, id, input)) }
  await tx.incident.create({ data, select: { id: true } })
  await refreshAll(tx, await replaceInvolved(tx, actor, id, input))
  await insertSources(tx, actor, 'incident', id, input.sources)
  await settleKeys(tx, actor, [incidentKey(id)])
  await record(tx, actor, 'incident.added', { type: 'incident', id })
  return { id }
}

export async function columns(tx: Tx, actor: Actor, input: Omit<IncidentInput, 'id' | 'version'>) {
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

export async function refreshAll(tx: Tx, people: Iterable<string>): Promise<void> {
  for (const personId of people) await refreshStatus(tx, personId)
}

export async function requireIncident(tx: Tx, actor: Actor, id: string, field?: string): Promise<void> {
  const found = await tx.incident.count({ where: { AND: [{ id }, visibleIncidents(actor)] } })
  if (found === 0) throw field ? new RuleError('form.choose', field) : new ForbiddenError()
}
