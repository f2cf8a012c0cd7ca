import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { visibleCases } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Alike } from '@/lib/core/alike'
import { withActor, type Tx } from '@/lib/core/db'
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
import type { Prisma } from '@/prisma/generated/client'
import type { CaseKind, Stage, Visibility } from '@/prisma/generated/enums'
import { findAlikeCases, findAlikeOfCase } from './alike'
import { findChoices } from './choices'
import * as entries from './entries'
import { findOverview } from './overview'
import { casesNamed } from './named'
import { findMyCases, findOpenDeadlines, ownCaseIds } from './own'
import { findCasesOfPerson } from './person'
import { rowSelect, type CaseRow } from './row'
import type { EnteredCase } from './schema'

export type CaseFilter = {
  text?: string
  stage?: Stage
  kind?: CaseKind
  visibility?: Visibility
  /** Only cases given to the actor. */
  mine?: boolean
  sort?: 'name' | 'newest'
  after?: string
}

/** By name or the newest first, a page at a time. */
export async function listCases(actor: Actor, filter: CaseFilter): Promise<Page<CaseRow>> {
  authorize(actor, 'records.read')
  const isNewest = filter.sort === 'newest'
  const cursor = decodeKey(filter.after)
  return withActor(actor, async (tx) => {
    const rows = await tx.case.findMany({
      where: {
        AND: [
          ...(await casesWhere(tx, actor, filter)),
          isNewest
            ? afterKey('createdAt', cursor, toInstant, 'desc')
            : afterKey('name', cursor, (key) => key),
        ],
      },
      orderBy: isNewest ? [{ createdAt: 'desc' }, { id: 'desc' }] : [{ name: 'asc' }, { id: 'asc' }],
      take: PAGE_SIZE + 1,
      select: rowSelect(actor),
    })
    return pageOf(rows, ({ name, createdAt }) => (isNewest ? createdAt.toISOString() : name))
  })
}

async function casesWhere(tx: Tx, actor: Actor, filter: CaseFilter): Promise<Prisma.CaseWhereInput[]> {
  const { stage, kind, visibility } = filter
  return [
    visibleCases(actor),
    filter.mine ? { id: { in: await ownCaseIds(tx, actor) } } : {},
    { ...(stage && { stage }), ...(kind && { kind }), ...(visibility && { visibility }) },
    casesNamed(filter.text),
  ]
}

/** The rows of the list by their stage or kind. */
export async function countCases(
  actor: Actor,
  filter: CaseFilter,
  by: 'stage' | 'kind' = 'stage',
): Promise<Counted[]> {
  authorize(actor, 'statistics.read')
  return withActor(actor, async (tx) => {
    const groups = await tx.case.groupBy({
      by: [by],
      where: { AND: await casesWhere(tx, actor, filter) },
      _count: { id: true },
    })
    return groups.map((group) => ({ value: group[by], count: group._count.id }))
  })
}

/** The case with all that the actor may read of it; null when there is none for them. */
export async function getCase(actor: Actor, id: string) {
  authorize(actor, 'records.read')
  if (!isUuid(id)) return null
  return withActor(actor, (tx) => findOverview(tx, actor, id))
}

/** Cases that may be the one that is being entered, graded and explained. */
export async function listAlikeCases(actor: Actor, entered: EnteredCase): Promise<Alike[]> {
  authorize(actor, 'cases.create', 'cases.propose')
  return withActor(actor, (tx) => findAlikeCases(tx, actor, entered))
}

/** The same for a case that was proposed, for whoever decides. */
export async function listAlikeOfCase(actor: Actor, caseId: string): Promise<Alike[] | null> {
  authorize(actor, 'records.write')
  return isUuid(caseId) ? withActor(actor, (tx) => findAlikeOfCase(tx, actor, caseId)) : null
}

/** For the page of a person. */
export async function listCasesOfPerson(actor: Actor, personId: string) {
  authorize(actor, 'records.read')
  if (!isUuid(personId)) return []
  return withActor(actor, (tx) => findCasesOfPerson(tx, actor, personId))
}

/** The lawyer's own cases: stage, next hearing, next deadline, the term that runs out first. */
export async function listMyCases(actor: Actor) {
  authorize(actor, 'proceedings.read')
  return withActor(actor, (tx) => findMyCases(tx, actor))
}

/** Of the actor's own cases, the most urgent first. */
export async function listOpenDeadlines(actor: Actor) {
  authorize(actor, 'proceedings.read')
  return withActor(actor, (tx) => findOpenDeadlines(tx, actor))
}

/** For those who write proceedings, when `find` finds the row in a case of theirs. */
const writable =
  <Row>(find: (tx: Tx, actor: Actor, id: string) => Promise<Row | null>) =>
  async (actor: Actor, id: string): Promise<Row | null> => {
    authorize(actor, 'proceedings.write')
    return isUuid(id) ? withActor(actor, (tx) => find(tx, actor, id)) : null
  }

export const getChoices = writable(findChoices)
export const getCaseForm = writable(entries.findCaseForm)
export const getStage = writable(entries.findStage)
export const getDefendant = writable(entries.findDefendant)
export const getRole = writable(entries.findRole)
export const getCharge = writable(entries.findCharge)
export const getRuling = writable(entries.findRuling)
export const getSentence = writable(entries.findSentence)
export const getMotion = writable(entries.findMotion)
export const getDeadline = writable(entries.findDeadline)

/** The privileged notes of a case given to this lawyer. The reading is recorded: call it only where somebody asked. */
export async function readNotes(actor: Actor, caseId: string) {
  authorize(actor, 'privileged-notes.read')
  requireRecent(actor)
  return isUuid(caseId) ? withActor(actor, (tx) => entries.findNotes(tx, actor, caseId)) : null
}

export async function readNote(actor: Actor, id: string) {
  authorize(actor, 'privileged-notes.read')
  requireRecent(actor)
  return isUuid(id) ? withActor(actor, (tx) => entries.findNote(tx, actor, id)) : null
}
