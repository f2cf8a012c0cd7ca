import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { requireOrganisations } from '@/lib/reference/listed'
import { sourcesSeen, toSource } from '@/lib/sources/source'
import { labelOrNull } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'
import type { PetitionInput } from './schema'

export const petitionSelect = (actor: Actor) =>
  ({
    ...{ id: true, version: true, title: true, addresseeId: true, addressee: true, demand: true },
    ...{ signatures: true, qualifier: true, handedInOn: true, handedInPrecision: true },
    addresseeOf: { select: { labels: true } },
    sources: sourcesSeen(actor),
  }) satisfies Prisma.PetitionSelect

type Found = Prisma.PetitionGetPayload<{ select: ReturnType<typeof petitionSelect> }>

export const toPetition =
  (actor: Actor) =>
  ({ addresseeOf, sources, ...row }: Found) => ({
    ...row,
    /** As it was called then, before the organisation it was. */
    to: [row.addressee, labelOrNull(addresseeOf, actor.locale)].filter(Boolean).join(', '),
    sources: sources.map(toSource(actor)),
  })

export type PetitionRow = ReturnType<ReturnType<typeof toPetition>>

export async function petitionData(tx: Tx, input: Omit<PetitionInput, 'id' | 'version'>) {
  const { title, addresseeId, addressee, demand, signatures, qualifier, handedIn } = input
  await requireOrganisations(tx, [['addresseeId', addresseeId]])
  return {
    ...{ title, addresseeId, addressee, demand, signatures },
    qualifier: signatures === null ? null : (qualifier ?? 'exactly'),
    ...dateColumns('handedIn', handedIn),
  }
}
