import 'server-only'
import type { Tx } from '@/lib/core/db'
import { pairOf } from './rules'

/** What somebody said of a person: that they and another are two. */
export type Decided = { otherId: string; at: string; by: string | null }

export async function decidedAbout(tx: Tx, id: string): Promise<Decided[]> {
  const found = await tx.resemblance.findMany({
    where: { differentAt: { not: null }, OR: [{ oneId: id }, { otherId: id }] },
    orderBy: { id: 'asc' },
  })
  return found.flatMap(({ oneId, otherId, differentAt, differentBy: by }) =>
    differentAt ? [{ otherId: oneId === id ? otherId : oneId, at: differentAt.toISOString(), by }] : [],
  )
}

/** The same of `id`, but of whom it was decided already, or who is no more. @returns what was decided by it */
export async function decide(tx: Tx, id: string, decided: Decided[]): Promise<Decided[]> {
  const people = await tx.person.findMany({
    where: { id: { in: decided.map(({ otherId }) => otherId), not: id } },
    select: { id: true },
  })
  const own = new Set((await decidedAbout(tx, id)).map(({ otherId }) => otherId))
  const news = decided.filter(
    ({ otherId }) => people.some((person) => person.id === otherId) && !own.has(otherId),
  )
  for (const { otherId, at, by } of news) {
    const pair = pairOf(id, otherId)
    const different = { differentAt: at, differentBy: by }
    await tx.resemblance.upsert({
      where: { oneId_otherId: pair },
      create: { ...pair, ...different, grade: 'same-name', births: 'unknown', score: 0 },
      update: different,
    })
  }
  return news
}

/** Takes back what `decide` did. */
export async function undecide(tx: Tx, id: string, decided: Decided[]): Promise<void> {
  for (const { otherId, at } of decided)
    await tx.resemblance.deleteMany({ where: { ...pairOf(id, otherId), differentAt: at } })
}

/** What is found about them, and nobody has decided, is found anew. */
export async function compareAnew(tx: Tx, ids: string[]): Promise<void> {
  for (const id of ids) await tx.$executeRaw`SELECT compare_anew(${id}::uuid)`
}
