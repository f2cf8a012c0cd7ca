import 'server-only'
import { readableProceedings, visibleCases, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { fromColumns } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import { currentCharges } from './rules'

const OF_PERSON = 100

/** Cases in which a person is a defendant, the newest first, with the charges that stand against them. */
export async function findCasesOfPerson(tx: Tx, actor: Actor, personId: string) {
  const cases = await tx.case.findMany({
    where: {
      AND: [{ defendants: { some: { personId, person: visiblePeople(actor) } } }, visibleCases(actor)],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: OF_PERSON,
    select: { id: true, name: true, kind: true, stage: true, visibility: true },
  })
  const charges = await tx.charge.findMany({
    where: { defendant: { personId, person: visiblePeople(actor), case: readableProceedings(actor) } },
    orderBy: [{ fromOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    select: {
      ...{ label: true, replacedById: true, toOn: true, toPrecision: true },
      defendant: { select: { caseId: true } },
    },
  })
  const standing = currentCharges(
    charges.map((charge) => ({ ...charge, to: fromColumns(charge.toOn, charge.toPrecision) })),
    await todayHere(tx),
  )
  return cases.map((row) => ({
    ...row,
    /** For somebody who may read them. */
    charges: standing.filter(({ defendant }) => defendant.caseId === row.id).map(({ label }) => label),
  }))
}

export type CaseOfPerson = Awaited<ReturnType<typeof findCasesOfPerson>>[number]
