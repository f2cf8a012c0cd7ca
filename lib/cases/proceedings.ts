import 'server-only'
import { can } from '@/lib/access/permissions'
import { ofVisible, readableDetention, readableRulings, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, isoDate, type ImpreciseDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { labelIn } from '@/lib/core/text'

/** Charges, rulings, sentences, motions, deadlines and measures of a case, flat: a query for each kind of row. */
export async function findProceedings(tx: Tx, actor: Actor, caseId: string) {
  return {
    charges: await findCharges(tx, actor, caseId),
    rulings: await findRulings(tx, actor, caseId),
    sentences: await findSentences(tx, actor, caseId),
    motions: await findMotions(tx, actor, caseId),
    deadlines: await findDeadlines(tx, actor, caseId),
    custody: await findCustody(tx, actor, caseId),
  }
}

export type Proceedings = Awaited<ReturnType<typeof findProceedings>>
export type CaseCharge = Proceedings['charges'][number]
export type CaseRuling = Proceedings['rulings'][number]
export type CaseSentence = Proceedings['sentences'][number]
export type CaseMotion = Proceedings['motions'][number]
export type CaseDeadline = Proceedings['deadlines'][number]
export type CaseCustody = Proceedings['custody'][number]

const seen = (actor: Actor, caseId: string) => ({ defendant: { caseId, person: visiblePeople(actor) } })

async function findCharges(tx: Tx, actor: Actor, caseId: string) {
  const charges = await tx.charge.findMany({
    where: seen(actor, caseId),
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

async function findRulings(tx: Tx, actor: Actor, caseId: string) {
  const rulings = await tx.ruling.findMany({
    where: { AND: [{ caseId }, readableRulings(actor)] },
    orderBy: [{ decidedOn: 'asc' }, { createdAt: 'asc' }],
    select: {
      ...{ id: true, kind: true, hearingId: true, decidedOn: true, decidedPrecision: true, appealOfId: true },
      ...{ inForceOn: true, inForcePrecision: true, note: true, judgeId: true },
      court: { select: { labels: true } },
      results: {
        where: { defendant: { person: visiblePeople(actor) } },
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
    decided: dateOfRuling(row),
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

const dateOfRuling = (row: {
  decidedOn: Date
  decidedPrecision: ImpreciseDate['precision']
}): ImpreciseDate => ({
  date: isoDate(row.decidedOn),
  precision: row.decidedPrecision,
})

async function findSentences(tx: Tx, actor: Actor, caseId: string) {
  const sentences = await tx.sentence.findMany({
    where: seen(actor, caseId),
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

async function findMotions(tx: Tx, actor: Actor, caseId: string) {
  const motions = await tx.motion.findMany({
    where: { caseId, ...ofVisible(actor) },
    orderBy: [{ filedOn: 'asc' }, { id: 'asc' }],
    include: { kind: { select: { labels: true } } },
  })
  return motions.map(({ id, defendantId, kind, request, rulingId, result, ...row }) => ({
    ...{ id, defendantId, request, rulingId, result },
    kind: labelIn(kind.labels, actor.locale),
    filed: { date: isoDate(row.filedOn), precision: row.filedPrecision },
  }))
}

async function findDeadlines(tx: Tx, actor: Actor, caseId: string) {
  const deadlines = await tx.deadline.findMany({
    where: { caseId, ...ofVisible(actor) },
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
async function findCustody(tx: Tx, actor: Actor, caseId: string) {
  const periods = await tx.custodyPeriod.findMany({
    where: {
      person: { AND: [{ defendants: { some: { caseId } } }, readableDetention(actor), visiblePeople(actor)] },
    },
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
    from: { date: isoDate(row.fromOn), precision: row.fromPrecision },
    to: fromColumns(row.toOn, row.toPrecision),
  }))
}
