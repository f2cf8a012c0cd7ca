import 'server-only'
import {
  readableDetention,
  readableProceedings,
  readableRulings,
  visibleCases,
  visibleHearings,
  visibleIncidents,
  visiblePeople,
  visibleStatements,
} from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, isoDate, type ImpreciseDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { labelOrNull, wordsOf } from '@/lib/core/text'
import type { TextKind } from './schema'
import type { Place } from './texts'

/** What is written in a record, and where that record is to be seen. */
export type Passage = {
  href: string
  title: string
  /** What else tells it from others: a place, whose charge it is. */
  about: string | null
  date: ImpreciseDate | null
  texts: string[]
  createdAt: Date
}

type Find = (tx: Tx, actor: Actor, ids: string[]) => Promise<(Passage & { id: string })[]>

/** The texts of these records, as far as the actor may read them; a fixed number of queries for each kind. */
export async function findPassages(tx: Tx, actor: Actor, places: Place[]): Promise<Map<string, Passage>> {
  const found = new Map<string, Passage>()
  for (const kind of new Set(places.map((place) => place.kind))) {
    const ids = places.filter((place) => place.kind === kind).map(({ id }) => id)
    for (const { id, ...passage } of await finders[kind](tx, actor, ids)) found.set(id, passage)
  }
  return found
}

const written = (...texts: (string | null)[]) =>
  texts.filter((text) => text !== null && text !== '') as string[]
const asDay = (date: Date): ImpreciseDate => ({ date: isoDate(date), precision: 'day' })

const ofDefendant = (actor: Actor) => ({
  defendant: { case: readableProceedings(actor), person: visiblePeople(actor) },
})
const defendant = {
  select: { case: { select: { id: true, name: true } }, person: { select: { name: true } } },
} as const

