import 'server-only'
import { authorize } from '@/lib/access/permissions'
import {
  ownCases,
  visibleCases,
  visiblePeople,
  writableProceedings,
} from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, isoDate, toDateParts } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import { withActor } from '@/lib/core/db'
import { toFormValues } from '@/lib/core/form'
import { afterKey, decodeKey, isUuid, pageOf, PAGE_SIZE, type Page } from '@/lib/core/paging'
import { labelIn } from '@/lib/core/text'
import type { CaseKind, Stage, Visibility } from '@/prisma/generated/enums'
import { caseForm, chargeForm, deadlineForm, motionForm, rulingForm, sentenceForm } from './forms'
import { findOverview } from './overview'
import { findMyCases, findOpenDeadlines, ownCaseIds } from './own'
import { findCasesOfPerson } from './person'
import { ofVisible, writableDefendant } from './reach'
import { writableRole } from './role'
import { rowSelect, type CaseRow } from './row'

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
          visibleCases(actor),
          filter.mine ? { id: { in: await ownCaseIds(tx, actor) } } : {},
          {
            ...(filter.stage && { stage: filter.stage }),
            ...(filter.kind && { kind: filter.kind }),
            ...(filter.visibility && { visibility: filter.visibility }),
          },
          namedLike(filter.text),
          isNewest
            ? afterKey('createdAt', cursor, (key) => new Date(key), 'desc')
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

/** The case with all that the actor may read of it; null when there is none for them. */
export async function getCase(actor: Actor, id: string) {
  authorize(actor, 'records.read')
  if (!isUuid(id)) return null
  return withActor(actor, (tx) => findOverview(tx, actor, id))
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

/** What the forms of a case let one choose from; null unless the actor may write its proceedings. */
export async function getChoices(actor: Actor, id: string) {
  authorize(actor, 'proceedings.write')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const found = await tx.case.findFirst({
      where: { AND: [{ id }, writableProceedings(actor)] },
      select: { id: true, name: true, kind: true, visibility: true, stage: true },
    })
    if (!found) return null
    const defendants = await tx.defendant.findMany({
      where: { caseId: id, person: visiblePeople(actor) },
      orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
      select: { id: true, person: { select: { name: true } } },
    })
    const rulings = await tx.ruling.findMany({
      where: { caseId: id },
      orderBy: [{ decidedOn: 'desc' }, { createdAt: 'desc' }],
      select: { id: true, kind: true, decidedOn: true, decidedPrecision: true },
    })
    const hearings = await tx.hearing.findMany({
      where: { caseId: id, state: { not: 'cancelled' } },
      orderBy: { startsAt: 'desc' },
      take: 100,
      select: { id: true, kind: true, onDate: true, courtId: true, judgeId: true },
    })
    const judges = await tx.person.findMany({
      where: {
        AND: [
          {
            OR: [
              { caseRoles: { some: { caseId: id, role: 'judge' } } },
              { hearingsJudged: { some: { caseId: id } } },
              { rulingsMade: { some: { caseId: id } } },
            ],
          },
          visiblePeople(actor),
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    })
    return {
      ...found,
      today: await todayHere(tx),
      defendants: defendants.map((one) => ({ value: one.id, label: one.person.name })),
      judges: judges.map((judge) => ({ value: judge.id, label: judge.name })),
      rulings: rulings.map(({ decidedOn, decidedPrecision, ...ruling }) => ({
        ...ruling,
        decided: { date: isoDate(decidedOn), precision: decidedPrecision },
      })),
      hearings: hearings.map(({ onDate, ...hearing }) => ({ ...hearing, date: isoDate(onDate) })),
    }
  })
}

export type CaseChoices = NonNullable<Awaited<ReturnType<typeof getChoices>>>

/** A case in which the actor may name a defendant: one they write, or their own proposal. */
export async function getCaseToFill(actor: Actor, id: string) {
  authorize(actor, 'proceedings.write', 'cases.propose')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const found = await findOverviewHeader(tx, actor, id)
    return found
  })
}

export async function getCaseForm(actor: Actor, id: string) {
  authorize(actor, 'proceedings.write')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const found = await tx.case.findFirst({ where: { AND: [{ id }, writableProceedings(actor)] } })
    return found && { id, name: found.name, visibility: found.visibility, values: caseForm(found) }
  })
}
