import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { labelIn, labelOrNull } from '@/lib/core/text'
import { requireOrganisations } from '@/lib/reference/listed'
import { sourcesSeen, toSource } from '@/lib/sources/source'
import type { Prisma } from '@/prisma/generated/client'
import type { ListingInput } from './schema'

export const listingSelect = (actor: Actor) =>
  ({
    ...{ id: true, version: true, organisationId: true, bodyId: true, list: true },
    ...{ listedOn: true, listedPrecision: true, removedOn: true, removedPrecision: true },
    organisation: { select: { labels: true } },
    body: { select: { labels: true } },
    sources: sourcesSeen(actor),
  }) satisfies Prisma.ListingSelect

type Found = Prisma.ListingGetPayload<{ select: ReturnType<typeof listingSelect> }>

export const toListing =
  (actor: Actor) =>
  ({ organisation, body, sources, ...row }: Found) => ({
    ...row,
    organisation: labelIn(organisation.labels, actor.locale),
    body: labelOrNull(body, actor.locale),
    sources: sources.map(toSource(actor)),
  })

export type ListingRow = ReturnType<ReturnType<typeof toListing>>

export async function listingData(tx: Tx, input: Omit<ListingInput, 'id' | 'version'>) {
  const { organisationId, bodyId, list, listed, removed } = input
  await requireOrganisations(tx, [
    ['organisationId', organisationId],
    ['bodyId', bodyId],
  ])
  return {
    ...{ organisationId, bodyId, list },
    ...dateColumns('listed', listed),
    ...dateColumns('removed', removed),
  }
}
