import 'server-only'
import { namingVisible, visibleHearings, visibleIncidents, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'
import { victimOrder } from './row'
import { openIncident } from './sealed'
import { sourcesSeen, toSource } from '@/lib/sources/source'

const person = { select: { id: true, name: true } } as const
const labels = { select: { labels: true } } as const

const select = (actor: Actor) =>
  ({
    ...{ id: true, version: true, title: true, visibility: true, actId: true, region: true, place: true },
    ...{ occurredOn: true, occurredPrecision: true, endedOn: true, endedPrecision: true, placeId: true },
    ...{ pretext: true, slogan: true, aimId: true, aimAgainstId: true, aimNote: true, medicalId: true },
    ...{
      isSensitive: true,
      sealed: true,
      reliabilityId: true,
      narrative: true,
      partOfId: true,
      hearingId: true,
      caseId: true,
    },
    ...{ act: labels, aim: labels, medical: labels, reliability: labels, placeOf: labels },
    case: { select: { id: true, name: true } },
    norms: { orderBy: { norm: { position: 'asc' } }, select: { normId: true, norm: labels } },
    context: {
      orderBy: { context: { occurredOn: 'asc' } },
      select: {
        contextEventId: true,
        context: {
          select: { id: true, title: true, occurredOn: true, occurredPrecision: true, body: labels },
        },
      },
    },
    victims: {
      where: namingVisible(actor),
      orderBy: victimOrder,
      select: {
        ...{ id: true, name: true, count: true, groupId: true, outcomeId: true },
        ...{ outcomeOn: true, outcomePrecision: true, outcomeReason: true },
        ...{ person, group: labels, outcome: labels },
      },
    },
    perpetrators: {
      where: namingVisible(actor),
      orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
      select: {
        ...{ id: true, organisationId: true, roleId: true, degreeId: true },
        ...{ person, organisation: labels, role: labels, degree: labels },
      },
    },
    places: {
      where: namingVisible(actor),
      orderBy: [{ place: 'asc' }, { id: 'asc' }],
      select: { id: true, place: true, person },
    },
    sources: sourcesSeen(actor),
  }) satisfies Prisma.IncidentSelect

/** An incident with all that belongs to it and that the actor may see; null when there is none for them. */
export async function findIncident(tx: Tx, actor: Actor, id: string) {
  const found = await tx.incident.findFirst({
    where: { AND: [{ id }, visibleIncidents(actor)] },
    select: select(actor),
  })
  if (!found) return null
  const { sources, ...incident } = await openIncident(tx, actor, found)
  return { ...incident, sources: sources.map(toSource(actor)), ...(await linked(tx, actor, incident)) }
}

export type IncidentRecord = NonNullable<Awaited<ReturnType<typeof findIncident>>>

type Links = { id: string; aimAgainstId: string | null; partOfId: string | null; hearingId: string | null }

/** What the incident points to, each only where the actor may see it. */
async function linked(tx: Tx, actor: Actor, { id, aimAgainstId, partOfId, hearingId }: Links) {
  const brief = { id: true, title: true } as const
  const aimAgainst =
    aimAgainstId &&
    (await tx.person.findFirst({
      where: { AND: [{ id: aimAgainstId }, visiblePeople(actor)] },
      select: { id: true, name: true },
    }))
  const related = await tx.incident.findMany({
    where: { AND: [{ OR: [{ id: partOfId ?? id }, { partOfId: id }] }, visibleIncidents(actor)] },
    orderBy: [{ occurredOn: 'asc' }, { id: 'asc' }],
    select: { ...brief, partOfId: true },
  })
  const hearing =
    hearingId &&
    (await tx.hearing.findFirst({
      where: { AND: [{ id: hearingId }, visibleHearings(actor)] },
      select: { id: true, onDate: true, kind: true },
    }))
  const partOf = related.find((one) => one.id === partOfId) ?? null
  return {
    ...{ aimAgainst: aimAgainst || null, hearing: hearing || null, partOf },
    aimAgainstId: aimAgainst ? aimAgainst.id : null,
    hearingId: hearing ? hearing.id : null,
    partOfId: partOf && partOf.id,
    parts: related.filter((one) => one.partOfId === id),
  }
}
