import 'server-only'
import { readableDetention, readableProceedings } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { FEW, idsIfFew } from '@/lib/core/few'

/**
 * Whose proceedings and detention somebody reads, when they are few: a search is begun with these, else every row that has the
 * words would have to be put to the wall. Null when they are many; then any search finds enough of them soon.
 */
export type Reach = { cases: string[] | null; people: string[] | null }

export async function reachOf(tx: Tx, actor: Actor): Promise<Reach> {
  const few = { take: FEW + 1, select: { id: true } } as const
  const cases = await tx.case.findMany({ where: readableProceedings(actor), ...few })
  const people = await tx.person.findMany({ where: readableDetention(actor), ...few })
  return { cases: idsIfFew(cases.map(({ id }) => id)), people: idsIfFew(people.map(({ id }) => id)) }
}
