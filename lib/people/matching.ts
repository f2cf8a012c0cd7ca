import type { Alike, AlikeGrade, Said } from '@/lib/core/alike'
import { formatImprecise, type ImpreciseDate } from '@/lib/core/dates'
import type { Grade, Reason } from '@/lib/names/compare'
import { birthsOf, withYear } from './rules'
import { areOtherPlaces, areSamePlace } from './places'
import type { NameKind, Sex } from '@/prisma/generated/enums'

export type Held = {
  placeId: string | null
  place: string | null
  from: ImpreciseDate
  to: ImpreciseDate | null
}

/** What tells one person from another. A list is empty where nothing is known to whoever asks, or may be. */
export type Told = {
  born: ImpreciseDate | null
  sex: Sex | null
  birthPlace: string | null
  region: string | null
  held: Held[]
  charges: { label: string; article: string | null }[]
  cases: { id: string; name: string }[]
  families: { id: string; name: string }[]
}

export type Named = { grade: Exclude<Grade, 'no'>; reasons: Reason[]; spelling: string; kind: NameKind }
export type Known = Told & Named & { id: string; name: string; bornOn: Date | null }

/** What is entered before anything else is known of it. */
export const toldNothing: Told = {
  ...{ born: null, sex: null, birthPlace: null, region: null },
  ...{ held: [], charges: [], cases: [], families: [] },
}

type Words = Pick<Alike, 'reasons' | 'against' | 'facts'>
/** How much speaks for it, and in which words. */
type Weighed = Partial<Words> & { weight?: number }

const BY_NAME = { 'same-name': 3, likely: 2, possible: 1 }
const LIKELY = 4
const MAYBE = 2

export type Match = Alike & { id: string; weight: number }

/** How likely somebody on record is the one who is entered, in words that let a human decide. */
export function matchOf(entered: Told, known: Known, locale: string): Match {
  const parts = [
    byName(known),
    byBirth(entered, known, locale),
    bySex(entered, known),
    byPlace(entered, known),
    byDetention(entered, known, locale),
    byArticle(entered, known),
    byCase(entered, known),
    byFamily(entered, known),
  ]
  const weight = parts.reduce((sum, part) => sum + (part.weight ?? 0), 0)
  return {
    ...{ id: known.id, href: `/people/${known.id}`, name: withYear(known), weight },
    grade: gradeOf(weight),
    reasons: parts.flatMap(({ reasons }) => reasons ?? []),
    against: parts.flatMap(({ against }) => against ?? []),
    facts: parts.flatMap(({ facts }) => facts ?? []),
  }
}

const gradeOf = (weight: number): AlikeGrade =>
  weight >= LIKELY ? 'likely' : weight >= MAYBE ? 'maybe' : 'unlikely'

/** The likeliest first; as they were found where as much speaks for them. */
export const byWeight = (one: { weight: number }, other: { weight: number }) => other.weight - one.weight

function byName({ grade, reasons, spelling, kind, name }: Named & { name: string }): Weighed {
  const told = reasons.filter((reason) => reason !== 'beginning' && reason !== 'part')
  const list = [
    ...(spelling === name ? [] : [say('spelling', { spelling })]),
    ...(kind === 'nickname' && spelling !== name ? [{ key: 'people.match.nickname' }] : []),
    ...told.map((reason) => ({ key: `people.match.reason.${reason}` })),
  ]
  return { weight: BY_NAME[grade], reasons: [{ key: `people.alike.name.${grade}`, list }] }
}

function byBirth({ born }: Told, known: Told, locale: string): Weighed {
  if (!known.born) return {}
  const date = formatImprecise(known.born, locale)
  const births = birthsOf(born, known.born)
  if (births === 'unknown') return { facts: [say('fact.born', { date })] }
  if (births === 'apart') return { weight: -4, against: [say('against.born', { date })] }
  if (births === 'same') return { weight: 3, reasons: [say('born.day', { date })] }
  if (born?.date.slice(0, 4) !== known.born.date.slice(0, 4))
    return { weight: 1, reasons: [say('born.about', { date })] }
  return { weight: 2, reasons: [say('born.year', { date })] }
}

function bySex({ sex }: Told, known: Told): Weighed {
  if (!sex || !known.sex || sex === known.sex) return {}
  return { weight: -3, against: [say(`against.${known.sex}`)] }
}

