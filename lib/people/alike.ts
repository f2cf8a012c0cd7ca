import 'server-only'
import {
  readableDetention,
  readableProceedings,
  visibleCases,
  visibleFamilies,
  visiblePeople,
} from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { isPerhapsSame, type Alike } from '@/lib/core/alike'
import { fromColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { labelOrNull } from '@/lib/core/text'
import { compareNames } from '@/lib/names/compare'
import { spell } from '@/lib/names/prepared'
import { soughtOf } from '@/lib/names/sought'
import type { Prisma } from '@/prisma/generated/client'
import { findNames, type FoundName } from './found'
import { byWeight, kindredOf, matchOf, toldNothing, type Match, type Told } from './matching'
import { mayBeSame } from './rules'
import type { EnteredPerson, NewPersonInput } from './schema'

const LOOKED_AT = 10
const SHOWN = 5
const FAMILIES = 3
const FACTS = 5

/** What the actor may read that tells somebody from others: of nobody's detention, charges or family that are not theirs to see. */
const telling = (actor: Actor) =>
  ({
    ...{ id: true, name: true, sex: true, bornOn: true, bornPrecision: true, birthPlace: true, region: true },
    defendants: {
      where: { case: visibleCases(actor) },
      take: FACTS,
      select: {
        case: { select: { id: true, name: true } },
        charges: {
          where: { replacedById: null, defendant: { case: readableProceedings(actor) } },
          take: FACTS,
          select: { label: true, article: { select: { article: true } } },
        },
      },
    },
    custodyPeriods: {
      where: { person: readableDetention(actor) },
      orderBy: { fromOn: 'desc' },
      take: FACTS,
      select: {
        ...{ fromOn: true, fromPrecision: true, toOn: true, toPrecision: true, place: true, placeId: true },
        placeOf: { select: { labels: true } },
      },
    },
    families: {
      where: { family: visibleFamilies(actor) },
      take: FACTS,
      select: { family: { select: { id: true, name: true } } },
    },
    familyMemberships: {
      where: { family: visibleFamilies(actor) },
      take: FACTS,
      select: { family: { select: { id: true, name: true } } },
    },
  }) satisfies Prisma.PersonSelect

type Telling = Prisma.PersonGetPayload<{ select: ReturnType<typeof telling> }>

const toldOf = (person: Telling, locale: string): Told => ({
  born: fromColumns(person.bornOn, person.bornPrecision),
  ...{ sex: person.sex, birthPlace: person.birthPlace, region: person.region },
  held: person.custodyPeriods.map(({ placeId, placeOf, place, ...period }) => ({
    placeId,
    place: labelOrNull(placeOf, locale) ?? place,
    from: fromColumns(period.fromOn, period.fromPrecision),
    to: fromColumns(period.toOn, period.toPrecision),
  })),
  charges: person.defendants.flatMap(({ charges }) =>
    charges.map(({ label, article }) => ({ label, article: article?.article ?? null })),
  ),
  cases: person.defendants.map((defendant) => defendant.case),
  families: [...person.families, ...person.familyMemberships].map(({ family }) => family),
})

type Found = Match & { found: FoundName; born: Pick<Telling, 'bornOn' | 'bornPrecision'> }

async function findMatches(
  tx: Tx,
  actor: Actor,
  names: string[],
  entered: Told,
  own?: string,
): Promise<Found[]> {
  const best = new Map<string, FoundName>()
  for (const name of names) {
    for (const found of await findNames(tx, actor, name, LOOKED_AT)) {
      const former = best.get(found.personId)
      if (found.personId !== own && (!former || found.score > former.score)) best.set(found.personId, found)
    }
  }
  const people = await tx.person.findMany({
    where: { AND: [{ id: { in: [...best.keys()] } }, visiblePeople(actor)] },
    select: telling(actor),
  })
  const byId = new Map(people.map((person) => [person.id, person]))
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score)
    .flatMap((found) => {
      const person = byId.get(found.personId)
      if (!person) return []
      const { grade, reasons, text, kind } = found
      const named = { ...{ grade, reasons, kind, spelling: text }, ...{ id: person.id, name: person.name } }
      const known = { ...toldOf(person, actor.locale), ...named, bornOn: person.bornOn }
      return [{ ...matchOf(entered, known, actor.locale), found, born: person }]
    })
    .sort(byWeight)
}

