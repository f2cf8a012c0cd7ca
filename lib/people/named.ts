import 'server-only'
import { visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { withinYear, yearIn } from '@/lib/core/dates'
import { FEW, idsIfFew, meetingAll } from '@/lib/core/few'
import { like, wordsOf } from '@/lib/core/text'
import { listedKeys } from '@/lib/names/sought'
import type { Prisma } from '@/prisma/generated/client'

/** In any of their names, in any spelling that is stored. */
export const namedLike = (word: string): Prisma.PersonWhereInput => ({
  names: { some: { text: like(word) } },
})

/** In any of their names, in any spelling at all, or begun; a year is that of their birth. */
export const namedAs = (word: string): Prisma.PersonWhereInput => {
  const { year, rest } = yearIn(word)
  if (year !== null && rest === '') return { bornOn: withinYear(year) }
  const keys = listedKeys(word)
  return {
    names: {
      some:
        keys.length > 0 ? { OR: [{ text: like(word) }, { keys: { hasSome: keys } }] } : { text: like(word) },
    },
  }
}

/** Those of the name whom the actor may see. */
export const seenLike = (actor: Actor, word: string): Prisma.PersonWhereInput => ({
  AND: [visiblePeople(actor), namedLike(word)],
})

/** Their ids; null when they are many. */
export async function fewNamed(tx: Tx, actor: Actor, word: string): Promise<string[] | null> {
  const found = await tx.person.findMany({
    where: seenLike(actor, word),
    take: FEW + 1,
    select: { id: true },
  })
  return idsIfFew(found.map(({ id }) => id))
}

/** Each word stands in one of their names. */
export function peopleNamed(tx: Tx, actor: Actor, text?: string): Promise<Prisma.PersonWhereInput> {
  return meetingAll<Prisma.PersonWhereInput>(wordsOf(text), namedLike, (word) => fewNamed(tx, actor, word))
}
