import { describe, expect, it } from 'vitest'
import type { ImpreciseDate } from '@/lib/core/dates'
import {
  addTerms,
  commonResult,
  currentCharges,
  currentTerm,
  daysHeld,
  deadlineUrgency,
  isLonger,
  resultsOf,
  sentenceParts,
  termUrgency,
  type ResultRow,
  type TermResult,
} from './rules'
import { newChargeSchema, newRulingSchema, newSentenceSchema } from './proceedings-schema'
import { newCaseSchema } from './schema'

const day = (date: string, precision: ImpreciseDate['precision'] = 'day'): ImpreciseDate => ({
  date,
  precision,
})

describe('days held', () => {
  const held = (...periods: [from: string, to: string | null][]) =>
    daysHeld(
      periods.map(([from, to]) => ({ from: day(from), to: to ? day(to) : null })),
      '2026-03-10',
    ).days

  it('counts the day of detention as the first day, and today', () => {
    expect(held(['2026-03-10', null])).toBe(1)
    expect(held(['2026-03-09', null])).toBe(2)
    expect(held(['2025-03-11', null])).toBe(365)
  })

  it('counts the last day whole, and a day that two periods share once', () => {
    expect(held(['2026-03-01', '2026-03-03'])).toBe(3)
    expect(held(['2026-03-01', '2026-03-03'], ['2026-03-03', '2026-03-05'])).toBe(5)
    expect(held(['2026-03-05', null], ['2026-03-01', '2026-03-05'])).toBe(10)
    expect(held(['2026-03-01', '2026-03-02'], ['2026-03-05', '2026-03-05'])).toBe(3)
  })

  it('knows nothing of days to come', () => {
    expect(held(['2026-03-11', null])).toBe(0)
    expect(held(['2026-03-09', '2026-04-01'])).toBe(2)
    expect(held()).toBe(0)
  })

  it('says when a date is known to the month only', () => {
    const periods = [{ from: day('2026-03-01', 'month'), to: null }]
    expect(daysHeld(periods, '2026-03-10')).toEqual({ days: 10, isExact: false })
  })
})

describe('the current term', () => {
  const ruling = (decided: string, untilOn: string | null, more: Partial<TermResult> = {}): TermResult => ({
    ...{ kind: 'extension', result: 'granted', hasMeasure: true },
    ...{ decided: day(decided), untilOn },
    ...more,
  })
  const term = (...results: TermResult[]) => currentTerm(results, 'in_custody', '2026-03-10')

  it('is that of the latest ruling, not the latest day', () => {
    const appeal = ruling('2026-02-20', '2026-03-31', { kind: 'appeal', result: 'changed' })
    expect(term(ruling('2026-02-01', '2026-05-01'), appeal)).toEqual({ lastDay: '2026-03-31', daysLeft: 21 })
    expect(term(appeal, ruling('2026-02-01', '2026-05-01'))?.lastDay).toBe('2026-03-31')
    expect(term(ruling('2026-02-01', '2026-03-01'), ruling('2026-02-01', '2026-03-20'))?.lastDay).toBe(
      '2026-03-20',
    )
  })

  it('has no day left on its last day, and runs out after it', () => {
    expect(term(ruling('2026-01-01', '2026-03-10'))?.daysLeft).toBe(0)
    expect(term(ruling('2026-01-01', '2026-03-08'))?.daysLeft).toBe(-2)
    expect(['2026-03-09', '2026-03-24', '2026-03-25'].map((last) => urgency(last))).toEqual([
      'over',
      'soon',
      'ahead',
    ])
  })
  const urgency = (last: string) => {
    const found = term(ruling('2026-01-01', last))
    return found && termUrgency(found)
  }

  it('is not touched by a refusal, an extension without its last day, or an appeal that changed nothing', () => {
    const standing = ruling('2026-01-01', '2026-04-01')
    for (const later of [
      ruling('2026-02-01', '2026-06-01', { result: 'refused' }),
      ruling('2026-02-01', null),
      ruling('2026-02-01', null, { kind: 'appeal', result: 'upheld' }),
      ruling('2026-02-01', null, { kind: 'measure', hasMeasure: false }),
    ]) {
      expect(term(standing, later)?.lastDay).toBe('2026-04-01')
    }
  })

  it.each([
    ['release', 'granted'],
    ['verdict', 'guilty'],
    ['verdict', 'acquitted'],
    ['termination', 'terminated'],
    ['measure', 'granted'],
  ] as const)('ends with a later %s (%s)', (kind, result) => {
    expect(term(ruling('2026-01-01', '2026-04-01'), ruling('2026-02-01', null, { kind, result }))).toBeNull()
  })

  it('is nobody’s who serves a sentence or was set free', () => {
    const results = [ruling('2026-01-01', '2026-02-01')]
    expect(currentTerm(results, 'serving', '2026-03-10')).toBeNull()
    expect(currentTerm(results, 'exchanged', '2026-03-10')).toBeNull()
    expect(currentTerm(results, 'house_arrest', '2026-03-10')?.daysLeft).toBe(-37)
    expect(currentTerm([], 'in_custody', '2026-03-10')).toBeNull()
  })
})