/** People on record who may be the one that is entered, and families of people of the same family name. */
export async function findAlike(tx: Tx, actor: Actor, entered: EnteredPerson): Promise<Alike[]> {
  const matches = await findMatches(tx, actor, [entered.name], { ...toldNothing, ...entered })
  const families = await findKindred(
    tx,
    actor,
    entered.name,
    matches.map(({ id }) => id),
  )
  return [...matches.slice(0, SHOWN).map(plainly), ...families]
}

/** As `findAlike`, for somebody who has a record already; null when the actor sees none. */
export async function findAlikeOf(tx: Tx, actor: Actor, id: string): Promise<Alike[] | null> {
  const person = await tx.person.findFirst({
    where: { AND: [{ id }, visiblePeople(actor)] },
    select: { ...telling(actor), names: { select: { text: true }, take: FACTS } },
  })
  if (!person) return null
  const names = person.names.map(({ text }) => text)
  const matches = await findMatches(tx, actor, names, toldOf(person, actor.locale), id)
  const families = await findKindred(tx, actor, person.name, [id, ...matches.map((match) => match.id)])
  const likely = matches.filter(({ grade }) => grade !== 'unlikely')
  return [...likely.slice(0, SHOWN).map(plainly), ...families]
}

const plainly = ({ href, name, grade, reasons, against, facts }: Match): Alike => ({
  ...{ href, name, grade, reasons, against, facts },
})

/** Only among people the actor may see: nobody learns from a refusal that a restricted person is recorded. */
export async function refuseNamesake(
  tx: Tx,
  actor: Actor,
  { id, name, born, sex, birthPlace, region }: NewPersonInput,
): Promise<void> {
  const entered = { ...toldNothing, born, sex, birthPlace, region }
  const matches = await findMatches(tx, actor, [name], entered, id)
  const namesakes = matches
    .filter((match) => match.grade === 'likely' || mayBeSame({ ...match.born, ...match.found }, born))
    .slice(0, SHOWN)
  if (namesakes.length === 0) return
  const people = namesakes.map((namesake) => namesake.name).join(', ')
  throw new RuleError('people.errors.namesake', 'isAnother', { people }, [], namesakes.map(plainly))
}

/** Before somebody proposed is confirmed: asks about those who may be the same. @throws RuleError */
export async function refuseDouble(tx: Tx, actor: Actor, id: string): Promise<void> {
  const found = await findAlikeOf(tx, actor, id)
  const doubles = (found ?? []).filter(isPerhapsSame)
  if (doubles.length === 0) return
  const people = doubles.map(({ name }) => name).join(', ')
  throw new RuleError('people.errors.namesake', 'isAnother', { people }, [], doubles)
}

/** A key of so few letters is that of too many names. */
const TELLING = 4

/** Families of others who bear the family name: only those whose families the actor may see. */
async function findKindred(tx: Tx, actor: Actor, name: string, but: string[]): Promise<Alike[]> {
  // What is a given name in some language is nobody's family name here.
  const surnames = spell(name).words.filter(({ kind, given }) => kind === 'name' && given.length === 0)
  const keys = surnames
    .flatMap(({ text }) => soughtOf(text))
    .flatMap(({ exact, alike }) => [...exact, ...alike])
    .filter((key) => key.length > TELLING)
  if (keys.length === 0) return []
  const bearing = {
    person: {
      AND: [visiblePeople(actor), { id: { notIn: but } }, { names: { some: { keys: { hasSome: keys } } } }],
    },
    family: { AND: [visibleFamilies(actor), { prisoners: { none: { personId: { in: but } } } }] },
  }
  const select = { person: { select: { name: true } }, family: { select: { id: true, name: true } } }
  const [prisoners, members] = [
    await tx.familyPrisoner.findMany({ where: bearing, take: LOOKED_AT, select }),
    await tx.familyMember.findMany({ where: bearing, take: LOOKED_AT, select }),
  ]
  const bearers = [...prisoners, ...members].flatMap(({ person, family }) =>
    person && surnames.some(({ text }) => compareNames(text, person.name).grade !== 'no')
      ? [{ ...family, person: person.name }]
      : [],
  )
  return [...Map.groupBy(bearers, ({ id }) => id).values()]
    .flatMap((of) =>
      of.slice(0, 1).map(({ id, name }) => ({ id, name, people: of.map((one) => one.person) })),
    )
    .slice(0, FAMILIES)
    .map(kindredOf)
}
