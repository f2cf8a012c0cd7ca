import { describe, expect, it } from 'vitest'
import type { CustodyEnd, PrisonerStatus } from '@/prisma/generated/enums'
import { describePeriod, overlapping, statusAsOf, type StatusFacts } from './rules'

const nothing: StatusFacts = { isDefendant: false, custody: [], wanted: [], incidents: [] }
const facts = (some: Partial<StatusFacts>): StatusFacts => ({ ...nothing, ...some })
const held = (
  from: string,
  to: string | null = null,
  end: CustodyEnd | null = null,
  status: PrisonerStatus = 'in_custody',
) => ({ from, to, status, end })

describe('status as of a day', () => {
  it.each<[string, StatusFacts, string, PrisonerStatus | null]>([
    ['nothing recorded', nothing, '2020-01-01', null],
    ['a defendant never held', facts({ isDefendant: true }), '2020-01-01', 'at_liberty'],
    ['before the first day', facts({ custody: [held('2015-04-10')] }), '2015-04-09', null],
    ['on the first day', facts({ custody: [held('2015-04-10')] }), '2015-04-10', 'in_custody'],
    [
      'before the last day',
      facts({ custody: [held('2015-04-10', '2017-04-01', 'released')] }),
      '2017-03-31',
      'in_custody',
    ],
    [
      'on the day of release',
      facts({ custody: [held('2015-04-10', '2017-04-01', 'released')] }),
      '2017-04-01',
      'released',
    ],
    [
      'term served',
      facts({ custody: [held('2015-04-10', '2017-04-01', 'term_served', 'serving')] }),
      '2018-01-01',
      'released',
    ],
    [
      'exchanged',
      facts({ custody: [held('2015-04-10', '2017-10-25', 'exchanged')] }),
      '2017-10-25',
      'exchanged',
    ],
    ['died in custody', facts({ custody: [held('2015-04-10', '2017-04-01', 'died')] }), '2017-04-01', 'died'],
    ['escaped', facts({ custody: [held('2015-04-10', '2017-04-01', 'escaped')] }), '2017-04-02', 'wanted'],
    [
      'moved, nobody knows where',
      facts({ custody: [held('2015-04-10', '2017-04-01', 'transferred', 'serving')] }),
      '2018-01-01',
      'serving',
    ],
    ['bail', facts({ custody: [held('2015-04-10', null, null, 'at_liberty')] }), '2016-01-01', 'at_liberty'],
    [
      'bail that ran out',
      facts({ custody: [held('2015-04-10', '2016-01-01', 'released', 'at_liberty')] }),
      '2016-01-01',
      'at_liberty',
    ],
    [
      'let go on the same day',
      facts({ custody: [held('2015-04-10', '2015-04-10', 'released')] }),
      '2015-04-10',
      'released',
    ],
    [
      'wanted',
      facts({ isDefendant: true, wanted: [{ from: '2020-05-01', to: null }] }),
      '2020-05-01',
      'wanted',
    ],
    [
      'not yet wanted',
      facts({ isDefendant: true, wanted: [{ from: '2020-05-01', to: null }] }),
      '2020-04-30',
      'at_liberty',
    ],
    [
      'no longer wanted',
      facts({ wanted: [{ from: '2020-05-01', to: '2021-01-01' }] }),
      '2021-01-01',
      'at_liberty',
    ],
    [
      'wanted after release',
      facts({
        custody: [held('2015-01-01', '2016-01-01', 'released')],
        wanted: [{ from: '2020-05-01', to: null }],
      }),
      '2021-01-01',
      'wanted',
    ],
    [
      'released after wanted',
      facts({
        custody: [held('2021-01-01', '2022-01-01', 'released')],
        wanted: [{ from: '2020-05-01', to: null }],
      }),
      '2022-01-01',
      'released',
    ],
    [
      'disappeared',
      facts({ incidents: [{ kind: 'disappeared', on: '2016-05-24' }] }),
      '2026-01-01',
      'disappeared',
    ],
    [
      'found in a prison',
      facts({ incidents: [{ kind: 'disappeared', on: '2016-05-24' }], custody: [held('2016-09-01')] }),
      '2017-01-01',
      'in_custody',
    ],
    [
      'disappeared and let go',
      facts({
        incidents: [
          { kind: 'disappeared', on: '2016-05-24' },
          { kind: 'released', on: '2016-05-26' },
        ],
      }),
      '2016-05-26',
      'released',
    ],
    [
      'abducted at the gate',
      facts({
        custody: [held('2015-01-01', '2016-01-01', 'released')],
        incidents: [{ kind: 'disappeared', on: '2016-01-01' }],
      }),
      '2016-01-01',
      'disappeared',
    ],
    [
      'let go after some hours',
      facts({ isDefendant: true, incidents: [{ kind: 'released', on: '2019-07-11' }] }),
      '2019-07-12',
      'at_liberty',
    ],
    [
      'let go, no prisoner',
      facts({ incidents: [{ kind: 'released', on: '2019-07-11' }] }),
      '2019-07-12',
      null,
    ],
    ['died, no prisoner', facts({ incidents: [{ kind: 'died', on: '2017-11-23' }] }), '2020-01-01', null],
    [
      'died at liberty',
      facts({ isDefendant: true, incidents: [{ kind: 'died', on: '2017-11-23' }] }),
      '2017-11-23',
      'died',
    ],
    [
      'the day before',
      facts({ isDefendant: true, incidents: [{ kind: 'died', on: '2017-11-23' }] }),
      '2017-11-22',
      'at_liberty',
    ],
  ])('%s', (_name, given, day, status) => {
    expect(statusAsOf(given, day)).toBe(status)
  })

  it('follows remand, house arrest, colony and exchange', () => {
    const given = facts({
      isDefendant: true,
      custody: [
        held('2015-04-01', '2017-04-01', 'measure_changed'),
        held('2017-04-01', '2017-09-11', 'measure_changed', 'house_arrest'),
        held('2017-09-11', '2017-10-25', 'exchanged', 'serving'),
      ],
    })
    const days = ['2015-03-31', '2017-03-31', '2017-04-01', '2017-09-11', '2017-10-25']
    expect(days.map((day) => statusAsOf(given, day))).toEqual([
      'at_liberty',
      'in_custody',
      'house_arrest',
      'serving',
      'exchanged',
    ])
  })
})

