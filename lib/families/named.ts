import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { FEW, idsIfFew, meetingAll } from '@/lib/core/few'
import { like, wordsOf } from '@/lib/core/text'
import { fewNamed, seenLike } from '@/lib/people/named'
import type { Prisma } from '@/prisma/generated/client'
import { memberFinder } from './sealed'

/**
 * Each word stands in the name of the family or of a prisoner of theirs whom the actor may see, or is a word in the name
 * of a member.
 */
export async function familiesNamed(tx: Tx, actor: Actor, text?: string): Promise<Prisma.FamilyWhereInput> {
  const words = wordsOf(text)
  if (words.length === 0) return {}
  const members = await memberFinder(tx, actor)
  return meetingAll<Prisma.FamilyWhereInput>(
    words,
    (word) => ({
      OR: [
        called(word),
        { prisoners: { some: { person: seenLike(actor, word) } } },
        ...members(word).map((where) => ({ members: { some: where } })),
      ],
    }),
    (word) => fewFamilies(tx, actor, word, members(word)),
  )
}

const called = (word: string): Prisma.FamilyWhereInput => ({ name: like(word) })

async function fewFamilies(tx: Tx, actor: Actor, word: string, members: Prisma.FamilyMemberWhereInput[]) {
  const people = await fewNamed(tx, actor, word)
  if (!people) return null
  const families = await tx.family.findMany({ where: called(word), take: FEW + 1, select: { id: true } })
  const prisoners = await tx.familyPrisoner.findMany({
    where: { personId: { in: people } },
    select: { familyId: true },
  })
  const ofMembers = members.length
    ? await tx.familyMember.findMany({ where: { OR: members }, take: FEW + 1, select: { familyId: true } })
    : []
  return idsIfFew([
    ...families.map(({ id }) => id),
    ...[...prisoners, ...ofMembers].map(({ familyId }) => familyId),
  ])
}
