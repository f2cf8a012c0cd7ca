import 'server-only'
import { visibleCases } from '@/lib/access/scope'
import { casesNamed } from '@/lib/cases/named'
import type { Actor } from '@/lib/core/actor'
import { withinYear, yearIn } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'

export const caseMatch = {
  ...{ id: true, name: true, kind: true, stage: true, numbers: true, visibility: true, createdAt: true },
} satisfies Prisma.CaseSelect

/** A case with what it was found by, where neither its name nor a number says so. */
export type CaseMatch = Prisma.CaseGetPayload<{ select: typeof caseMatch }> & {
  charge?: string
  year?: number
}

/** Cases by words of the name and parts of the numbers; then those of which a stage began in the year that is asked for. */
export async function findCases(
  tx: Tx,
  actor: Actor,
  text: string,
  limit: number,
  since?: Date,
): Promise<CaseMatch[]> {
  const came = since ? { createdAt: { gt: since } } : {}
  const find = (where: Prisma.CaseWhereInput) =>
    tx.case.findMany({
      where: { AND: [visibleCases(actor), came, where] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: limit,
      select: caseMatch,
    })
  const named = await find(casesNamed(text))
  const { year, rest } = yearIn(text)
  if (year === null) return named
  const begun = await find({ AND: [casesNamed(rest), { stages: { some: { fromOn: withinYear(year) } } }] })
  return withoutTwins([...named, ...begun.map((row) => ({ ...row, year }))])
}

/** Each case once, as it was found first. */
export function withoutTwins(cases: CaseMatch[]): CaseMatch[] {
  const seen = new Set<string>()
  return cases.filter(({ id }) => !seen.has(id) && seen.add(id))
}
