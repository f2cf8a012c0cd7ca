import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { FEW, idsIfFew, meetingAll } from '@/lib/core/few'
import { like, wordsOf } from '@/lib/core/text'
import { fewNamed, seenLike } from '@/lib/people/named'
import type { Prisma } from '@/prisma/generated/client'

/** Each word stands in the name of the family or of a prisoner of theirs whom the actor may see. */
export function familiesNamed(tx: Tx, actor: Actor, text?: string): Promise<Prisma.FamilyWhereInput> {
  return meetingAll<Prisma.FamilyWhereInput>(
    wordsOf(text),
    (word) => ({ OR: [called(word), { prisoners: { some: { person: seenLike(actor, word) } } }] }),
    (word) => fewFamilies(tx, actor, word),
  )
}

const called = (word: string): Prisma.FamilyWhereInput => ({ name: like(word) })

async function fewFamilies(tx: Tx, actor: Actor, word: string): Promise<string[] | null> {
  const people = await fewNamed(tx, actor, word)
  if (!people) return null
  const families = await tx.family.findMany({ where: called(word), take: FEW + 1, select: { id: true } })
  const prisoners = await tx.familyPrisoner.findMany({
    where: { personId: { in: people } },
    select: { familyId: true },
  })
  return idsIfFew([...families.map(({ id }) => id), ...prisoners.map(({ familyId }) => familyId)])
}
