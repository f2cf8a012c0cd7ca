import { describe, expect, it } from 'vitest'
import {
  canHaveTakenPlace,
  filterOf,
  isLater,
  isSameRecord,
  momentOf,
  planForm,
  recordForm,
  standingOf,
  startOf,
  type RecordFacts,
} from './rules'
import { listSchema, recordSchema } from './schema'

const record = (more: object = {}) =>
  recordSchema.parse({ id: crypto.randomUUID(), version: 1, state: 'held', ...more })

describe('when a hearing is', () => {
  it('keeps to the clock of the court, and stands first in its day while its time is unknown', () => {
    expect(startOf('2026-03-10', '10:00', 'Europe/Simferopol').toISOString()).toBe('2026-03-10T07:00:00.000Z')
    expect(startOf('2026-03-10', null, 'Asia/Yekaterinburg').toISOString()).toBe('2026-03-09T19:00:00.000Z')
  })

  it('is today by the calendar of the court, not of the reader', () => {
    const now = new Date('2026-03-09T22:30:00Z')
    const hearing = (timeZone: string) => ({ onDate: new Date('2026-03-10'), timeZone })
    expect(momentOf(hearing('Europe/Simferopol'), now)).toBe('today')
    expect(momentOf(hearing('Europe/London'), now)).toBe('coming')
    expect(momentOf({ onDate: new Date('2026-03-09'), timeZone: 'Asia/Chita' }, now)).toBe('past')
  })

  it('can have taken place from its own day on', () => {
    const now = new Date('2026-03-10T05:00:00Z')
    expect(canHaveTakenPlace('2026-03-10', 'Europe/Simferopol', now)).toBe(true)
    expect(canHaveTakenPlace('2026-03-11', 'Europe/Simferopol', now)).toBe(false)
  })
})

describe('the next hearing', () => {
  const hearing = { onDate: new Date('2026-03-10'), atTime: '10:00' }

  it.each([
    ['2026-03-11', null, true],
    ['2026-03-10', '14:00', true],
    ['2026-03-10', '10:00', false],
    ['2026-03-10', null, false],
    ['2026-03-09', '14:00', false],
  ])('on %s at %s is later: %s', (date, time, expected) => {
    expect(isLater({ date, time }, hearing)).toBe(expected)
  })
})

describe('the record of a hearing', () => {
  it('wants to know what happened, and the day an adjournment leads to', () => {
    const issues = (input: object) =>
      recordSchema
        .safeParse({ id: crypto.randomUUID(), version: 1, ...input })
        .error?.issues.map(({ path, message }) => [path.join('.'), message])
    expect(issues({})).toEqual([['state', 'hearings.errors.state']])
    expect(issues({ state: 'adjourned' })).toEqual([['next.date', 'hearings.errors.next-date']])
    expect(issues({ state: 'adjourned', next: { isUnknown: 'on' } })).toBeUndefined()
    expect(issues({ state: 'held', next: { time: '10:00' } })).toEqual([
      ['next.date', 'hearings.errors.next-date'],
    ])
    expect(issues({ state: 'cancelled', detained: { slogan: 'Free them' } })).toEqual([
      ['detained.count', 'hearings.errors.detained-count'],
    ])
    expect(issues({ state: 'held', detained: { count: '1', names: 'Alim\nServer' } })).toEqual([
      ['detained.count', 'hearings.errors.detained-fewer'],
    ])
    expect(issues({ state: 'held', ruling: { untilOn: '2026-05-01' } })).toEqual([
      ['ruling.result', 'hearings.errors.ruling-result'],
    ])
  })

  it('is the same when it is sent again, whatever the versions and the order of ticks', () => {
    const [one, two] = [crypto.randomUUID(), crypto.randomUUID()]
    const input = record({
      ...{ violations: [two, one], presence: { [one]: 'absent' }, relatives: '3', isByVideo: 'no' },
      ruling: { result: 'refused' },
    })
    const saved: RecordFacts = { ...input, version: 2, violations: [one, two], presence: [[one, 'absent']] }
    expect(isSameRecord(input, saved)).toBe(true)
    expect(isSameRecord({ ...input, relatives: 4 }, saved)).toBe(false)
    expect(isSameRecord({ ...input, violations: [one] }, saved)).toBe(false)
  })

  it('fills its form as it was typed, and leaves the state open while the hearing is planned', () => {
    const typed = record({ isByVideo: 'yes', press: '0' })
    const values = recordForm({ ...typed, state: 'planned', presence: [] })
    expect(values).toMatchObject({ isByVideo: 'yes', press: '0' })
    expect(values.state).toBeUndefined()
  })
})

it('offers the next plan everything but the day', () => {
  const values = planForm({
    ...{ kind: 'merits', onDate: null, atTime: null, courtId: null, room: '12', language: 'ru' },
    ...{ judgeId: null, prosecutorId: null, defendants: [{ defendantId: 'b' }, { defendantId: 'a' }] },
  })
  expect(values).toEqual({ kind: 'merits', room: '12', language: 'ru', 'defendants[]': ['a', 'b'] })
})

it('says of a past hearing that nobody has told of it', () => {
  const hearing = { onDate: new Date('2026-03-09'), timeZone: 'Europe/Simferopol' }
  const now = new Date('2026-03-10T05:00:00Z')
  expect(standingOf({ ...hearing, state: 'planned' }, now)).toBe('unrecorded')
  expect(standingOf({ ...hearing, state: 'held' }, now)).toBe('held')
  expect(standingOf({ ...hearing, onDate: new Date('2026-03-10'), state: 'planned' }, now)).toBe('planned')
})

it('reads the list from its address, and leaves out what makes no sense', () => {
  const filter = (query: object) => filterOf(listSchema.parse(query), '2026-03-10')
  expect(filter({})).toMatchObject({ from: '2026-03-10', to: undefined, sort: 'asc', mine: false })
  expect(filter({ view: 'unrecorded', state: 'held' })).toMatchObject({
    state: 'planned',
    to: '2026-03-09',
    sort: 'desc',
  })
  expect(filter({ view: 'all', from: '2026-02-30', court: 'x', mine: 'on', text: ' Alma ' })).toMatchObject({
    ...{ from: undefined, courtId: undefined, mine: true, text: 'Alma', sort: 'desc' },
  })
  expect(filter({ view: ['past'], sort: 'sideways' })).toMatchObject({ from: '2026-03-10', sort: 'asc' })
})