const finders: Record<TextKind, Find> = {
  async hearing(tx, actor, ids) {
    const rows = await tx.hearing.findMany({
      where: { AND: [{ id: { in: ids } }, visibleHearings(actor)] },
      select: {
        ...{ id: true, note: true, closedReason: true, onDate: true, createdAt: true, recordedAt: true },
        ...{ case: { select: { name: true } }, court: { select: { labels: true } } },
      },
    })
    return rows.map(({ id, note, closedReason, onDate, court, case: of, createdAt, recordedAt }) => ({
      ...{ id, href: `/hearings/${id}`, title: of.name, about: labelOrNull(court, actor.locale) },
      ...{ date: asDay(onDate), texts: written(note, closedReason) },
      createdAt: recordedAt && recordedAt > createdAt ? recordedAt : createdAt,
    }))
  },

  async statement(tx, actor, ids) {
    const rows = await tx.statement.findMany({
      where: { AND: [{ id: { in: ids } }, visibleStatements(actor)] },
      select: {
        ...{ id: true, speaker: true, text: true, occasion: true, createdAt: true },
        ...{ saidOn: true, saidPrecision: true, speakerOf: { select: { id: true, name: true } } },
        about: { where: { person: visiblePeople(actor) }, take: 1, select: { personId: true } },
      },
    })
    return rows.map(({ id, speaker, speakerOf, text, occasion, about, saidOn, saidPrecision, createdAt }) => {
      const personId = speakerOf?.id ?? about[0]?.personId
      const words = new URLSearchParams({ text: wordsOf(text).join(' ').slice(0, 200) })
      const href = personId ? `/people/${personId}` : `/advocacy/statements?${words}`
      return {
        ...{ id, href, title: speakerOf?.name ?? speaker ?? '', about: occasion },
        ...{ date: fromColumns(saidOn, saidPrecision), texts: written(text, occasion, speaker), createdAt },
      }
    })
  },

  async case(tx, actor, ids) {
    const rows = await tx.case.findMany({
      where: { AND: [{ id: { in: ids } }, visibleCases(actor)] },
      select: { id: true, name: true, numbers: true, summary: true, createdAt: true },
    })
    return rows.map(({ id, name, numbers, summary, createdAt }) => ({
      ...{ id, href: `/cases/${id}`, title: name, about: numbers.join(', ') || null },
      ...{ date: asDay(createdAt), texts: written(summary), createdAt },
    }))
  },

  async person(tx, actor, ids) {
    const rows = await tx.person.findMany({
      where: { AND: [{ id: { in: ids } }, visiblePeople(actor)] },
      select: {
        ...{ id: true, name: true, region: true, createdAt: true },
        ...{ birthPlace: true, occupation: true, summary: true },
      },
    })
    return rows.map(({ id, name, region, birthPlace, occupation, summary, createdAt }) => ({
      ...{ id, href: `/people/${id}`, title: name, about: region },
      ...{ date: asDay(createdAt), texts: written(summary, occupation, birthPlace), createdAt },
    }))
  },

  async charge(tx, actor, ids) {
    const rows = await tx.charge.findMany({
      where: { AND: [{ id: { in: ids } }, ofDefendant(actor)] },
      select: {
        ...{ id: true, label: true, fromOn: true, fromPrecision: true, actOn: true, actPrecision: true },
        ...{ createdAt: true, defendant },
      },
    })
    return rows.map(({ id, label, fromOn, fromPrecision, actOn, actPrecision, createdAt, ...of }) => ({
      ...{ id, ...ofCase(of), texts: written(label), createdAt },
      date: fromColumns(fromOn, fromPrecision) ?? fromColumns(actOn, actPrecision),
    }))
  },

  async ruling(tx, actor, ids) {
    const rows = await tx.ruling.findMany({
      where: { AND: [{ id: { in: ids } }, readableRulings(actor)] },
      select: {
        ...{ id: true, note: true, decidedOn: true, decidedPrecision: true, createdAt: true },
        ...{ case: { select: { id: true, name: true } }, court: { select: { labels: true } } },
      },
    })
    return rows.map(({ id, note, decidedOn, decidedPrecision, case: of, court, createdAt }) => ({
      ...{ id, href: `/cases/${of.id}`, title: of.name, about: labelOrNull(court, actor.locale) },
      ...{ date: fromColumns(decidedOn, decidedPrecision), texts: written(note), createdAt },
    }))
  },

  async sentence(tx, actor, ids) {
    const rows = await tx.sentence.findMany({
      where: { AND: [{ id: { in: ids } }, ofDefendant(actor)] },
      select: {
        ...{ id: true, note: true, startsOn: true, startsPrecision: true, createdAt: true, defendant },
      },
    })
    return rows.map(({ id, note, startsOn, startsPrecision, createdAt, ...of }) => ({
      ...{ id, ...ofCase(of), texts: written(note), createdAt },
      date: fromColumns(startsOn, startsPrecision),
    }))
  },

  async custody(tx, actor, ids) {
    const rows = await tx.custodyPeriod.findMany({
      where: { AND: [{ id: { in: ids } }, { person: readableDetention(actor) }] },
      select: {
        ...{ id: true, place: true, endReason: true, note: true, fromOn: true, fromPrecision: true },
        ...{ createdAt: true, person: { select: { id: true, name: true } } },
        placeOf: { select: { labels: true } },
      },
    })
    return rows.map(({ id, place, placeOf, endReason, note, fromOn, fromPrecision, person, createdAt }) => ({
      ...{ id, href: `/people/${person.id}`, title: person.name, about: labelOrNull(placeOf, actor.locale) },
      ...{ date: fromColumns(fromOn, fromPrecision), texts: written(note, endReason, place), createdAt },
    }))
  },

  async incident(tx, actor, ids) {
    const rows = await tx.incident.findMany({
      where: { AND: [{ id: { in: ids } }, { isSensitive: false }, visibleIncidents(actor)] },
      select: {
        ...{ id: true, title: true, place: true, pretext: true, slogan: true, aimNote: true },
        ...{ narrative: true, occurredOn: true, occurredPrecision: true, createdAt: true },
      },
    })
    return rows.map(({ id, title, place, occurredOn, occurredPrecision, createdAt, ...of }) => ({
      ...{ id, href: `/incidents/${id}`, title, about: place, createdAt },
      date: fromColumns(occurredOn, occurredPrecision),
      texts: written(of.narrative, of.pretext, of.aimNote, of.slogan, place, title),
    }))
  },
}

/** A charge or a sentence stands in the case, under the name of whoever it is against. */
const ofCase = ({
  defendant: { case: of, person },
}: {
  defendant: { case: { id: string; name: string }; person: { name: string } }
}) => ({ href: `/cases/${of.id}`, title: person.name, about: of.name })