it('a deadline is soon three days before, and over after its day', () => {
  const urgency = (due: string) => deadlineUrgency(due, '2026-03-10')
  expect(['2026-03-09', '2026-03-10', '2026-03-13', '2026-03-14'].map(urgency)).toEqual([
    'over',
    'soon',
    'soon',
    'ahead',
  ])
})

it('charges stand until replaced or dropped', () => {
  const charges = [
    { id: 'former', replacedById: 'later', to: day('2026-01-01') },
    { id: 'later', replacedById: null, to: null },
    { id: 'dropped', replacedById: null, to: day('2026-03-10') },
    { id: 'to be dropped', replacedById: null, to: day('2026-03-11') },
  ]
  expect(currentCharges(charges, '2026-03-10').map(({ id }) => id)).toEqual(['later', 'to be dropped'])
})

describe('a sentence', () => {
  const length = (years: number, months = 0, days = 0) => ({ years, months, days })

  it('is told as term, legs and fine', () => {
    const legs = [
      { regime: 'prison' as const, ...length(3) },
      { regime: 'strict' as const, ...length(10) },
    ]
    expect(sentenceParts({ ...length(13), legs, fine: '150000', currency: 'RUB' })).toEqual([
      { part: 'term', term: length(13) },
      { part: 'leg', regime: 'prison', term: length(3) },
      { part: 'leg', regime: 'strict', term: length(10) },
      { part: 'fine', amount: '150000', currency: 'RUB' },
    ])
    expect(sentenceParts({ ...length(0), legs: [], fine: null, currency: null })).toEqual([])
  })

  it('has legs no longer than the whole', () => {
    expect(isLonger(addTerms([length(3), length(10)]), length(13))).toBe(false)
    expect(isLonger(addTerms([length(3, 6), length(10)]), length(13))).toBe(true)
    expect(isLonger(length(0, 13), length(1))).toBe(true)
    expect(isLonger(length(1, 0, 1), length(1))).toBe(true)
  })

  const defendantId = crypto.randomUUID()
  const parse = (more: object) => newSentenceSchema.safeParse({ defendantId, ...more })
  const issues = (more: object) =>
    parse(more).error?.issues.map(({ path, message }) => [path.join('.'), message])

  it('wants a length or an amount where its kind means nothing without', () => {
    expect(issues({ kind: 'prison' })).toEqual([['years', 'cases.errors.term']])
    expect(issues({ kind: 'fine' })).toEqual([['fine', 'cases.errors.fine']])
    expect(issues({ kind: 'life' })).toBeUndefined()
    expect(issues({ kind: 'prison', years: '5', legs: [{ regime: 'strict' }] })).toEqual([
      ['legs.0.years', 'cases.errors.term'],
    ])
    expect(issues({ kind: 'prison', years: '5', legs: [{ regime: 'strict', years: '6' }] })).toEqual([
      ['legs', 'cases.errors.legs-longer'],
    ])
  })

  it('adds up its legs, and keeps a currency with an amount only', () => {
    const legs = [
      { regime: 'prison', years: '3' },
      { regime: 'strict', years: '10', months: '6' },
    ]
    expect(parse({ kind: 'prison', legs, currency: 'RUB' }).data).toMatchObject({
      ...length(13, 6),
      ...{ fine: null, currency: null },
    })
    expect(parse({ kind: 'fine', fine: '15 000,50', currency: 'RUB' }).data).toMatchObject({
      ...{ fine: '15000.50', currency: 'RUB' },
    })
  })
})

