import 'server-only'
import { can } from '@/lib/access/permissions'
import { readableDetention, readablePreparations, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, isoDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { labelIn } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Charges, rulings, sentences and measures of a case, flat, and motions and deadlines for those who work on it: a query for
 * each kind of row.
 */
export async function findProceedings(tx: Tx, actor: Actor, caseId: string, defendants: Defendant[]) {
  const seen = { in: defendants.map(({ id }) => id) }
  const prepared = {
    caseId,
    case: readablePreparations(actor),
    OR: [{ defendantId: null }, { defendantId: seen }],
  }
  const people = defendants.map(({ person }) => person.id)
  return {
    charges: await findCharges(tx, actor, seen),
    rulings: await findRulings(tx, actor, caseId, seen),
    sentences: await findSentences(tx, seen),
    motions: await findMotions(tx, actor, prepared),
    deadlines: await findDeadlines(tx, actor, prepared),
    custody: await findCustody(tx, actor, people),
  }
}

/** Of the case, and whom the actor sees. */
type Defendant = { id: string; person: { id: string } }
type Seen = { in: string[] }

export type Proceedings = Awaited<ReturnType<typeof findProceedings>>
export type CaseCharge = Proceedings['charges'][number]
export type CaseRuling = Proceedings['rulings'][number]
export type CaseSentence = Proceedings['sentences'][number]
export type CaseMotion = Proceedings['motions'][number]
export type CaseDeadline = Proceedings['deadlines'][number]
export type CaseCustody = Proceedings['custody'][number]

async function findCharges(tx: Tx, actor: Actor, defendantId: Seen) {
  const charges = await tx.charge.findMany({
    where: { defendantId },
    orderBy: [{ fromOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    include: { article: { select: { labels: true } }, category: { select: { labels: true } } },
  })
  return charges.map(({ id, defendantId, label, replacedById, article, category, ...row }) => ({
    ...{ id, defendantId, label, replacedById },
    article: article && labelIn(article.labels, actor.locale),
    category: category && labelIn(category.labels, actor.locale),
    act: fromColumns(row.actOn, row.actPrecision),
    from: fromColumns(row.fromOn, row.fromPrecision),
    to: fromColumns(row.toOn, row.toPrecision),
  }))
}

/** Without those that concern only people whom the actor may not see. */
async function findRulings(tx: Tx, actor: Actor, caseId: string, defendantId: Seen) {
  const rulings = await tx.ruling.findMany({
    where: { caseId, OR: [{ results: { none: {} } }, { results: { some: { defendantId } } }] },
    orderBy: [{ decidedOn: 'asc' }, { createdAt: 'asc' }],
    select: {
      ...{ id: true, kind: true, hearingId: true, decidedOn: true, decidedPrecision: true, appealOfId: true },
      ...{ inForceOn: true, inForcePrecision: true, note: true, judgeId: true },
      court: { select: { labels: true } },
      results: {
        where: { defendantId },
        select: {
          ...{ defendantId: true, result: true, untilOn: true, influence: true },
          measure: { select: { labels: true } },
        },
      },
    },
  })
  const judges = await tx.person.findMany({
    where: { AND: [{ id: { in: rulings.flatMap(({ judgeId }) => judgeId ?? []) } }, visiblePeople(actor)] },
    select: { id: true, name: true },
  })
  return rulings.map(({ id, kind, hearingId, appealOfId, note, judgeId, court, results, ...row }) => ({
    ...{ id, kind, hearingId, appealOfId, note },
    decided: fromColumns(row.decidedOn, row.decidedPrecision),
    inForce: fromColumns(row.inForceOn, row.inForcePrecision),
    court: court && labelIn(court.labels, actor.locale),
    judge: judges.find((judge) => judge.id === judgeId)?.name ?? null,
    results: results.map(({ measure, untilOn, ...result }) => ({
      ...result,
      measure: measure && labelIn(measure.labels, actor.locale),
      untilOn: untilOn && isoDate(untilOn),
    })),
  }))
}

async function findSentences(tx: Tx, defendantId: Seen) {
  const sentences = await tx.sentence.findMany({
    where: { defendantId },
    orderBy: { createdAt: 'asc' },
    include: { legs: { orderBy: { position: 'asc' } } },
  })
  return sentences.map(
    ({ id, defendantId, rulingId, kind, years, months, days, currency, creditDays, legs, ...row }) => ({
      ...{ id, defendantId, rulingId, kind, years, months, days, currency, creditDays, legs },
      note: row.note,
      fine: row.fine?.toString() ?? null,
      starts: fromColumns(row.startsOn, row.startsPrecision),
    }),
  )
}

async function findMotions(tx: Tx, actor: Actor, where: Prisma.MotionWhereInput) {
  const motions = await tx.motion.findMany({
    where,
    orderBy: [{ filedOn: 'asc' }, { id: 'asc' }],
    include: { kind: { select: { labels: true } } },
  })
  return motions.map(({ id, defendantId, kind, request, rulingId, result, ...row }) => ({
    ...{ id, defendantId, request, rulingId, result },
    kind: labelIn(kind.labels, actor.locale),
    filed: fromColumns(row.filedOn, row.filedPrecision),
  }))
}

async function findDeadlines(tx: Tx, actor: Actor, where: Prisma.DeadlineWhereInput) {
  const deadlines = await tx.deadline.findMany({
    where,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    include: { doneBy: { select: { displayName: true } } },
  })
  return deadlines.map(({ id, defendantId, title, basis, dueOn, doneAt, doneBy }) => ({
    ...{ id, defendantId, title, basis, doneAt },
    dueOn: isoDate(dueOn),
    doneBy: can(actor, 'proceedings.write') ? (doneBy?.displayName ?? null) : null,
  }))
}

/** Only of people whose detention the actor may read. */
async function findCustody(tx: Tx, actor: Actor, people: string[]) {
  const periods = await tx.custodyPeriod.findMany({
    where: { personId: { in: people }, person: readableDetention(actor) },
    orderBy: [{ fromOn: 'asc' }, { toOn: { sort: 'asc', nulls: 'last' } }],
    include: {
      measure: { select: { labels: true, status: true } },
      placeOf: { select: { labels: true, city: true } },
    },
  })
  return periods.map(({ id, personId, measure, placeOf, place, end, ...row }) => ({
    ...{ id, personId, end },
    measure: labelIn(measure.labels, actor.locale),
    status: measure.status,
    place: [placeOf && labelIn(placeOf.labels, actor.locale), place].filter(Boolean).join(', ') || null,
    from: fromColumns(row.fromOn, row.fromPrecision),
    to: fromColumns(row.toOn, row.toPrecision),
  }))
}
