import 'server-only'
import { authorize } from '@/lib/access/permissions'
import {
  clients,
  ofVisible,
  readableRulings,
  visibleCases,
  visibleHearings,
  visiblePeople,
} from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Alike } from '@/lib/core/alike'
import { withActor } from '@/lib/core/db'
import {
  afterKey,
  decodeKey,
  isUuid,
  pageOf,
  PAGE_SIZE,
  toInstant,
  type Counted,
  type Page,
} from '@/lib/core/paging'
import { wordsOf } from '@/lib/core/text'
import { ask } from '@/lib/core/jobs'
import { findAlike, findAlikeOf } from './alike'
import { rowOf, type Snapshot } from './merging'
import { namedAs } from './named'
import { areBothHeld, readPair, type ComparedPerson } from './pairs'
import { addedSince, changedSince } from './unmerging'
import { findNamed, personRow, type FoundPerson, type PersonRow } from './found'
import type { Prisma } from '@/prisma/generated/client'
import type { EnteredPerson } from './schema'
import type { PrisonerStatus, RoleInCase, Stage, Visibility } from '@/prisma/generated/enums'

export type { ComparedPerson, FoundPerson, PersonRow }

export type PeopleFilter = {
  text?: string
  status?: PrisonerStatus
  /** Only people who are or were prisoners. */
  prisoners?: boolean
  visibility?: Visibility
  /** Only a lawyer's clients. */
  isOwn?: boolean
  sort?: 'name' | 'newest'
  after?: string
}

/** By name or the newest first, a page at a time. Two queries however many people there are. */
export async function listPeople(actor: Actor, filter: PeopleFilter): Promise<Page<PersonRow>> {
  authorize(actor, 'records.read')
  const cursor = decodeKey(filter.after)
  const isNewest = filter.sort === 'newest'
  const rows = await withActor(actor, (tx) =>
    tx.person.findMany({
      where: {
        AND: [
          ...peopleWhere(actor, filter),
          isNewest
            ? afterKey('createdAt', cursor, toInstant, 'desc')
            : afterKey('name', cursor, (key) => key),
        ],
      },
      orderBy: isNewest ? [{ createdAt: 'desc' }, { id: 'desc' }] : [{ name: 'asc' }, { id: 'asc' }],
      take: PAGE_SIZE + 1,
      select: personRow,
    }),
  )
  return pageOf(rows, ({ name, createdAt }) => (isNewest ? createdAt.toISOString() : name))
}

const peopleWhere = (actor: Actor, filter: PeopleFilter): Prisma.PersonWhereInput[] => [
  visiblePeople(actor),
  filter.isOwn ? clients(actor) : {},
  filter.status ? { status: filter.status } : filter.prisoners ? { status: { not: null } } : {},
  filter.visibility ? { visibility: filter.visibility } : {},
  ...named(filter.text),
]

/** The rows of the list by their status. */
export async function countPeople(actor: Actor, filter: PeopleFilter): Promise<Counted[]> {
  authorize(actor, 'statistics.read')
  return withActor(actor, async (tx) => {
    const groups = await tx.person.groupBy({
      by: ['status'],
      where: { AND: peopleWhere(actor, filter) },
      _count: { id: true },
    })
    return groups.map(({ status, _count }) => ({ value: status, count: _count.id }))
  })
}

/** A person with their names; null when there is none that the actor may see. */
export async function getPerson(actor: Actor, id: string) {
  authorize(actor, 'records.read')
  if (!isUuid(id)) return null
  return withActor(actor, (tx) =>
    tx.person.findFirst({
      where: { AND: [{ id }, visiblePeople(actor)] },
      omit: { proposedById: true },
      include: { names: { orderBy: [{ isShown: 'desc' }, { text: 'asc' }] } },
    }),
  )
}

const FOUND = 20

/** People by a name in any spelling, script and order, mistyped or only begun; the likeliest first. */
export async function findPeople(
  actor: Actor,
  text: string,
  { limit = FOUND }: { limit?: number } = {},
): Promise<FoundPerson[]> {
  authorize(actor, 'records.read')
  return withActor(actor, (tx) => findNamed(tx, actor, text, limit))
}

