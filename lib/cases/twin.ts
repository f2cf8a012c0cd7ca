import 'server-only'
import { visibleCases, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { NewCaseInput } from './schema'

const TOLD = 5

/**
 * Asks about cases that may be the one that is entered: of a number in common, of the same name, or of the same defendant and not
 * closed. Only among those the actor may see: nobody learns from a refusal that a restricted case is recorded. @throws RuleError
 */
export async function refuseTwin(tx: Tx, actor: Actor, input: NewCaseInput): Promise<void> {
  const { id, name, numbers, kind, personId } = input
  const alike: Prisma.CaseWhereInput[] = [
    { name: { equals: name, mode: 'insensitive' } },
    ...(numbers.length > 0 ? [{ numbers: { hasSome: numbers } }] : []),
    ...(personId ? [ofDefendant(actor, personId, kind)] : []),
  ]
  const found = await tx.case.findMany({
    where: { AND: [visibleCases(actor), { OR: alike }, ...(id ? [{ id: { not: id } }] : [])] },
    orderBy: { id: 'desc' },
    take: TOLD,
    select: { name: true, numbers: true },
  })
  if (found.length === 0) return
  const cases = found.map((one) => [one.name, ...one.numbers].join(', ')).join('; ')
  throw new RuleError('cases.errors.twin', 'isAnother', { cases })
}

const ofDefendant = (actor: Actor, personId: string, kind: NewCaseInput['kind']): Prisma.CaseWhereInput => ({
  kind,
  OR: [{ stage: null }, { stage: { not: 'closed' } }],
  defendants: { some: { personId, person: visiblePeople(actor) } },
})