describe('status, whatever is recorded', () => {
  const cases = Array.from({ length: 400 }, (_, seed) => randomFacts(seed + 1))

  it('does not depend on the order of the records', () => {
    for (const given of cases) {
      const turned = facts({
        ...given,
        custody: [...given.custody].reverse(),
        wanted: [...given.wanted].reverse(),
        incidents: [...given.incidents].reverse(),
      })
      for (const day of days) expect(statusAsOf(turned, day)).toBe(statusAsOf(given, day))
    }
  })

  it('does not know the future', () => {
    for (const given of cases) {
      for (const day of days) {
        const known = facts({
          ...given,
          custody: given.custody
            .filter(({ from }) => from <= day)
            .map((one) => (one.to !== null && one.to > day ? { ...one, to: null, end: null } : one)),
          wanted: given.wanted.filter(({ from }) => from <= day),
          incidents: given.incidents.filter(({ on }) => on <= day),
        })
        expect(statusAsOf(known, day)).toBe(statusAsOf(given, day))
      }
    }
  })

  it('is the measure of the day, or death, and death stays', () => {
    for (const given of cases) {
      let isDead = false
      for (const day of days) {
        const status = statusAsOf(given, day)
        if (isDead) expect(status).toBe('died')
        isDead ||= status === 'died'
        const measure = given.custody.find(({ from, to }) => from <= day && (to === null || to > day))
        if (measure && !isDead) expect(status).toBe(measure.status)
        if (given.isDefendant) expect(status).not.toBeNull()
      }
    }
  })
})

describe('overlap', () => {
  const period = { id: 'a', from: '2015-04-01', to: '2017-04-01' }
  it.each([
    ['the next begins on the last day', '2017-04-01', null, false],
    ['one day too early', '2017-03-31', null, true],
    ['ends where it begins', '2014-01-01', '2015-04-01', false],
    ['within', '2016-01-01', '2016-02-01', true],
    ['around', '2014-01-01', null, true],
    ['of no length', '2016-01-01', '2016-01-01', false],
  ])('%s', (_name, from, to, isRefused) => {
    expect(overlapping({ from, to }, [period]) === period).toBe(isRefused)
  })

  it('never with itself', () => {
    expect(overlapping({ ...period, to: null }, [period])).toBeUndefined()
  })
})

it('names a period in words', () => {
  const from = { date: '2015-04-01', precision: 'month' } as const
  const to = { date: '2017-04-12', precision: 'day' } as const
  expect(describePeriod({ measure: 'Remand', from, to }, 'en')).toBe('Remand, April 2015 – 12 April 2017')
  expect(describePeriod({ measure: 'Remand', from, to: null }, 'en')).toBe('Remand, April 2015 –')
})

const days = Array.from({ length: 24 }, (_, month) =>
  new Date(Date.UTC(2020, month, 15)).toISOString().slice(0, 10),
)

/** Periods one after another, some touching; notices and incidents anywhere. Same seed, same facts. */
function randomFacts(seed: number): StatusFacts {
  let state = seed * 2_654_435_761
  const below = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % limit
  }
  const one = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const cuts = Array.from({ length: below(7) }, () => one(days)).sort()
  const custody = cuts.slice(1).flatMap((to, at) => {
    const from = cuts[at] ?? to
    return below(3) === 0
      ? []
      : [
          held(
            from,
            to,
            one(['released', 'transferred', 'exchanged', 'escaped', null]),
            one(['in_custody', 'serving', 'at_liberty']),
          ),
        ]
  })
  return {
    isDefendant: below(2) === 0,
    custody,
    wanted: Array.from({ length: below(2) }, () => ({
      from: one(days.slice(0, 12)),
      to: below(2) ? one(days.slice(12)) : null,
    })),
    incidents: Array.from({ length: below(3) }, () => ({
      kind: one(['disappeared', 'released', 'released', 'died'] as const),
      on: one(days),
    })),
  }
}