const NAMESAKES = 10

/** People who may be the one whose name is being entered, by any of their names in any spelling. */
export const listNamesakes = (actor: Actor, name: string): Promise<FoundPerson[]> =>
  findPeople(actor, name, { limit: NAMESAKES })

/** People who may be the one that is being entered, graded and explained, and families they may be of. */
export async function listAlikePeople(actor: Actor, entered: EnteredPerson): Promise<Alike[]> {
  authorize(actor, 'records.write', 'cases.create', 'cases.propose')
  return withActor(actor, (tx) => findAlike(tx, actor, entered))
}

/** The same for somebody proposed, for whoever decides. */
export async function listAlikeOfPerson(actor: Actor, personId: string): Promise<Alike[] | null> {
  authorize(actor, 'records.write')
  if (!isUuid(personId)) return null
  return withActor(actor, (tx) => findAlikeOf(tx, actor, personId))
}

const PROPOSALS = 20

export type Proposal = { id: string; name: string; proposedBy: string | null; createdAt: Date }

/** People and cases that wait for a coordinator's decision, the oldest first. */
export async function listProposals(actor: Actor): Promise<{ people: Proposal[]; cases: Proposal[] }> {
  authorize(actor, 'records.write')
  const proposals = {
    where: { visibility: 'proposed' },
    orderBy: { createdAt: 'asc' },
    take: PROPOSALS,
    select: { id: true, name: true, createdAt: true, proposedBy: { select: { displayName: true } } },
  } as const
  const [people, cases] = await withActor(actor, async (tx) => [
    await tx.person.findMany(proposals),
    await tx.case.findMany(proposals),
  ])
  const row = ({ proposedBy, ...rest }: (typeof people)[number]): Proposal => ({
    ...rest,
    proposedBy: proposedBy?.displayName ?? null,
  })
  return { people: people.map(row), cases: cases.map(row) }
}

export type CaseWithRoles = { id: string; name: string; stage: Stage | null; roles: RoleInCase[] }

