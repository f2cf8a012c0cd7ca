import 'server-only'
import { visibleCases } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import type { Prisma } from '@/prisma/generated/client'

type ChosenCase = { keptId: string | null; caseId: string | null; name: string | null }

/** A case by its name or one of its numbers; null when there is none. @throws RuleError at `field` when there are several */
export async function findChosenCase(
  tx: Tx,
  actor: Actor,
  { keptId, caseId, name }: ChosenCase,
  field: string,
): Promise<string | null> {
  if (!caseId && !name) return null
  const isNamed: Prisma.CaseWhereInput = {
    OR: [{ name: { equals: name ?? '', mode: 'insensitive' } }, { numbers: { has: name ?? '' } }],
  }
  const find = (where: Prisma.CaseWhereInput) =>
    tx.case.findMany({
      where: { AND: [where, visibleCases(actor), { visibility: { not: 'declined' } }] },
      take: 2,
      select: { id: true },
    })
  const kept = keptId && name ? await find({ id: keptId, ...isNamed }) : []
  const found = kept.length > 0 ? kept : await find(caseId ? { id: caseId } : isNamed)
  if (found.length > 1) throw new RuleError('cases.errors.several', field)
  return found[0]?.id ?? null
}

/** As `findChosenCase`, for a place where only a case that there is can stand. */
export async function requireChosenCase(
  tx: Tx,
  actor: Actor,
  chosen: ChosenCase,
  field: string,
): Promise<string | null> {
  const found = await findChosenCase(tx, actor, chosen, field)
  if (!found && (chosen.caseId ?? chosen.name)) throw new RuleError('cases.errors.no-case', field)
  return found
}
