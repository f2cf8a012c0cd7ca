import 'server-only'
import { filterSchema as advocacyFilterSchema } from '@/lib/advocacy/schema'
import { caseFilterSchema } from '@/lib/cases/schema'
import { countCases, listCases } from '@/lib/cases/queries'
import type { Actor } from '@/lib/core/actor'
import { isoDate } from '@/lib/core/dates'
import type { Counted, Page } from '@/lib/core/paging'
import { countFamilies, findFamilyIds, listFamilies } from '@/lib/families/queries'
import { familiesFilterSchema } from '@/lib/families/schema'
import { countListedHearings, listHearings } from '@/lib/hearings/queries'
import { filterOf } from '@/lib/hearings/rules'
import { listSchema } from '@/lib/hearings/schema'
import { countIncidents, listIncidents } from '@/lib/incidents/queries'
import { incidentFilterSchema } from '@/lib/incidents/schema'
import { countPeople, listPeople } from '@/lib/people/queries'
import { peopleFilterSchema } from '@/lib/people/schema'
import { countListedNeeds, getLedger, listNeeds } from '@/lib/support/queries'
import { ledgerFilterSchema, needsFilterSchema } from '@/lib/support/schema'
import type * as z from 'zod'
import { MOST_READ } from './rules'
import type { Row } from './rows'
import { advocacySources } from './advocacy-lists'
import type { AdvocacyList } from './advocacy-rows'
import type { ExportList } from './schema'
import { edtfOf, mapped, type Asked, type Source } from './source'

/** Each list by its own query, a page at a time: whoever exports it gets what its page shows them, and no more. */
export const sources: { [List in ExportList]: Source<Row<List>> } = {
  ...advocacySources,
  people: {
    read: async (actor, asked, after) =>
      mapped(await listPeople(actor, { ...people(asked), after }), ({ bornOn, bornPrecision, ...row }) => ({
        ...{ id: row.id, name: row.name, status: row.status, born: edtfOf(bornOn, bornPrecision) },
        ...{ region: row.region, visibility: row.visibility },
      })),
    total: async (actor, asked) => sum(await countPeople(actor, people(asked))),
    counts: (actor, asked) => countPeople(actor, people(asked)),
  },
  cases: {
    read: async (actor, asked, after) =>
      mapped(await listCases(actor, { ...cases(asked), after }), (row) => ({
        ...{ id: row.id, name: row.name, kind: row.kind, numbers: row.numbers, stage: row.stage },
        defendants: row.defendants.map(({ person: { id, name } }) => ({ id, name })),
        visibility: row.visibility,
      })),
    total: async (actor, asked) => sum(await countCases(actor, cases(asked))),
    counts: (actor, asked, by) => countCases(actor, cases(asked), by === 'kind' ? 'kind' : 'stage'),
  },
  hearings: {
    read: async (actor, asked, after) =>
      mapped(await listHearings(actor, { ...hearings(asked), after }), (row) => ({
        ...{ id: row.id, caseId: row.case.id, case: row.case.name },
        ...{ date: isoDate(row.onDate), time: row.atTime, timeZone: row.timeZone },
        ...{ kind: row.kind, state: row.state, court: row.court, room: row.room, outcome: row.outcome },
      })),
    total: async (actor, asked) => sum(await countListedHearings(actor, hearings(asked))),
    counts: (actor, asked, by) =>
      countListedHearings(actor, hearings(asked), by === 'kind' ? 'kind' : 'state'),
  },
  incidents: {
    read: async (actor, asked, after) =>
      mapped(
        await listIncidents(actor, { ...incidents(asked), after }),
        ({ number, people: to, ...row }) => ({
          ...{ id: row.id, title: row.title, date: edtfOf(row.occurredOn, row.occurredPrecision) },
          ...{ act: row.act, place: row.place, region: row.region, reliability: row.reliability },
          ...{ people: to.map(({ name }) => name), number: number.known, isMore: number.isMore },
          ...{ outcomes: row.outcomes, visibility: row.visibility },
        }),
      ),
    total: (actor, asked) => countIncidents(actor, incidents(asked)),
  },
  families: {
    read: async (actor, asked, after) =>
      mapped(await listFamilies(actor, { ...families(asked), after }), (row) => ({
        ...{ id: row.id, name: row.name, region: row.region },
        prisoners: row.prisoners.map(({ person: { id, name } }) => ({ id, name })),
        lastContact: row.lastContactOn && isoDate(row.lastContactOn),
        closed: row.closedAt && isoDate(row.closedAt),
      })),
    total: (actor, asked) => countFamilies(actor, families(asked)),
  },
  needs: {
    read: async (actor, asked, after) =>
      mapped(await listNeeds(actor, { ...needs(asked), after }), (row) => ({
        ...{ id: row.id, need: row.kind, family: row.family },
        person: row.person && { id: row.person.id, name: row.person.name },
        ...{ due: row.dueOn, repeat: row.repeat, state: row.state },
      })),
    total: (actor, asked) => countListedNeeds(actor, needs(asked)),
  },
  spending: {
    read: async (actor, { query, day }) => {
      const { year = day.slice(0, 4), ...filter } = ledgerFilterSchema.parse(query)
      const lines = await getLedger(actor, { ...filter, year })
      const rows = lines.map(({ month, kind, currency, amount, deliveries }) => ({
        ...{ month, need: kind, currency, amount, deliveries },
      }))
      return { rows, nextKey: null }
    },
  },
}