describe('the results of a ruling', () => {
  const common: ResultRow = { result: 'granted', measureId: 'remand', untilOn: '2026-05-01', influence: null }
  const blank = { result: null, measureId: null, untilOn: null, influence: null }

  it('are the common one, but for rows of their own, which count whole', () => {
    const of = { a: blank, b: { ...blank, measureId: 'house arrest' } }
    expect(resultsOf({ ...common, defendants: ['a', 'b', 'c'], of })).toEqual([
      { defendantId: 'a', ...common },
      { defendantId: 'b', ...blank, result: 'granted', measureId: 'house arrest' },
      { defendantId: 'c', ...common },
    ])
  })

  it('come back into the form as they went in', () => {
    const of = { b: { ...blank, result: 'refused' as const } }
    const results = resultsOf({ ...common, defendants: ['a', 'b', 'c'], of })
    const form = commonResult(results)
    expect(form).toEqual({ common, of })
    expect(resultsOf({ ...common, ...form.common, defendants: ['a', 'b', 'c'], of: form.of })).toEqual(
      results,
    )
    expect(commonResult([])).toEqual({ common: null, of: {} })
  })
})

describe('what a form must say', () => {
  it('reads several numbers of a case, each once', () => {
    const { numbers } = newCaseSchema.parse({
      name: 'Alma valley raid',
      numbers: '1-114/2025, 2-17/2026\n 1-114/2025',
    })
    expect(numbers).toEqual(['1-114/2025', '2-17/2026'])
  })

  it('wants a stage with its beginning', () => {
    const issues = (more: object) => newCaseSchema.safeParse({ name: 'A', ...more }).error?.issues[0]?.path
    expect(issues({ stage: 'appeal' })).toEqual(['from'])
    expect(issues({ from: { year: '2026' } })).toEqual(['stage'])
    expect(issues({ stage: 'appeal', from: { year: '2026' } })).toBeUndefined()
  })

  it('wants an article or the wording of a charge, and somebody charged', () => {
    const caseId = crypto.randomUUID()
    expect(
      newChargeSchema.safeParse({ caseId, defendants: [] }).error?.issues.map(({ path }) => path[0]),
    ).toEqual(['defendants', 'articleId'])
  })
})

describe('what cannot have been', () => {
  const [caseId, defendantId] = [crypto.randomUUID(), crypto.randomUUID()]
  const issues = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
    result.error?.issues.map(({ path, message }) => [path.join('.'), message])
  const ruling = (more: object) =>
    newRulingSchema.safeParse({
      ...{ caseId, kind: 'extension', decided: day('2026-03-01'), result: 'granted' },
      ...{ defendants: [defendantId], ...more },
    })

  it('is a ruling of the future, or a term that ends before it was ruled', () => {
    expect(issues(ruling({ decided: day('2190-05-05') }))).toEqual([['decided', 'form.date.future']])
    const before = 'cases.errors.until-before'
    expect(issues(ruling({ untilOn: '2026-02-28' }))).toEqual([['untilOn', before]])
    const of = { [defendantId]: { result: 'granted', untilOn: '2026-02-28' } }
    expect(issues(ruling({ of }))).toEqual([[`of.${defendantId}.untilOn`, before]])
    expect(issues(ruling({ untilOn: '2026-03-01' }))).toBeUndefined()
    expect(issues(ruling({ decided: { year: '2026' }, untilOn: '2026-02-28' }))).toBeUndefined()
  })

  it('is a charge for an act of the future', () => {
    const charge = { caseId, defendants: [defendantId], label: 'art. 278', act: { year: '2190' } }
    expect(issues(newChargeSchema.safeParse(charge))).toEqual([['act', 'form.date.future']])
  })
})
