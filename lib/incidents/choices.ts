import 'server-only'
import { visibleCases, visibleHearings, visibleIncidents, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { isUuid } from '@/lib/core/paging'

/** As many rows as one list within a page or a form is given. */
export const SECTION = 100
const OFFERED = 30

export type Asked = {
  caseId?: string
  hearingId?: string
  personId?: string
  partOfId?: string
  /** Outside events that stand on the form, however long ago they were. */
  contextIds?: string[]
}

/** What the form of an incident offers beside the lists of terms, and what an address asks it to begin with. */
export async function findChoices(tx: Tx, actor: Actor, asked: Asked) {
  const hearing = await findHearing(tx, actor, uuidOr(asked.hearingId))
  const inCase = await findCase(tx, actor, hearing?.caseId ?? uuidOr(asked.caseId))
  const person = await findPerson(tx, actor, uuidOr(asked.personId))
  const partOfId = uuidOr(asked.partOfId)
  const incidents = await listBrief(tx, actor, partOfId)
  return {
    hearing,
    case: inCase && { id: inCase.id, name: inCase.name },
    person,
    partOfId: incidents.some(({ id }) => id === partOfId) ? partOfId : null,
    people: [...(person ? [person] : []), ...(inCase?.defendants ?? []).map((one) => one.person)].map(
      ({ name }) => name,
    ),
    hearings: inCase?.hearings ?? [],
    incidents,
    contexts: await listBriefContexts(tx, asked.contextIds ?? []),
  }
}

const brief = { id: true, title: true, occurredOn: true, occurredPrecision: true } as const

/** The latest entered, and the one asked for. */
async function listBrief(tx: Tx, actor: Actor, id: string | null) {
  const recent = await tx.incident.findMany({
    where: visibleIncidents(actor),
    orderBy: { id: 'desc' },
    take: OFFERED,
    select: brief,
  })
  if (!id || recent.some((one) => one.id === id)) return recent
  const asked = await tx.incident.findFirst({
    where: { AND: [{ id }, visibleIncidents(actor)] },
    select: brief,
  })
  return asked ? [asked, ...recent] : recent
}

async function listBriefContexts(tx: Tx, standing: string[]) {
  const select = { select: brief }
  const recent = await tx.contextEvent.findMany({
    orderBy: [{ occurredOn: 'desc' }, { id: 'desc' }],
    take: OFFERED,
    ...select,
  })
  const known = recent.map(({ id }) => id)
  const older = await tx.contextEvent.findMany({ where: { id: { in: standing, notIn: known } }, ...select })
  return [...recent, ...older]
}

async function findHearing(tx: Tx, actor: Actor, id: string | null) {
  return id
    ? tx.hearing.findFirst({
        where: { AND: [{ id }, visibleHearings(actor)] },
        select: { id: true, caseId: true, onDate: true, court: { select: { region: true, city: true } } },
      })
    : null
}

async function findCase(tx: Tx, actor: Actor, id: string | null) {
  return id
    ? tx.case.findFirst({
        where: { AND: [{ id }, visibleCases(actor)] },
        select: {
          id: true,
          name: true,
          hearings: {
            orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
            take: SECTION,
            select: { id: true, onDate: true, kind: true },
          },
          defendants: {
            where: { person: visiblePeople(actor) },
            take: SECTION,
            select: { person: { select: { name: true } } },
          },
        },
      })
    : null
}

async function findPerson(tx: Tx, actor: Actor, id: string | null) {
  return id
    ? tx.person.findFirst({
        where: { AND: [{ id }, visiblePeople(actor)] },
        select: { id: true, name: true },
      })
    : null
}

const uuidOr = (id?: string) => (id && isUuid(id) ? id : null)
