import 'server-only'
import { authorize, can } from '@/lib/access/permissions'
import { visibleCases, visibleHearings, visiblePeople } from '@/lib/access/scope'
import { casesNamed } from '@/lib/cases/named'
import type { Actor } from '@/lib/core/actor'
import { DAY_MS, instantOf, today } from '@/lib/core/dates'
import { zoneHere } from '@/lib/core/day'
import { withActor, type Tx } from '@/lib/core/db'
import {
  afterKey,
  decodeKey,
  isUuid,
  pageOf,
  PAGE_SIZE,
  SECTION_SIZE,
  toInstant,
  type Counted,
  type Page,
} from '@/lib/core/paging'
import type { Prisma } from '@/prisma/generated/client'
import type { HearingState } from '@/prisma/generated/enums'
import { seenSeats } from './bench'
import { hearingSelect, listMade, listSeated, mayKnowRecorder } from './hearing'
import { findRecord, hasRulingOf } from './recording'
import { betweenDays, ownHearings, rowSelect, toRow, type HearingRow } from './list'

const OF_CASE = 200
const UNOBSERVED_DAYS = 14

export type HearingFilter = {
  text?: string
  caseId?: string
  courtId?: string
  state?: HearingState
  /** Calendar days, both included. */
  from?: string
  to?: string
  mine?: boolean
  unobserved?: boolean
  sort?: 'asc' | 'desc'
  after?: string
}

/** By date, a page at a time. */
export async function listHearings(actor: Actor, filter: HearingFilter): Promise<Page<HearingRow>> {
  authorize(actor, 'records.read')
  const sort = filter.sort ?? 'asc'
  return withActor(actor, async (tx) => {
    const rows = await tx.hearing.findMany({
      where: {
        AND: [
          ...(await hearingsWhere(tx, actor, filter)),
          afterKey('startsAt', decodeKey(filter.after), toInstant, sort),
        ],
      },
      orderBy: [{ startsAt: sort }, { id: sort }],
      take: PAGE_SIZE + 1,
      select: rowSelect(actor),
    })
    return pageOf(rows.map(toRow(actor)), ({ startsAt }) => startsAt.toISOString())
  })
}

async function hearingsWhere(
  tx: Tx,
  actor: Actor,
  filter: HearingFilter,
): Promise<Prisma.HearingWhereInput[]> {
  const { text, caseId, courtId, state } = filter
  return [
    visibleHearings(actor),
    { ...(caseId && { caseId }), ...(courtId && { courtId }), ...(state && { state }) },
    // Whether somebody will observe is for those who give the work out.
    filter.unobserved && can(actor, 'work.assign')
      ? { state: 'planned', assignments: { none: { to: null } } }
      : {},
    betweenDays(filter.from, filter.to),
    ...(text ? [{ case: casesNamed(text) }] : []),
    ...(filter.mine ? [await ownHearings(tx, actor)] : []),
  ]
}

/** The rows of the list by their state or kind. */
export async function countListedHearings(
  actor: Actor,
  filter: HearingFilter,
  by: 'state' | 'kind' = 'state',
): Promise<Counted[]> {
  authorize(actor, 'statistics.read')
  return withActor(actor, async (tx) => {
    const groups = await tx.hearing.groupBy({
      by: [by],
      where: { AND: await hearingsWhere(tx, actor, filter) },
      _count: { id: true },
    })
    return groups.map((group) => ({ value: group[by], count: group._count.id }))
  })
}

/** All hearings of a case, the latest first; null when the actor does not see the case. */
export async function listHearingsOfCase(actor: Actor, caseId: string): Promise<HearingRow[] | null> {
  authorize(actor, 'records.read')
  if (!isUuid(caseId)) return null
  return withActor(actor, async (tx) => {
    const found = await tx.case.count({ where: { AND: [{ id: caseId }, visibleCases(actor)] } })
    if (found === 0) return null
    const rows = await tx.hearing.findMany({
      where: { caseId },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      take: OF_CASE,
      select: rowSelect(actor),
    })
    return rows.map(toRow(actor))
  })
}

export type MyHearings = { coming: HearingRow[]; unrecorded: HearingRow[] }

/** Hearings given to the actor, or of cases given to them: from today on, and past ones nobody has told of. */
export async function listMyHearings(actor: Actor, now = new Date()): Promise<MyHearings> {
  authorize(actor, 'records.read')
  return withActor(actor, async (tx) => {
    const start = await startOfToday(tx, now)
    const own = await ownHearings(tx, actor)
    const planned = (startsAt: Prisma.DateTimeFilter, order: 'asc' | 'desc') =>
      findPlanned(tx, actor, [own, { startsAt }], order)
    return {
      coming: await planned({ gte: start }, 'asc'),
      unrecorded: await planned({ lt: start }, 'desc'),
    }
  })
}

/** The coming fortnight's hearings that nobody was given. */
export async function listUnobservedHearings(actor: Actor, now = new Date()): Promise<HearingRow[]> {
  authorize(actor, 'work.assign')
  return withActor(actor, async (tx) => {
    const start = await startOfToday(tx, now)
    const end = new Date(start.getTime() + UNOBSERVED_DAYS * DAY_MS)
    return findPlanned(
      tx,
      actor,
      [{ startsAt: { gte: start, lt: end }, assignments: { none: { to: null } } }],
      'asc',
    )
  })
}

