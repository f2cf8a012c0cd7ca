import 'server-only'
import { visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { withinYear, yearIn } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { compareNames, type Comparison, type Grade } from '@/lib/names/compare'
import { soughtOf, type Sought } from '@/lib/names/sought'
import { spell, type Spelled } from '@/lib/names/prepared'
import type { Prisma } from '@/prisma/generated/client'
import type { NameKind } from '@/prisma/generated/enums'

/** So many names are looked at for each way of looking. */
const LOOKED_AT = 600
/** With a name as near as this, one of which only the spelling differs, nobody looks further. */
const NEAR = 0.93
/** And with one like this nobody looks for either word alone. */
const FAIR = 0.8

export type FoundName = Omit<Comparison, 'grade'> & {
  grade: Exclude<Grade, 'no'>
  personId: string
  text: string
  kind: NameKind
}

/** Names of people the actor may see that may be another spelling of `text`, one for each person, the best first. A year is that of their birth; `since`: only people entered after it. */
export async function findNames(
  tx: Tx,
  actor: Actor,
  text: string,
  limit: number,
  since?: Date,
): Promise<FoundName[]> {
  const { year, rest: named } = yearIn(text)
  const asked = spell(named)
  const person = {
    AND: [
      visiblePeople(actor),
      year === null ? {} : { bornOn: withinYear(year) },
      since ? { createdAt: { gt: since } } : {},
    ],
  }
  const best = new Map<string, FoundName>()
  const looked = new Set<string>()
  for (const [at, where] of waysOf(soughtOf(named)).entries()) {
    const enough = at < 2 ? NEAR : FAIR
    if ([...best.values()].some(({ score }) => score >= enough)) break
    const names = await tx.personName.findMany({
      where: { AND: [where, { person }] },
      take: LOOKED_AT,
      select: { id: true, personId: true, text: true, kind: true },
    })
    for (const name of names) {
      if (looked.has(name.id)) continue
      looked.add(name.id)
      keepBetter(best, asked, name)
    }
  }
  return [...best.values()].sort(byLikeness).slice(0, limit)
}

function keepBetter(
  best: Map<string, FoundName>,
  asked: Spelled,
  { personId, text, kind }: { personId: string; text: string; kind: NameKind },
): void {
  const { grade, ...compared } = compareNames(asked, text)
  if (grade === 'no') return
  const found = { ...compared, grade, personId, text, kind }
  const former = best.get(personId)
  if (!former || isBetter(found, former)) best.set(personId, found)
}

/** Of two as good, the one of which there is less to explain: in the script that was asked in. */
const isBetter = (one: FoundName, other: FoundName) =>
  one.score > other.score || (one.score === other.score && one.reasons.length < other.reasons.length)

const byLikeness = (one: FoundName, other: FoundName) =>
  other.score - one.score || (one.text < other.text ? -1 : one.text > other.text ? 1 : 0)

export const personRow = {
  id: true,
  name: true,
  visibility: true,
  status: true,
  bornOn: true,
  bornPrecision: true,
  region: true,
  createdAt: true,
} satisfies Prisma.PersonSelect

export type PersonRow = Prisma.PersonGetPayload<{ select: typeof personRow }>

/** A person with the name by which they were found, how near it is to what was asked for, and why. */
export type FoundPerson = PersonRow &
  Pick<FoundName, 'grade' | 'score' | 'reasons' | 'kind'> & { spelling: string }

/** As `findNames`, with the people whose names they are. A year alone finds those born in it, the oldest first. */
export async function findNamed(
  tx: Tx,
  actor: Actor,
  text: string,
  limit: number,
  since?: Date,
): Promise<FoundPerson[]> {
  const { year, rest } = yearIn(text)
  if (year !== null && rest === '') return findBorn(tx, actor, year, limit, since)
  const found = await findNames(tx, actor, text, limit, since)
  const people = await tx.person.findMany({
    where: { AND: [{ id: { in: found.map(({ personId }) => personId) } }, visiblePeople(actor)] },
    select: personRow,
  })
  const byId = new Map(people.map((person) => [person.id, person]))
  return found.flatMap(({ personId, text: spelling, ...match }) => {
    const person = byId.get(personId)
    return person ? [{ ...person, spelling, ...match }] : []
  })
}

async function findBorn(
  tx: Tx,
  actor: Actor,
  year: number,
  limit: number,
  since?: Date,
): Promise<FoundPerson[]> {
  const people = await tx.person.findMany({
    where: {
      AND: [visiblePeople(actor), { bornOn: withinYear(year) }, since ? { createdAt: { gt: since } } : {}],
    },
    orderBy: [{ bornOn: 'asc' }, { id: 'asc' }],
    take: limit,
    select: personRow,
  })
  return people.map((person) => ({
    ...person,
    ...{ grade: 'same-name', score: 1, reasons: [], kind: 'birth', spelling: person.name },
  }))
}

type Where = Prisma.PersonNameWhereInput

/** From the narrowest way of looking to the widest: each is a question of its own, asked when the one before found nobody near. */
function waysOf(sought: Sought[]): Where[] {
  const words = sought.filter(({ kind }) => kind === 'name' || kind === 'initial')
  const [only, ...others] = words
  if (!only) return []
  if (others.length === 0) return [any(only.exact), any([...only.alike, ...only.begun]), any(only.loose)]
  const names = words.filter(({ kind }) => kind === 'name')
  return [
    { OR: pairsOf(words, 'alike') },
    { OR: pairsOf(words, 'loose') },
    // Within AND, Prisma takes an OR of nothing for everything.
    ...(names.length > 0 ? [{ OR: names.map(({ exact }) => any(exact)) }] : []),
  ]
}

/** Two words of the name are enough: others are left out elsewhere. The last may be only begun. */
function pairsOf(words: Sought[], way: 'alike' | 'loose'): Where[] {
  const keys = words.map((word, at) => (at === words.length - 1 ? [...word[way], ...word.begun] : word[way]))
  return words.flatMap((_, one) =>
    words.slice(one + 1).map((_, more) => ({ AND: [any(keys[one] ?? []), any(keys[one + 1 + more] ?? [])] })),
  )
}

const any = (keys: string[]): Where => ({ keys: { hasSome: keys } })
