import 'server-only'
import { namingVisible } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { labelIn, labelOrNull } from '@/lib/core/text'
import { requireOrganisations, requireTerms } from '@/lib/reference/listed'
import { requireChosenPerson } from '@/lib/people/chosen'
import { sourcesSeen, toSource } from '@/lib/sources/source'
import type { Prisma } from '@/prisma/generated/client'
import type { NegotiationInput } from './schema'

export const negotiationSelect = (actor: Actor) =>
  ({
    ...{ id: true, version: true, title: true, note: true },
    ...{ fromOn: true, fromPrecision: true, toOn: true, toPrecision: true },
    mediators: {
      orderBy: { id: 'asc' },
      select: { id: true, organisationId: true, country: true, organisation: { select: { labels: true } } },
    },
    people: {
      where: namingVisible(actor),
      orderBy: [{ category: { position: 'asc' } }, { person: { name: 'asc' } }, { id: 'asc' }],
      select: {
        ...{ id: true, categoryId: true, exchangedOn: true, exchangedPrecision: true },
        person: { select: { id: true, name: true } },
        category: { select: { labels: true } },
      },
    },
    sources: sourcesSeen(actor),
  }) satisfies Prisma.NegotiationSelect

type Found = Prisma.NegotiationGetPayload<{ select: ReturnType<typeof negotiationSelect> }>

export const toNegotiation =
  (actor: Actor) =>
  ({ mediators, people, sources, ...row }: Found) => ({
    ...row,
    mediators: mediators.map(({ organisation, ...mediator }) => ({
      ...mediator,
      organisation: labelOrNull(organisation, actor.locale),
    })),
    people: people.map(({ category, ...one }) => ({
      ...one,
      category: labelIn(category.labels, actor.locale),
    })),
    sources: sources.map(toSource(actor)),
  })

export type NegotiationRow = ReturnType<ReturnType<typeof toNegotiation>>

export function negotiationData({ title, from, to, note }: Omit<NegotiationInput, 'id' | 'version'>) {
  return { title, note, ...dateColumns('from', from), ...dateColumns('to', to) }
}

type Involved = Pick<NegotiationInput, 'mediators' | 'people'>

/** Writes who mediates and whom it concerns in place of what stood there. */
export async function replaceConcerned(
  tx: Tx,
  actor: Actor,
  negotiationId: string,
  { mediators, people }: Involved,
) {
  await tx.mediator.deleteMany({ where: { negotiationId } })
  await tx.negotiationPerson.deleteMany({ where: { negotiationId } })
  for (const [at, { organisationId, country }] of mediators.entries()) {
    await requireOrganisations(tx, [[`mediators.${at}.organisationId`, organisationId]])
    if (organisationId ?? country)
      await tx.mediator.create({ data: { negotiationId, organisationId, country } })
  }
  const named = new Set<string>()
  for (const [at, { categoryId, exchanged, ...chosen }] of people.entries()) {
    const personId = await requireChosenPerson(tx, actor, chosen, `people.${at}.name`)
    if (!personId && !categoryId && !exchanged) continue
    if (!categoryId) throw new RuleError('advocacy.errors.category', `people.${at}.categoryId`)
    if (personId && named.has(personId)) {
      throw new RuleError('advocacy.errors.person-twice', `people.${at}.name`)
    }
    if (personId) named.add(personId)
    await requireTerms(tx, [[`people.${at}.categoryId`, 'prisoner-category', categoryId]])
    await tx.negotiationPerson.create({
      data: { negotiationId, personId, categoryId, ...dateColumns('exchanged', exchanged) },
    })
  }
}
