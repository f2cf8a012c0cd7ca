import 'server-only'
import { readableRulings, visiblePeople, writableProceedings } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, isoDate } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'

const HEARINGS_OFFERED = 100

/** What the forms of a case let one choose from; null unless the actor may write its proceedings. */
export async function findChoices(tx: Tx, actor: Actor, id: string) {
  const found = await tx.case.findFirst({
    where: { AND: [{ id }, writableProceedings(actor)] },
    select: { id: true, name: true, kind: true, visibility: true, stage: true },
  })
  if (!found) return null
  const defendants = await tx.defendant.findMany({
    where: { caseId: id, person: visiblePeople(actor) },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    select: { id: true, person: { select: { name: true } } },
  })
  const rulings = await tx.ruling.findMany({
    where: { AND: [{ caseId: id }, readableRulings(actor)] },
    orderBy: [{ decidedOn: 'desc' }, { createdAt: 'desc' }],
    select: { id: true, kind: true, decidedOn: true, decidedPrecision: true },
  })
  const hearingSelect = { id: true, kind: true, onDate: true, courtId: true, judgeId: true }
  const recent = await tx.hearing.findMany({
    where: { caseId: id, state: { not: 'cancelled' } },
    orderBy: { startsAt: 'desc' },
    take: HEARINGS_OFFERED,
    select: hearingSelect,
  })
  const decisive = await tx.hearing.findMany({
    where: { caseId: id, rulings: { some: {} }, id: { notIn: recent.map((hearing) => hearing.id) } },
    orderBy: { startsAt: 'desc' },
    select: hearingSelect,
  })
  const judges = await tx.person.findMany({
    where: {
      AND: [
        {
          OR: [
            { caseRoles: { some: { caseId: id, role: 'judge' } } },
            { hearingsJudged: { some: { caseId: id } } },
            { rulingsMade: { some: { AND: [{ caseId: id }, readableRulings(actor)] } } },
          ],
        },
        visiblePeople(actor),
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return {
    ...found,
    today: await todayHere(tx),
    defendants: defendants.map((one) => ({ value: one.id, label: one.person.name })),
    judges: judges.map((judge) => ({ value: judge.id, label: judge.name })),
    rulings: rulings.map(({ decidedOn, decidedPrecision, ...ruling }) => ({
      ...ruling,
      decided: fromColumns(decidedOn, decidedPrecision),
    })),
    hearings: [...recent, ...decisive].map(({ onDate, judgeId, ...hearing }) => ({
      ...hearing,
      judgeId: judges.find((judge) => judge.id === judgeId)?.id ?? null,
      date: isoDate(onDate),
    })),
  }
}

export type CaseChoices = NonNullable<Awaited<ReturnType<typeof findChoices>>>
