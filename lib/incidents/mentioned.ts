import 'server-only'
import { namingVisible } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { FEW, idsIfFew, meetingAll } from '@/lib/core/few'
import { like, wordsOf } from '@/lib/core/text'
import { fewNamed, seenLike } from '@/lib/people/named'
import type { Prisma } from '@/prisma/generated/client'

/** Each word stands in the title, the slogan, a place, or the name of somebody to whom it was done. */
export function incidentsMentioning(tx: Tx, actor: Actor, text?: string): Promise<Prisma.IncidentWhereInput> {
  return meetingAll<Prisma.IncidentWhereInput>(
    wordsOf(text),
    (word) => ({
      OR: [
        saying(word),
        { victims: { some: { OR: [{ name: like(word) }, { person: seenLike(actor, word) }] } } },
        { places: { some: at(actor, word) } },
      ],
    }),
    (word) => fewIncidents(tx, actor, word),
  )
}

const saying = (word: string): Prisma.IncidentWhereInput => ({
  OR: [{ title: like(word) }, { place: like(word) }, { slogan: like(word) }],
})

const at = (actor: Actor, word: string) => ({ AND: [{ place: like(word) }, namingVisible(actor)] })

/** Null when they are many. */
async function fewIncidents(tx: Tx, actor: Actor, word: string): Promise<string[] | null> {
  const people = await fewNamed(tx, actor, word)
  if (!people) return null
  const incidents = await tx.incident.findMany({ where: saying(word), take: FEW + 1, select: { id: true } })
  const part = { take: FEW + 1, select: { incidentId: true } } as const
  const victims = await tx.incidentVictim.findMany({
    where: { OR: [{ name: like(word) }, { personId: { in: people } }] },
    ...part,
  })
  const places = await tx.incidentPlace.findMany({ where: at(actor, word), ...part })
  return idsIfFew([
    ...incidents.map(({ id }) => id),
    ...[...victims, ...places].map(({ incidentId }) => incidentId),
  ])
}