const everyArea = <S>(of: S) =>
  Object.fromEntries(Object.keys(advocacySources).map((list) => [list, of])) as Record<AdvocacyList, S>

const filters: Record<ExportList, z.ZodObject> = {
  ...{ people: peopleFilterSchema, cases: caseFilterSchema, hearings: listSchema },
  ...{ spending: ledgerFilterSchema, ...everyArea(advocacyFilterSchema) },
  ...{ incidents: incidentFilterSchema, families: familiesFilterSchema, needs: needsFilterSchema },
}

/** What may stand in the address of a list. */
export const filterNames = (list: ExportList): string[] => Object.keys(filters[list].shape)

/** Of the filters in an address, those that the page of the list would pass over. */
export function unreadable(list: ExportList, query: Record<string, string>): string[] {
  const read = filters[list].parse(query)
  return Object.entries(query)
    .filter(([name, value]) => !Object.hasOwn(read, name) || !isSame(read[name], value))
    .map(([name]) => name)
}

/** How many rows a list has; of one that has to be read for it, no more than MOST_READ. */
export async function totalOf(actor: Actor, list: ExportList, asked: Asked): Promise<number> {
  const { total, read } = sources[list]
  if (total) return total(actor, asked)
  let count = 0
  let after: string | null | undefined
  do {
    const page: Page<object> = await read(actor, asked, after ?? undefined)
    count += page.rows.length
    after = page.nextKey
  } while (after && count < MOST_READ)
  return count
}

/** The filters of an address that the page of the list goes by. */
export function readable(list: ExportList, query: Record<string, string>): Record<string, string> {
  const unread = unreadable(list, query)
  return Object.fromEntries(Object.entries(query).filter(([name]) => !unread.includes(name)))
}

const isSame = (read: unknown, value: string) =>
  read === true ? value === 'on' : typeof read === 'number' ? String(read) === value : read === value

/** Families that the text of a list finds now, by somebody who has the keys for it; undefined where it has no text. */
export async function familiesAmong(
  actor: Actor,
  list: ExportList,
  query: Record<string, string>,
  limit: number,
): Promise<string[] | undefined> {
  const text = list === 'families' || list === 'needs' ? query.text?.trim() : undefined
  return text ? findFamilyIds(actor, text, limit) : undefined
}

const people = ({ query, isOwn }: Asked) => {
  const { who, ...filter } = peopleFilterSchema.parse(query)
  return { ...filter, prisoners: who !== 'all', isOwn, after: undefined }
}

const cases = ({ query, isOwn }: Asked) => {
  const { mine, ...filter } = caseFilterSchema.parse(query)
  return { ...filter, mine: isOwn || mine === 'on', after: undefined }
}

const hearings = ({ query, day, isOwn }: Asked) => {
  const filter = filterOf(listSchema.parse(query), day)
  return { ...filter, mine: isOwn || filter.mine, after: undefined }
}

const incidents = ({ query }: Asked) => {
  const { act, aim, reliability, ...filter } = incidentFilterSchema.parse(query)
  return { ...filter, actId: act, aimId: aim, reliabilityId: reliability, after: undefined }
}

const families = ({ query, among }: Asked) => ({
  ...familiesFilterSchema.parse(query),
  ...{ among, after: undefined },
})

const needs = ({ query, among }: Asked) => ({
  ...needsFilterSchema.parse(query),
  ...{ among, after: undefined },
})

const sum = (counts: Counted[]) => counts.reduce((total, { count }) => total + count, 0)
