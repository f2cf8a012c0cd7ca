import 'server-only'
import { namingVisible } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { labelIn, labelOrNull } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'
import { countPeople } from './rules'

const NAMED = 3

/** Those with a record, those only named, then the unnamed, the many first. */
export const victimOrder: Prisma.IncidentVictimOrderByWithRelationInput[] = [
  { person: { name: 'asc' } },
  { name: 'asc' },
  { count: { sort: 'desc', nulls: 'last' } },
  { id: 'asc' },
]

export const rowSelect = (actor: Actor) =>
  ({
    id: true,
    title: true,
    visibility: true,
    occurredOn: true,
    occurredPrecision: true,
    region: true,
    place: true,
    act: { select: { labels: true } },
    reliability: { select: { labels: true } },
    victims: {
      where: namingVisible(actor),
      orderBy: victimOrder,
      select: {
        count: true,
        name: true,
        person: { select: { id: true, name: true } },
        outcome: { select: { labels: true } },
      },
    },
  }) satisfies Prisma.IncidentSelect

type Row = Prisma.IncidentGetPayload<{ select: ReturnType<typeof rowSelect> }>

/** As a line of a list: labels in the reader's language, a few of the people, and how many there were. */
export const toRow =
  ({ locale }: Actor) =>
  ({ act, reliability, victims, ...row }: Row) => ({
    ...row,
    act: labelIn(act.labels, locale),
    reliability: labelOrNull(reliability, locale),
    people: victims.flatMap(({ name, person }) => person ?? (name ? { id: null, name } : [])).slice(0, NAMED),
    outcomes: [...new Set(victims.flatMap(({ outcome }) => labelOrNull(outcome, locale) ?? []))],
    number: countPeople(victims),
  })

export type IncidentRow = ReturnType<ReturnType<typeof toRow>>
