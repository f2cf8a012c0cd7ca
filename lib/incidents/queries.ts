import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { visibleCases, visibleIncidents, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { dateOf, isoDate } from '@/lib/core/dates'
import { withActor, type Tx } from '@/lib/core/db'
import type { FormValues } from '@/lib/core/form'
import { afterKey, decodeKey, isUuid, pageOf, PAGE_SIZE, type Page } from '@/lib/core/paging'
import { labelOrNull, like } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'
import { listOrganisations, listTerms } from '@/lib/reference/queries'
import { sourcesSeen, toSource } from '@/lib/sources/source'
import { findChoices, SECTION, type Asked } from './choices'
import { findIncident, type IncidentRecord } from './incident'
import { incidentsMentioning } from './mentioned'
import { rowSelect, toRow, type IncidentRow } from './row'
import { earliest } from './rules'

const OFFERED = 30

export type IncidentFilter = {
  /** Words in the title, the place or the names of those it was done to. */
  text?: string
  actId?: string
  aimId?: string
  region?: string
  reliabilityId?: string
  /** Calendar days, both included. */
  from?: string
  to?: string
  after?: string
}

/** The latest first, a page at a time. The number of queries is fixed. */
export async function listIncidents(actor: Actor, filter: IncidentFilter): Promise<Page<IncidentRow>> {
  authorize(actor, 'records.read')
  return withActor(actor, async (tx) => {
    const rows = await tx.incident.findMany({
      where: {
        AND: [
          ...(await incidentsWhere(tx, actor, filter)),
          afterKey('occurredOn', decodeKey(filter.after), dateOf, 'desc'),
        ],
      },
      orderBy: [{ occurredOn: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select: rowSelect(actor),
    })
    return pageOf(rows.map(toRow(actor)), ({ occurredOn }) => isoDate(occurredOn))
  })
}

/** How many rows the list has. */
export async function countIncidents(actor: Actor, filter: IncidentFilter): Promise<number> {
  authorize(actor, 'statistics.read')
  return withActor(actor, async (tx) =>
    tx.incident.count({ where: { AND: await incidentsWhere(tx, actor, filter) } }),
  )
}

async function incidentsWhere(
  tx: Tx,
  actor: Actor,
  { text, actId, aimId, region, reliabilityId, from, to }: IncidentFilter,
): Promise<Prisma.IncidentWhereInput[]> {
  return [
    visibleIncidents(actor),
    { ...(actId && { actId }), ...(aimId && { aimId }), ...(reliabilityId && { reliabilityId }) },
    region ? { region: like(region) } : {},
    from ? notBefore(from) : {},
    to ? { occurredOn: { lte: dateOf(to) } } : {},
    await incidentsMentioning(tx, actor, text),
  ]
}

/** What was done to a person, by them, or in order to harm them. */
export async function listIncidentsOfPerson(actor: Actor, personId: string): Promise<IncidentRow[]> {
  authorize(actor, 'records.read')
  if (!isUuid(personId)) return []
  return withActor(actor, async (tx) => {
    const person = { AND: [{ id: personId }, visiblePeople(actor)] }
    return section(tx, actor, {
      OR: [
        { victims: { some: { person } } },
        { perpetrators: { some: { person } } },
        { aimAgainst: person },
        { places: { some: { person } } },
      ],
    })
  })
}

export async function listIncidentsOfCase(actor: Actor, caseId: string): Promise<IncidentRow[]> {
  authorize(actor, 'records.read')
  if (!isUuid(caseId)) return []
  return withActor(actor, (tx) =>
    section(tx, actor, { case: { AND: [{ id: caseId }, visibleCases(actor)] } }),
  )
}

export async function getIncident(actor: Actor, id: string): Promise<IncidentRecord | null> {
  authorize(actor, 'records.read')
  return isUuid(id) ? withActor(actor, (tx) => findIncident(tx, actor, id)) : null
}

/** What the form of an incident offers beside the lists of terms, and what an address asks it to begin with. */
export async function getIncidentChoices(actor: Actor, asked: Asked) {
  authorize(actor, 'records.write')
  return withActor(actor, (tx) => findChoices(tx, actor, asked))
}

/** The lists of terms of an incident's form. */
export async function getIncidentTerms(actor: Actor, form?: FormValues) {
  authorize(actor, 'records.write')
  const [terms, places, organisations] = await Promise.all([
    listTerms(actor, VOCABULARIES, form),
    listOrganisations(actor, ['court', 'prison', 'investigating_body', 'university'], form),
    listOrganisations(actor, ['investigating_body', 'government', 'prison', 'court', 'other'], form),
  ])
  return {
    acts: terms.act,
    aims: terms.aim,
    medical: terms['medical-attention'],
    reliability: terms.reliability,
    groups: terms.group,
    outcomes: terms['victim-outcome'],
    roles: terms['perpetrator-role'],
    degrees: terms['involvement-degree'],
    norms: terms.norm,
    places,
    organisations,
  }
}

const VOCABULARIES = [
  'act',
  'aim',
  'medical-attention',
  'reliability',
  'group',
  'victim-outcome',
  'perpetrator-role',
  'involvement-degree',
  'norm',
] as const

/** Events outside the cases, the latest first, each with what was done after it. */
export async function listContexts(actor: Actor, filter: { after?: string } = {}) {
  authorize(actor, 'records.read')
  return withActor(actor, async (tx) => {
    const rows = await tx.contextEvent.findMany({
      where: afterKey('occurredOn', decodeKey(filter.after), dateOf, 'desc'),
      orderBy: [{ occurredOn: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      include: {
        body: { select: { labels: true } },
        sources: sourcesSeen(actor),
        incidents: {
          where: { incident: visibleIncidents(actor) },
          take: OFFERED,
          select: { incident: { select: { id: true, title: true } } },
        },
      },
    })
    return pageOf(
      rows.map(({ body, sources, incidents, ...row }) => ({
        ...row,
        body: labelOrNull(body, actor.locale),
        sources: sources.map(toSource(actor)),
        incidents: incidents.map(({ incident }) => incident),
      })),
      ({ occurredOn }) => isoDate(occurredOn),
    )
  })
}

export async function getContext(actor: Actor, id: string) {
  authorize(actor, 'records.read')
  return isUuid(id) ? withActor(actor, (tx) => tx.contextEvent.findUnique({ where: { id } })) : null
}

async function section(tx: Tx, actor: Actor, where: Prisma.IncidentWhereInput): Promise<IncidentRow[]> {
  const rows = await tx.incident.findMany({
    where: { AND: [where, visibleIncidents(actor)] },
    orderBy: [{ occurredOn: 'desc' }, { id: 'desc' }],
    take: SECTION,
    select: rowSelect(actor),
  })
  return rows.map(toRow(actor))
}

/** What is known to the month or year only may have happened on any day of it. The year alone enters the index. */
function notBefore(from: string): Prisma.IncidentWhereInput {
  const { day, month, year } = earliest(from)
  return {
    occurredOn: { gte: dateOf(year) },
    OR: [
      { occurredOn: { gte: dateOf(day) } },
      { occurredPrecision: 'month', occurredOn: { gte: dateOf(month) } },
      { occurredPrecision: { in: ['year', 'estimated'] }, occurredOn: { gte: dateOf(year) } },
    ],
  }
}