/** Past hearings without an outcome, whosever they are. */
export async function listUnrecordedHearings(actor: Actor, now = new Date()): Promise<HearingRow[]> {
  authorize(actor, 'work.assign')
  return withActor(actor, async (tx) =>
    findPlanned(tx, actor, [{ startsAt: { lt: await startOfToday(tx, now) } }], 'desc'),
  )
}

/** For those who count: what the last and the next thirty days hold of what the actor may see. */
export async function countHearings(actor: Actor, now = new Date()) {
  authorize(actor, 'statistics.read')
  return withActor(actor, async (tx) => {
    const start = await startOfToday(tx, now)
    const near = (days: number) => new Date(start.getTime() + days * DAY_MS)
    const states = await tx.hearing.groupBy({
      by: ['state'],
      where: { AND: [visibleHearings(actor), { startsAt: { gte: near(-30), lt: start } }] },
      _count: true,
    })
    const past = Object.fromEntries(states.map(({ state, _count }) => [state, _count]))
    const planned = await tx.hearing.count({
      where: { AND: [visibleHearings(actor), { state: 'planned', startsAt: { gte: start, lt: near(30) } }] },
    })
    return { held: past.held ?? 0, adjourned: past.adjourned ?? 0, cancelled: past.cancelled ?? 0, planned }
  })
}

/** One hearing with all that the actor may read of it; null when there is none for them. */
export async function getHearing(actor: Actor, id: string) {
  authorize(actor, 'records.read')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const hearing = await tx.hearing.findFirst({
      where: { AND: [{ id }, visibleHearings(actor)] },
      select: hearingSelect(actor),
    })
    if (!hearing) return null
    const { judgeId, prosecutorId, ...shown } = hearing
    const recordedBy = mayKnowRecorder(actor, hearing.recordedBy) ? hearing.recordedBy : null
    return {
      ...shown,
      recordedBy,
      ...(await listSeated(tx, actor, { judgeId, prosecutorId })),
      ...(await listMade(tx, actor, id)),
      hasRuling: can(actor, 'hearings.record') && (await hasRulingOf(tx, id)),
    }
  })
}

/** What its record form starts with; null when there is no such hearing for the actor. */
export async function getRecordOfHearing(actor: Actor, id: string) {
  authorize(actor, 'hearings.record')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const hearing = await findRecord(tx, actor, id)
    return hearing && { ...hearing, ...(await seenSeats(tx, actor, hearing)) }
  })
}

/** What a plan of a hearing starts with: its own, or that of the last hearing in the case; and the choices. */
export async function getPlan(actor: Actor, subject: { caseId: string } | { hearingId: string }) {
  authorize(actor, 'hearings.record')
  const isNew = 'caseId' in subject
  if (!isUuid(isNew ? subject.caseId : subject.hearingId)) return null
  return withActor(actor, async (tx) => {
    const hearing = await tx.hearing.findFirst({
      where: isNew
        ? { AND: [{ caseId: subject.caseId }, visibleHearings(actor)] }
        : { AND: [{ id: subject.hearingId }, visibleHearings(actor)] },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      omit: { note: true, closedReason: true },
      include: {
        defendants: {
          where: { defendant: { person: visiblePeople(actor) } },
          select: { defendantId: true },
        },
      },
    })
    const caseId = isNew ? subject.caseId : hearing?.caseId
    const found =
      caseId &&
      (await tx.case.findFirst({
        where: { AND: [{ id: caseId }, visibleCases(actor)] },
        select: {
          id: true,
          name: true,
          kind: true,
          stage: true,
          defendants: {
            where: { person: visiblePeople(actor) },
            orderBy: { person: { name: 'asc' } },
            select: { id: true, person: { select: { id: true, name: true } } },
          },
        },
      }))
    if (!found || (!isNew && !hearing)) return null
    const judges = await listSitting(tx, actor, found.id, 'judge')
    const prosecutors = await listSitting(tx, actor, found.id, 'prosecutor')
    return { case: found, hearing: hearing && (await seenSeats(tx, actor, hearing)), judges, prosecutors }
  })
}

/** Cases in which the actor could plan a hearing, by name or number. */
export async function listCasesToPlan(actor: Actor, text: string) {
  authorize(actor, 'hearings.record')
  return withActor(actor, (tx) =>
    tx.case.findMany({
      where: { AND: [visibleCases(actor), casesNamed(text)] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: SECTION_SIZE,
      select: { id: true, name: true, numbers: true },
    }),
  )
}

async function findPlanned(tx: Tx, actor: Actor, and: Prisma.HearingWhereInput[], order: 'asc' | 'desc') {
  const rows = await tx.hearing.findMany({
    where: { AND: [{ state: 'planned' }, visibleHearings(actor), ...and] },
    orderBy: [{ startsAt: order }, { id: order }],
    take: SECTION_SIZE + 1,
    select: rowSelect(actor),
  })
  return rows.map(toRow(actor))
}

async function listSitting(tx: Tx, actor: Actor, caseId: string, role: 'judge' | 'prosecutor') {
  const sat =
    role === 'judge' ? { hearingsJudged: { some: { caseId } } } : { hearingsProsecuted: { some: { caseId } } }
  const people = await tx.person.findMany({
    where: { AND: [{ OR: [{ caseRoles: { some: { caseId, role } } }, sat] }, visiblePeople(actor)] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return people.map(({ id, name }) => ({ value: id, label: name }))
}

/** Midnight where the organisation works. */
async function startOfToday(tx: Tx, now: Date): Promise<Date> {
  const zone = await zoneHere(tx)
  return instantOf(today(zone, now), '00:00', zone)
}
