import 'server-only'
import { visibleCases, visibleHearings, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { isPerhapsSame, type Alike } from '@/lib/core/alike'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { labelIn, like } from '@/lib/core/text'
import { compareNames } from '@/lib/names/compare'
import { spell, type Spoken } from '@/lib/names/prepared'
import { soughtOf } from '@/lib/names/sought'
import type { Prisma } from '@/prisma/generated/client'
import { matchOfCase, plainNumber, type CaseMatch, type KnownCase, type ToldCase } from './matching'
import type { EnteredCase, NewCaseInput } from './schema'

const LOOKED_AT = 20
const SHOWN = 5
const FACTS = 5

const telling = (actor: Actor) =>
  ({
    ...{ id: true, name: true, numbers: true, kind: true, stage: true },
    defendants: {
      where: { person: visiblePeople(actor) },
      take: LOOKED_AT,
      select: { person: { select: { id: true, name: true } } },
    },
    hearings: {
      where: { AND: [visibleHearings(actor), { courtId: { not: null } }] },
      orderBy: { startsAt: 'desc' },
      take: FACTS,
      select: { court: { select: { id: true, labels: true } } },
    },
  }) satisfies Prisma.CaseSelect

type Telling = Prisma.CaseGetPayload<{ select: ReturnType<typeof telling> }>

function toldOf({ hearings, defendants, ...found }: Telling, locale: string): ToldCase & { id: string } {
  const courts = new Map(hearings.flatMap(({ court }) => (court ? [[court.id, court.labels]] : [])))
  return {
    ...found,
    defendants: defendants.map(({ person }) => person),
    courts: [...courts].map(([id, labels]) => ({ id, name: labelIn(labels, locale) })),
  }
}

/** Words of the name of a case that may be the family name of whom it is against. */
const surnamesIn = (name: string): Spoken[] =>
  spell(name).words.filter(
    ({ kind, given, text }) => kind === 'name' && given.length === 0 && text.length >= LEAST,
  )

const LEAST = 4
/** A key of so few letters is that of too many names. */
const TELLING = 4

async function findMatches(tx: Tx, actor: Actor, entered: ToldCase, own?: string): Promise<CaseMatch[]> {
  const surnames = surnamesIn(entered.name)
  const found = new Map<string, ReturnType<typeof toldOf>>()
  for (const way of await waysOf(tx, actor, entered, surnames)) {
    const cases = await tx.case.findMany({
      where: { AND: [visibleCases(actor), way, ...(own ? [{ id: { not: own } }] : [])] },
      orderBy: { id: 'desc' },
      take: LOOKED_AT,
      select: telling(actor),
    })
    for (const one of cases) found.set(one.id, toldOf(one, actor.locale))
  }
  return [...found.values()]
    .flatMap((told) => {
      const known: KnownCase = { ...told, named: namedBy(surnames, told, entered) }
      return matchOfCase(entered, known) ?? []
    })
    .sort((a, b) => b.weight - a.weight)
}

/** Each a question of its own, so that PostgreSQL has an index for it: none takes the place of another. */
async function waysOf(
  tx: Tx,
  actor: Actor,
  { name, numbers, defendants }: ToldCase,
  surnames: Spoken[],
): Promise<Prisma.CaseWhereInput[]> {
  const longest = surnames.map(({ text }) => text).toSorted((a, b) => b.length - a.length)
  const known = defendants.map(({ id }) => id)
  const named = await findNamedSo(tx, actor, surnames)
  const against = (ids: string[]): Prisma.CaseWhereInput[] =>
    ids.length > 0 ? [{ defendants: { some: { personId: { in: ids }, person: visiblePeople(actor) } } }] : []
  // Within AND, Prisma takes an OR of nothing for everything: what there is nothing of is left out.
  return [
    ...(numbers.length > 0 ? [{ plainNumbers: { hasSome: numbers.map(plainNumber) } }] : []),
    // What was not typed yet would be in every name.
    ...(name
      ? [{ AND: [{ words: like(name) }, { name: { equals: name, mode: 'insensitive' as const } }] }]
      : []),
    ...against(known),
    ...against(named),
    ...(longest.length > 0 ? [{ OR: longest.slice(0, 2).map((word) => ({ words: like(word) })) }] : []),
  ]
}

async function findNamedSo(tx: Tx, actor: Actor, surnames: Spoken[]): Promise<string[]> {
  const keys = surnames
    .flatMap(({ text }) => soughtOf(text))
    .flatMap(({ exact, alike }) => [...exact, ...alike])
    .filter((key) => key.length > TELLING)
  const people = await tx.person.findMany({
    where: {
      AND: [
        visiblePeople(actor),
        { names: { some: { keys: { hasSome: keys } } } },
        { defendants: { some: {} } },
      ],
    },
    orderBy: { id: 'desc' },
    take: LOOKED_AT,
    select: { id: true },
  })
  return people.map(({ id }) => id)
}

/** Whom both have is told apart from that. */
const namedBy = (surnames: Spoken[], known: ToldCase, { defendants }: ToldCase): string[] =>
  known.defendants
    .filter(({ id }) => !defendants.some((own) => own.id === id))
    .filter(({ name }) => surnames.some(({ text }) => compareNames(text, name).grade !== 'no'))
    .map(({ name }) => name)

const enteredCase = (
  { name, numbers, kind, stage, personId }: EnteredCase,
  defendants = personId ? [{ id: personId, name: '' }] : [],
): ToldCase => ({ ...{ name, numbers, kind, stage, defendants }, courts: [] })

const plainly = ({ href, name, grade, reasons, against, facts }: Alike): Alike => ({
  ...{ href, name, grade, reasons, against, facts },
})

/** Cases on record that may be the one that is entered. */
export async function findAlikeCases(tx: Tx, actor: Actor, entered: EnteredCase): Promise<Alike[]> {
  const matches = await findMatches(tx, actor, enteredCase(entered))
  return matches.slice(0, SHOWN).map(plainly)
}

/** The same for a case that has a record already; null when the actor sees none. */
export async function findAlikeOfCase(tx: Tx, actor: Actor, id: string): Promise<Alike[] | null> {
  const found = await tx.case.findFirst({
    where: { AND: [{ id }, visibleCases(actor)] },
    select: telling(actor),
  })
  if (!found) return null
  const matches = await findMatches(tx, actor, toldOf(found, actor.locale), id)
  const likely = matches.filter(({ grade }) => grade !== 'unlikely')
  return likely.slice(0, SHOWN).map(plainly)
}

/**
 * Asks about cases that may be the one that is entered. Only among those the actor may see: nobody learns from a refusal that a
 * restricted case is recorded. @throws RuleError
 */
export async function refuseTwin(tx: Tx, actor: Actor, { id, ...input }: NewCaseInput): Promise<void> {
  const matches = await findMatches(tx, actor, enteredCase(input), id)
  const asked = matches.filter(({ isAsked }) => isAsked).slice(0, SHOWN)
  if (asked.length === 0) return
  const cases = asked.map(({ name }) => name).join('; ')
  throw new RuleError('cases.errors.twin', 'isAnother', { cases }, [], asked.map(plainly))
}

/** Before a proposal is confirmed: asks about cases that it may be. @throws RuleError */
export async function refuseDouble(tx: Tx, actor: Actor, id: string): Promise<void> {
  const found = await findAlikeOfCase(tx, actor, id)
  const doubles = (found ?? []).filter(isPerhapsSame)
  if (doubles.length === 0) return
  const cases = doubles.map(({ name }) => name).join('; ')
  throw new RuleError('cases.errors.twin', 'isAnother', { cases }, [], doubles)
}
