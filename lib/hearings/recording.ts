import 'server-only'
import { takeBack } from '@/lib/access/commands'
import { visibleHearings, visiblePeople } from '@/lib/access/scope'
import { insertRuling } from '@/lib/cases/commands'
import type { Actor } from '@/lib/core/actor'
import { isoDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { requireMeasures } from '@/lib/reference/listed'
import { asSystem } from '@/lib/core/system'
import type { Prisma } from '@/prisma/generated/client'
import { nextForm, nextSelect } from './continuation'
import { findDetained, type DetainedOutside } from './detained'
import { rulingKindOf, type RecordFacts } from './rules'
import { namesIn, type RecordInput } from './schema'

const select = (actor: Actor) =>
  ({
    ...{
      id: true,
      version: true,
      caseId: true,
      kind: true,
      state: true,
      onDate: true,
      atTime: true,
      startsAt: true,
      timeZone: true,
    },
    ...{ courtId: true, room: true, judgeId: true, prosecutorId: true, recordedAt: true, recordedById: true },
    ...{ outcomeId: true, reasonId: true, note: true, openness: true, closedReason: true, isByVideo: true },
    ...{ language: true, interpreter: true, relatives: true, observers: true, diplomats: true, press: true },
    case: { select: { name: true } },
    court: { select: { region: true } },
    next: { select: nextSelect },
    defendants: {
      where: { defendant: { person: visiblePeople(actor) } },
      orderBy: { defendant: { person: { name: 'asc' } } },
      select: {
        defendantId: true,
        presence: true,
        defendant: { select: { person: { select: { name: true } } } },
      },
    },
    violations: { select: { violationId: true } },
  }) satisfies Prisma.HearingSelect

type Row = Prisma.HearingGetPayload<{ select: ReturnType<typeof select> }>

/** Planned in the same case for after this hearing, not as its next. */
const alsoPlanned = (tx: Tx, actor: Actor, { id, caseId, startsAt, next }: Row) =>
  tx.hearing.findMany({
    where: {
      AND: [
        visibleHearings(actor),
        {
          caseId,
          state: 'planned',
          startsAt: { gt: startsAt },
          id: { notIn: [id, ...(next ? [next.id] : [])] },
        },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 5,
    select: { id: true, onDate: true, atTime: true, startsAt: true, timeZone: true },
  })

export type HearingRecord = Row & {
  alsoPlanned: Awaited<ReturnType<typeof alsoPlanned>>
  detained: DetainedOutside | null
  /** Said to whoever records the hearing; what the ruling says is not. */
  hasRuling: boolean
  facts: RecordFacts
}

/** A hearing with all that is recorded of it, as its form has it; null when the actor sees none. */
export async function findRecord(tx: Tx, actor: Actor, id: string): Promise<HearingRecord | null> {
  const hearing = await tx.hearing.findFirst({
    where: { AND: [{ id }, visibleHearings(actor)] },
    select: select(actor),
  })
  if (!hearing) return null
  const detained = await findDetained(tx, actor, id)
  const hasRuling = await hasRulingOf(tx, id)
  return {
    ...{ ...hearing, detained, hasRuling, facts: factsOf(hearing, detained) },
    alsoPlanned: await alsoPlanned(tx, actor, hearing),
  }
}

/** That there is a ruling, not what it says: for whoever records hearings. */
export const hasRulingOf = async (tx: Tx, hearingId: string) =>
  (await asSystem(tx, () => tx.ruling.count({ where: { hearingId } }))) > 0

const NOBODY = { count: null, names: null, pretext: null, slogan: null }

function factsOf(hearing: Row, detained: DetainedOutside | null): RecordFacts {
  const { version, state, outcomeId, reasonId, note, openness, closedReason, isByVideo } = hearing
  const { language, interpreter, relatives, observers, diplomats, press, defendants, violations } = hearing
  return {
    ...{ version, state, outcomeId, reasonId, note, openness, closedReason, isByVideo },
    ...{ language, interpreter, relatives, observers, diplomats, press },
    next: nextForm(hearing.next, state === 'adjourned'),
    detained: detained && !detained.isWorkedOn ? detained.form : NOBODY,
    presence: defendants.map(({ defendantId, presence }) => [defendantId, presence]),
    violations: violations.map(({ violationId }) => violationId),
  }
}

/** What was typed, without what does not go with the state, and with what goes without saying. */
export function settled(input: RecordInput, { room }: Pick<Row, 'room'>): RecordInput {
  const { state, next, detained } = input
  const named = namesIn(detained.names)
  return {
    ...input,
    outcomeId: state === 'held' ? input.outcomeId : null,
    reasonId: state === 'held' ? null : input.reasonId,
    next: next.date
      ? { ...next, room: next.room ?? room, isUnknown: false }
      : { ...next, date: null, time: null, room: null, isUnknown: state === 'adjourned' },
    detained: { ...detained, names: named.join('\n') || null, count: detained.count || named.length || null },
  }
}

/** The columns of the hearing itself. */
export function recordData(input: RecordInput) {
  const { state, outcomeId, reasonId, note, openness, closedReason, isByVideo, language } = input
  const { interpreter, relatives, observers, diplomats, press } = input
  return {
    ...{ state, outcomeId, reasonId, note, openness, closedReason, isByVideo, language },
    ...{ interpreter, relatives, observers, diplomats, press },
  }
}

/** How each defendant took part, and the violations seen. */
export async function saveLists(tx: Tx, hearing: HearingRecord, input: RecordInput): Promise<void> {
  const { id: hearingId } = hearing
  for (const { defendantId, presence: before } of hearing.defendants) {
    const presence = input.presence[defendantId] ?? null
    if (presence === before) continue
    await tx.hearingDefendant.update({
      where: { hearingId_defendantId: { hearingId, defendantId } },
      data: { presence },
    })
  }
  const known = await tx.term.findMany({
    where: { id: { in: input.violations }, vocabulary: 'fair-trial-violation' },
    select: { id: true },
  })
  const violations = known.map(({ id }) => id)
  await tx.hearingViolation.deleteMany({
    where: { hearingId, violationId: { notIn: violations }, violation: { retiredAt: null } },
  })
  await tx.hearingViolation.createMany({
    data: violations.map((violationId) => ({ hearingId, violationId })),
    skipDuplicates: true,
  })
}

/** Sent twice over a bad line: the hearing was theirs until the first time. */
export async function isRecordedBy(
  tx: Tx,
  actor: Actor,
  { id, version, state }: RecordInput,
): Promise<boolean> {
  const recorded = { id, state, recordedById: actor.userId, version: version + 1 }
  return (await asSystem(tx, () => tx.hearing.count({ where: recorded }))) > 0
}

/** Whoever was given the hearing has done with it. */
export const endWork = (tx: Tx, actor: Actor, hearingId: string) =>
  asSystem(tx, () => takeBack(tx, actor, { hearingId }))

/** Whoever was there may write down what the court decided; reading rulings is another permission. */
export async function saveRuling(
  tx: Tx,
  actor: Actor,
  hearing: HearingRecord,
  input: RecordInput,
): Promise<void> {
  const { kind, result, measureId, untilOn, of } = input.ruling
  if (input.state !== 'held' || !result) return
  const { caseId, id: hearingId, courtId, judgeId } = hearing
  if (hearing.hasRuling) throw new RuleError('hearings.errors.ruling-recorded', 'ruling.result')
  if (hearing.defendants.length === 0) throw new RuleError('hearings.errors.ruling-nobody', 'ruling.result')
  if (untilOn && untilOn < isoDate(hearing.onDate))
    throw new RuleError('cases.errors.until-before', 'ruling.untilOn')
  await requireMeasures(tx, [['ruling.measureId', measureId]])
  await asSystem(tx, () =>
    insertRuling(tx, actor, {
      ...{ caseId, hearingId, courtId, judgeId },
      kind: kind ?? rulingKindOf(hearing.kind),
      decided: { date: isoDate(hearing.onDate), precision: 'day' },
      results: hearing.defendants.map(({ defendantId }) => ({
        ...{ defendantId, measureId, untilOn, influence: null },
        result: of[defendantId] ?? result,
      })),
    }),
  )
}
