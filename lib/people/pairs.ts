import 'server-only'
import { visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'
import { personRow } from './found'

const compared = {
  ...personRow,
  ...{ version: true, sex: true, birthPlace: true, occupation: true, summary: true },
  names: { select: { id: true, text: true, isShown: true }, orderBy: [{ isShown: 'desc' }, { text: 'asc' }] },
  defendants: {
    select: {
      case: { select: { id: true, name: true } },
      charges: { select: { label: true }, where: { replacedById: null }, take: 5 },
    },
    take: 10,
  },
  custodyPeriods: {
    select: {
      ...{ id: true, fromOn: true, fromPrecision: true, toOn: true, toPrecision: true, place: true },
      measure: { select: { labels: true } },
      placeOf: { select: { labels: true } },
    },
    orderBy: { fromOn: 'desc' },
    take: 10,
  },
  families: { select: { family: { select: { id: true, name: true } } }, take: 5 },
} satisfies Prisma.PersonSelect

/** A person with what tells them from another, or shows that they are one. */
export type ComparedPerson = Prisma.PersonGetPayload<{ select: typeof compared }>

/** In the order of the ids; null where the actor does not see both. */
export async function readPair(
  tx: Tx,
  actor: Actor,
  id: string,
  otherId: string,
): Promise<[ComparedPerson, ComparedPerson] | null> {
  const people = await tx.person.findMany({
    where: { AND: [{ id: { in: [id, otherId] } }, visiblePeople(actor)] },
    select: compared,
  })
  const [one, other] = [id, otherId].map((wanted) => people.find((person) => person.id === wanted))
  return one && other && one !== other ? [one, other] : null
}

/** Whether both were held at the same time, as the records say: one of the two must give way. */
export async function areBothHeld(tx: Tx, id: string, otherId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ isSo: boolean }[]>`
    SELECT EXISTS (SELECT FROM "CustodyPeriod" a JOIN "CustodyPeriod" b
      ON daterange(a."fromOn", a."toOn", '[)') && daterange(b."fromOn", b."toOn", '[)')
      WHERE a."personId" = ${id}::uuid AND b."personId" = ${otherId}::uuid) AS "isSo"`
  return found?.isSo ?? false
}