/** Cases in which somebody is judge, prosecutor, lawyer, witness...: by role, by hearing or by ruling. */
export async function listCasesWithRole(
  actor: Actor,
  personId: string,
  after?: string,
): Promise<Page<CaseWithRoles>> {
  authorize(actor, 'records.read')
  if (!isUuid(personId)) return { rows: [], nextKey: null }
  const person = visiblePeople(actor)
  const held = { personId, person, ...ofVisible(actor) }
  const judged = { AND: [visibleHearings(actor), { judgeId: personId, judge: person }] }
  const prosecuted = { AND: [visibleHearings(actor), { prosecutorId: personId, prosecutor: person }] }
  const decided = { AND: [readableRulings(actor), { judgeId: personId, judge: person }] }
  const rows = await withActor(actor, (tx) =>
    tx.case.findMany({
      where: {
        AND: [
          visibleCases(actor),
          {
            OR: [
              { roles: { some: held } },
              { hearings: { some: { OR: [judged, prosecuted] } } },
              { rulings: { some: decided } },
            ],
          },
          afterKey('name', decodeKey(after), (key) => key),
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: PAGE_SIZE + 1,
      select: {
        id: true,
        name: true,
        stage: true,
        roles: { where: held, select: { role: true } },
        hearings: {
          where: { OR: [judged, prosecuted] },
          take: 20,
          select: { judgeId: true, prosecutorId: true },
        },
        rulings: { where: decided, take: 1, select: { id: true } },
      },
    }),
  )
  return pageOf(
    rows.map(({ roles, hearings, rulings, ...row }) => ({
      ...row,
      roles: [
        ...new Set([
          ...roles.map(({ role }) => role),
          ...hearings.flatMap(({ judgeId, prosecutorId }) => [
            ...(judgeId === personId ? (['judge'] as const) : []),
            ...(prosecutorId === personId ? (['prosecutor'] as const) : []),
          ]),
          ...(rulings.length > 0 ? (['judge'] as const) : []),
        ]),
      ],
    })),
    ({ name }) => name,
  )
}

/** Every word stands in one of the person's names, in any spelling. */
const named = (text?: string) => wordsOf(text).map(namedAs)

export type ResemblanceFound = {
  id: string
  grade: string
  births: string
  one: PersonRow
  other: PersonRow
}

/** People who may be one, the likeliest first, without those of whom somebody said that they are two. */
export async function listResemblances(
  actor: Actor,
  after?: string,
): Promise<Page<ResemblanceFound> & { uncompared: number }> {
  authorize(actor, 'records.write')
  const cursor = decodeKey(after)
  return withActor(actor, async (tx) => {
    const people = visiblePeople(actor)
    const rows = await tx.resemblance.findMany({
      where: {
        AND: [
          { differentAt: null, one: people, other: people },
          afterKey('score', cursor, (key) => Number(key), 'desc'),
        ],
      },
      orderBy: [{ score: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select: {
        ...{ id: true, grade: true, births: true, score: true },
        ...{ one: { select: personRow }, other: { select: personRow } },
      },
    })
    const uncompared = await tx.personName.count({ where: { comparedAt: null } })
    if (uncompared > 0) await ask(tx, 'compare', 'names', { isAll: true })
    return { ...pageOf(rows, ({ score }) => String(score)), uncompared }
  })
}

/** Two people beside each other, and whether both were held at once; null when the actor does not see both. */
export async function getPair(actor: Actor, id: string, otherId: string) {
  authorize(actor, 'records.write')
  if (!isUuid(id) || !isUuid(otherId)) return null
  return withActor(actor, async (tx) => {
    const pair = await readPair(tx, actor, id, otherId)
    return pair && { pair, areBothHeld: await areBothHeld(tx, id, otherId) }
  })
}

/** Who somebody is now whose record was merged into another. */
export async function getMergedInto(actor: Actor, id: string): Promise<string | null> {
  authorize(actor, 'records.write')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const found = await tx.merge.findFirst({
      where: { mergedId: id, undoneAt: null, kept: visiblePeople(actor) },
      orderBy: { at: 'desc' },
      select: { keptId: true },
    })
    return found?.keptId ?? null
  })
}

/** Records that were merged into somebody's, the latest first: only that one can be taken apart. */
export async function listMerges(actor: Actor, personId: string): Promise<MergeFound[]> {
  authorize(actor, 'records.write')
  if (!isUuid(personId)) return []
  return withActor(actor, (tx) =>
    tx.merge.findMany({
      where: { keptId: personId, undoneAt: null, kept: visiblePeople(actor) },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE,
      select: { id: true, mergedName: true, at: true },
    }),
  )
}

export type MergeFound = { id: string; mergedName: string; at: Date }

/** What is asked before two are made of one: fields that were changed since, and rows that came since. */
export async function getMerge(actor: Actor, mergeId: string) {
  authorize(actor, 'records.write')
  if (!isUuid(mergeId)) return null
  return withActor(actor, async (tx) => {
    const found = await tx.merge.findFirst({
      where: { id: mergeId, undoneAt: null, kept: visiblePeople(actor) },
      select: {
        keptId: true,
        mergedName: true,
        snapshot: true,
        kept: { select: { name: true, version: true } },
      },
    })
    if (!found) return null
    const snapshot = found.snapshot as unknown as Snapshot
    const now = await rowOf(tx, found.keptId)
    const added = await addedSince(tx, found.keptId, snapshot)
    return {
      ...{ personId: found.keptId, name: found.kept.name, version: found.kept.version },
      mergedName: found.mergedName,
      changed: changedSince(snapshot, now),
      added: added.map(({ reference, mark, content }) => ({
        table: reference.table,
        mark,
        words: wordsIn(content),
      })),
    }
  })
}

/** What a row says of itself, to be told from others; nothing of what is sealed, which the catalogue hands over as bytes. */
const wordsIn = (content: Record<string, unknown>): string =>
  ['text', 'label', 'title', 'name', 'place', 'list', 'fromOn', 'issuedOn', 'recognisedOn']
    .map((column) => content[column])
    .filter((value): value is string => typeof value === 'string' && value !== '' && !value.startsWith('\\x'))
    .map((value) => value.slice(0, 60))
    .join(', ')
