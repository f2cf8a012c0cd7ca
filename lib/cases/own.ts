import 'server-only'
import {
  assignedTo,
  ofVisible,
  readablePreparations,
  readableProceedings,
  visiblePeople,
} from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { dateOf, fromColumns, isoDate } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import { SECTION_SIZE } from '@/lib/core/paging'
import type { Prisma } from '@/prisma/generated/client'
import { currentTerm, deadlineUrgency, type Term } from './rules'

/** Cases given to the actor, by ids rather than by a join, so that the few of one user are found on the index. */
export async function ownCaseIds(tx: Tx, actor: Actor): Promise<string[]> {
  const assigned = await tx.assignment.findMany({
    where: { ...assignedTo(actor), caseId: { not: null } },
    select: { caseId: true },
  })
  return assigned.flatMap(({ caseId }) => caseId ?? [])
}

export async function findMyCases(tx: Tx, actor: Actor) {
  const day = await todayHere(tx)
  const cases = await tx.case.findMany({
    where: { AND: [{ id: { in: await ownCaseIds(tx, actor) } }, readableProceedings(actor)] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: SECTION_SIZE + 1,
    select: {
      ...{ id: true, name: true, kind: true, stage: true, visibility: true },
      hearings: {
        where: { state: 'planned', onDate: { gte: dateOf(day) } },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { id: true, kind: true, onDate: true, atTime: true, timeZone: true, startsAt: true },
      },
      deadlines: {
        where: { doneAt: null, case: readablePreparations(actor), ...ofVisible(actor) },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { id: true, title: true, dueOn: true },
      },
      defendants: { where: { person: visiblePeople(actor) }, select: termSelect },
    },
  })
  return cases.map(({ hearings: [nextHearing = null], deadlines: [next], defendants, ...row }) => ({
    ...row,
    nextHearing,
    nextDeadline: next
      ? { ...next, dueOn: isoDate(next.dueOn), urgency: deadlineUrgency(isoDate(next.dueOn), day) }
      : null,
    term: soonest(defendants, day),
    defendants: defendants.length,
  }))
}

export type MyCase = Awaited<ReturnType<typeof findMyCases>>[number]

export async function findOpenDeadlines(tx: Tx, actor: Actor) {
  const day = await todayHere(tx)
  const deadlines = await tx.deadline.findMany({
    where: {
      doneAt: null,
      caseId: { in: await ownCaseIds(tx, actor) },
      case: readablePreparations(actor),
      ...ofVisible(actor),
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: SECTION_SIZE + 1,
    select: {
      ...{ id: true, title: true, dueOn: true },
      case: { select: { id: true, name: true } },
      defendant: { select: { person: { select: { name: true } } } },
    },
  })
  return deadlines.map(({ dueOn, defendant, ...row }) => ({
    ...row,
    dueOn: isoDate(dueOn),
    defendant: defendant?.person.name ?? null,
    urgency: deadlineUrgency(isoDate(dueOn), day),
  }))
}

export type OpenDeadline = Awaited<ReturnType<typeof findOpenDeadlines>>[number]

const termSelect = {
  person: { select: { name: true, status: true } },
  results: {
    select: {
      ...{ result: true, measureId: true, untilOn: true },
      ruling: { select: { kind: true, decidedOn: true, decidedPrecision: true } },
    },
    orderBy: { ruling: { createdAt: 'asc' } },
  },
} satisfies Prisma.DefendantSelect

type Defendant = Prisma.DefendantGetPayload<{ select: typeof termSelect }>

/** The term among these that runs out first, and whose it is. */
function soonest(defendants: Defendant[], day: string): (Term & { name: string }) | null {
  const terms = defendants.flatMap(({ person, results }) => {
    const facts = results.map(({ result, measureId, untilOn, ruling }) => ({
      kind: ruling.kind,
      decided: fromColumns(ruling.decidedOn, ruling.decidedPrecision),
      result,
      hasMeasure: measureId !== null,
      untilOn: untilOn && isoDate(untilOn),
    }))
    const term = currentTerm(facts, person.status, day)
    return term ? [{ ...term, name: person.name }] : []
  })
  return terms.sort((a, b) => a.daysLeft - b.daysLeft)[0] ?? null
}
