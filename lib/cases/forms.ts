import { datePartsOf, isoDate } from '@/lib/core/dates'
import { toFormValues, type FormValues } from '@/lib/core/form'
import type {
  Case,
  CaseRole,
  CaseStage,
  Charge,
  Deadline,
  Defendant,
  Motion,
  Ruling,
  RulingResult,
  Sentence,
  SentenceLeg,
} from '@/prisma/generated/client'
import { commonResult } from './rules'

/** Records in the shape of their forms: what a form starts with, and what it shows in a conflict. */
export function caseForm({
  version,
  name,
  kind,
  numbers,
  summary,
  visibility,
}: Pick<Case, 'version' | 'name' | 'kind' | 'numbers' | 'summary' | 'visibility'>): FormValues {
  return toFormValues({ version, name, kind, numbers: numbers.join('\n'), summary, visibility })
}

export function stageForm({ version, stage, fromOn, fromPrecision }: CaseStage): FormValues {
  return toFormValues({ version, stage, from: datePartsOf(fromOn, fromPrecision) })
}

export function defendantForm({ version, note }: Pick<Defendant, 'version' | 'note'>): FormValues {
  return toFormValues({ version, note })
}

export function roleForm(role: CaseRole): FormValues {
  const { version, defendantId } = role
  const from = datePartsOf(role.fromOn, role.fromPrecision)
  const to = datePartsOf(role.toOn, role.toPrecision)
  return toFormValues({ version, defendantId, from, to })
}

export function chargeForm(charge: Charge): FormValues {
  const { version, articleId, label, categoryId } = charge
  const act = datePartsOf(charge.actOn, charge.actPrecision)
  const from = datePartsOf(charge.fromOn, charge.fromPrecision)
  const to = datePartsOf(charge.toOn, charge.toPrecision)
  return toFormValues({ version, articleId, label, categoryId, act, from, to })
}

export function rulingForm(ruling: Ruling & { results: RulingResult[] }): FormValues {
  const { version, kind, courtId, judgeId, hearingId, appealOfId, note } = ruling
  const results = ruling.results.map((row) => ({ ...row, untilOn: row.untilOn && isoDate(row.untilOn) }))
  const { common, of } = commonResult(results)
  return toFormValues({
    ...{ version, kind, courtId, judgeId, hearingId, appealOfId, note, of },
    ...common,
    decided: datePartsOf(ruling.decidedOn, ruling.decidedPrecision),
    inForce: datePartsOf(ruling.inForceOn, ruling.inForcePrecision),
    defendants: results.map(({ defendantId }) => defendantId).sort(),
  })
}

export function sentenceForm(sentence: Sentence & { legs: SentenceLeg[] }): FormValues {
  const { version, rulingId, kind, fine, currency, creditDays, note } = sentence
  const starts = datePartsOf(sentence.startsOn, sentence.startsPrecision)
  const legs = sentence.legs
    .toSorted((a, b) => a.position - b.position)
    .map((leg) => ({ regime: leg.regime, ...lengthForm(leg) }))
  return toFormValues({
    ...{ version, rulingId, kind, starts, creditDays, note, legs, currency },
    ...lengthForm(sentence),
    fine: fine?.toString(),
  })
}

export function motionForm(motion: Motion): FormValues {
  const { version, defendantId, kindId, request, rulingId, result } = motion
  const filed = datePartsOf(motion.filedOn, motion.filedPrecision)
  return toFormValues({ version, defendantId, kindId, request, filed, rulingId, result })
}

export function deadlineForm({ version, defendantId, title, basis, dueOn }: Deadline): FormValues {
  return toFormValues({ version, defendantId, title, basis, dueOn: isoDate(dueOn) })
}

/** A field of nothing stays empty rather than showing 0. */
const lengthForm = ({ years, months, days }: { years: number; months: number; days: number }) => ({
  years: years || null,
  months: months || null,
  days: days || null,
})
