import 'server-only'
import { can } from '@/lib/access/permissions'
import {
  assignedTo,
  readableProceedings,
  visibleCases,
  visiblePeople,
  writableProceedings,
} from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, isoDate, type ImpreciseDate } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import { labelIn } from '@/lib/core/text'
import { findProceedings } from './proceedings'
import { findSources } from './sources'

const HEARINGS_SHOWN = 200

/** A case with all that the actor may read of it. As many queries for one defendant as for twenty. */
export async function findOverview(tx: Tx, actor: Actor, id: string) {
  const found = await tx.case.findFirst({
    where: { AND: [{ id }, visibleCases(actor)] },
    select: {
      ...{ id: true, name: true, kind: true, numbers: true, visibility: true, declinedReason: true },
      ...{ summary: true, stage: true, createdAt: true, proposedById: true },
      proposedBy: { select: { displayName: true } },
      stages: { orderBy: [{ version: 'asc' }, { fromOn: 'asc' }] },
      assignments: { where: assignedTo(actor), select: { id: true } },
    },
  })
  if (!found) return null
  const { proposedBy, proposedById, assignments, stages, ...header } = found
  const isReadable = (await tx.case.count({ where: { AND: [{ id }, readableProceedings(actor)] } })) > 0
  const isWritable =
    can(actor, 'proceedings.write') &&
    (await tx.case.count({ where: { AND: [{ id }, writableProceedings(actor)] } })) > 0
  const isOwn = assignments.length > 0
  const defendants = await findDefendants(tx, actor, id)
  const proceedings = isReadable ? await findProceedings(tx, actor, id, defendants) : null
  return {
    ...header,
    today: await todayHere(tx),
    stages: stages.map((row) => ({ id: row.id, stage: row.stage, version: row.version, ...span(row) })),
    /** Who proposed it, for those who decide. */
    proposedBy: can(actor, 'records.write') ? (proposedBy?.displayName ?? null) : null,
    isOwn,
    isWritable,
    isOwnProposal: header.visibility === 'proposed' && proposedById === actor.userId,
    hasNotes: isOwn && can(actor, 'privileged-notes.read'),
    defendants,
    roles: await findRoles(tx, actor, id, defendants),
    hearings: await findHearings(tx, actor, id),
    /** Null for somebody who may not read charges, rulings, sentences and measures. */
    proceedings,
    sources: proceedings ? await findSources(tx, actor, id, proceedings) : [],
  }
}

export type CaseOverview = NonNullable<Awaited<ReturnType<typeof findOverview>>>

function findDefendants(tx: Tx, actor: Actor, caseId: string) {
  return tx.defendant.findMany({
    where: { caseId, person: visiblePeople(actor) },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      note: true,
      person: { select: { id: true, name: true, status: true, visibility: true } },
    },
  })
}

/** Those that concern everybody, or one of the defendants the actor sees. */
async function findRoles(tx: Tx, actor: Actor, caseId: string, defendants: { id: string }[]) {
  const seen = defendants.map(({ id }) => id)
  const roles = await tx.caseRole.findMany({
    where: {
      ...{ caseId, person: visiblePeople(actor) },
      OR: [{ defendantId: null }, { defendantId: { in: seen } }],
    },
    orderBy: [{ role: 'asc' }, { id: 'asc' }],
    include: {
      person: { select: { id: true, name: true } },
      defendant: { select: { person: { select: { name: true } } } },
    },
  })
  return roles.map(({ id, role, person, defendantId, defendant, ...row }) => ({
    ...{ id, role, person, defendantId },
    defendant: defendant?.person.name ?? null,
    from: fromColumns(row.fromOn, row.fromPrecision),
    to: fromColumns(row.toOn, row.toPrecision),
  }))
}

async function findHearings(tx: Tx, actor: Actor, caseId: string) {
  const hearings = await tx.hearing.findMany({
    where: { caseId },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: HEARINGS_SHOWN,
    select: {
      ...{ id: true, kind: true, state: true, onDate: true, atTime: true, timeZone: true, startsAt: true },
      room: true,
      court: { select: { labels: true } },
      outcome: { select: { labels: true } },
    },
  })
  return hearings.map(({ court, outcome, onDate, ...row }) => ({
    ...row,
    date: isoDate(onDate),
    court: court && labelIn(court.labels, actor.locale),
    outcome: outcome && labelIn(outcome.labels, actor.locale),
  }))
}

export type CaseHearing = CaseOverview['hearings'][number]

type Columns = {
  fromOn: Date
  fromPrecision: ImpreciseDate['precision']
  toOn: Date | null
  toPrecision: ImpreciseDate['precision'] | null
}

const span = ({ fromOn, fromPrecision, toOn, toPrecision }: Columns) => ({
  from: fromColumns(fromOn, fromPrecision),
  to: fromColumns(toOn, toPrecision),
})
