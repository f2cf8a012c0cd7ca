import 'server-only'
import { readableProceedings, visibleCases, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { fromColumns } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import type { RoleInCase } from '@/prisma/generated/enums'
import { currentCharges } from './rules'

const OF_PERSON = 100

/** Cases in which a person is a defendant or has a role, also a judge or prosecutor of hearings only. */
export async function findCasesOfPerson(tx: Tx, actor: Actor, personId: string) {
  if ((await tx.person.count({ where: { AND: [{ id: personId }, visiblePeople(actor)] } })) === 0) return []
  const [defendants, roles] = [
    await tx.defendant.findMany({ where: { personId }, select: { caseId: true } }),
    await tx.caseRole.findMany({ where: { personId }, select: { caseId: true, role: true } }),
  ]
  const sat = async (seat: 'judgeId' | 'prosecutorId') =>
    (await tx.hearing.groupBy({ by: ['caseId'], where: { [seat]: personId } })).map(({ caseId }) => caseId)
  const [judged, prosecuted] = [await sat('judgeId'), await sat('prosecutorId')]
  const ids = [...defendants, ...roles].map(({ caseId }) => caseId)
  const cases = await tx.case.findMany({
    where: { AND: [{ id: { in: [...new Set([...ids, ...judged, ...prosecuted])] } }, visibleCases(actor)] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: OF_PERSON,
    select: { id: true, name: true, kind: true, stage: true, visibility: true },
  })
  const day = await todayHere(tx)
  const charges = await tx.charge.findMany({
    where: { defendant: { personId, case: readableProceedings(actor) } },
    orderBy: { fromOn: 'asc' },
    select: {
      ...{ label: true, replacedById: true, toOn: true, toPrecision: true },
      defendant: { select: { caseId: true } },
    },
  })
  const standing = currentCharges(
    charges.map((charge) => ({ ...charge, to: fromColumns(charge.toOn, charge.toPrecision) })),
    day,
  )
  return cases.map((row) => {
    const isIn = ({ caseId }: { caseId: string }) => caseId === row.id
    const held = new Set<RoleInCase>(roles.filter(isIn).map(({ role }) => role))
    if (judged.includes(row.id)) held.add('judge')
    if (prosecuted.includes(row.id)) held.add('prosecutor')
    return {
      ...row,
      isDefendant: defendants.some(isIn),
      roles: [...held],
      /** Those in force, for somebody who may read them. */
      charges: standing.filter(({ defendant }) => isIn(defendant)).map(({ label }) => label),
    }
  })
}

export type CaseOfPerson = Awaited<ReturnType<typeof findCasesOfPerson>>[number]