/** A place that is written another way may still be the same: it is told, and weighs nothing. */
function byPlace({ birthPlace, region }: Told, known: Told): Weighed {
  const facts = (but: string | null) => [
    ...(known.birthPlace && known.birthPlace !== but
      ? [say('fact.birthPlace', { place: known.birthPlace })]
      : []),
    ...(known.region && known.region !== but ? [say('fact.region', { place: known.region })] : []),
  ]
  if (known.birthPlace && areSamePlace(birthPlace, known.birthPlace)) {
    const reasons = [say('place.born', { place: known.birthPlace })]
    return { weight: 1, reasons, facts: facts(known.birthPlace) }
  }
  const shared = [known.region, known.birthPlace].find((place) =>
    [region, birthPlace].some((own) => areSamePlace(own, place)),
  )
  if (!shared) return { facts: facts(null) }
  return { weight: 1, reasons: [say('place.from', { place: shared })], facts: facts(shared) }
}

function byDetention({ held }: Told, known: Told, locale: string): Weighed {
  const pairs = held.flatMap((own) => known.held.map((other) => ({ own, other })))
  const atOnce = pairs.filter(({ own, other }) => areAtOnce(own, other))
  const together = atOnce.find(({ own, other }) => areOnePlace(own, other))
  if (together) return { weight: 2, reasons: [heldIn('held', together.other, locale)] }
  const elsewhere = atOnce.find(({ own, other }) => areTwoPlaces(own, other))
  if (elsewhere) return { weight: -2, against: [heldIn('against.held', elsewhere.other, locale)] }
  return { facts: known.held.slice(0, 1).map((period) => heldIn('fact.held', period, locale)) }
}

/** Only where the days are known: who was moved within a month was not in two places. */
function areAtOnce(one: Held, other: Held): boolean {
  const isExact = [one.from, one.to, other.from, other.to].every((date) => !date || date.precision === 'day')
  return isExact && startsBeforeEnd(one, other) && startsBeforeEnd(other, one)
}

const startsBeforeEnd = ({ from }: Held, { to }: Held) => !to || from.date < to.date

const areOnePlace = (one: Held, other: Held) =>
  one.placeId !== null && other.placeId !== null
    ? one.placeId === other.placeId
    : areSamePlace(one.place, other.place)

function areTwoPlaces(one: Held, other: Held): boolean {
  if (one.placeId !== null && other.placeId !== null) return one.placeId !== other.placeId
  return one.place !== null && other.place !== null && areOtherPlaces(one.place, other.place)
}

const heldIn = (key: string, { place, from, to }: Held, locale: string): Said =>
  say(key, {
    place: place ?? 'none',
    from: formatImprecise(from, locale),
    to: to ? formatImprecise(to, locale) : 'none',
  })

function byArticle({ charges }: Told, known: Told): Weighed {
  const own = new Set(charges.flatMap(articlesOf))
  const shared = [...new Set(known.charges.flatMap(articlesOf))].filter((article) => own.has(article))
  if (shared.length > 0) return { weight: 1, reasons: [say('article', { article: shared.join(', ') })] }
  const labels = [...new Set(known.charges.map(({ label }) => label))]
  return { facts: labels.length > 0 ? [say('fact.charges', { charges: labels.join('; ') })] : [] }
}

/** As the list has it; else the numbers of articles in the wording of a document, which those of parts and years are not. */
const articlesOf = ({ label, article }: Told['charges'][number]): string[] =>
  article
    ? [article]
    : [...label.matchAll(/(?<![\d.])(?:\d{1,3}(?:\.\d{1,2})+|\d{3})(?![\d.]*\d)/g)].map(String)

function byCase({ cases }: Told, known: Told): Weighed {
  const shared = known.cases.filter(({ id }) => cases.some((own) => own.id === id))
  if (shared.length > 0) return { weight: 2, reasons: [say('case', { cases: namesOf(shared) })] }
  return { facts: known.cases.length > 0 ? [say('fact.cases', { cases: namesOf(known.cases) })] : [] }
}

function byFamily({ families }: Told, known: Told): Weighed {
  const shared = known.families.filter(({ id }) => families.some((own) => own.id === id))
  if (shared.length > 0) return { weight: 1, reasons: [say('family', { families: namesOf(shared) })] }
  if (known.families.length === 0) return {}
  return { facts: [say('fact.families', { families: namesOf(known.families) })] }
}

const namesOf = (records: { name: string }[]) => records.map(({ name }) => name).join(', ')

const say = (key: string, params?: Record<string, string>): Said => ({
  key: `people.alike.${key}`,
  ...(params && { params }),
})

export type Kindred = { id: string; name: string; people: string[] }

/** Nobody entered says whose relative they are: somebody of the same family name in a family may be told to be one. */
export const kindredOf = ({ id, name, people }: Kindred): Alike => ({
  ...{ href: `/families/${id}`, name, grade: 'related', against: [], facts: [] },
  reasons: [say('related', { people: people.join(', ') })],
})
