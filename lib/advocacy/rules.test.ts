import { describe, expect, it } from 'vitest'
import { dateOf } from '@/lib/core/dates'
import { currentState } from './rules'
import {
  filterSchema,
  kindOfArea,
  newNegotiationSchema,
  newSubmissionSchema,
  submissionStates,
} from './schema'

describe('where a submission stands', () => {
  const row = (state: string, day: string) => ({ state, on: dateOf(day), precision: 'day' as const })

  it('is its latest state; of two on one day the one further on', () => {
    const filed = row('filed', '2022-04-01')
    const decided = row('decided', '2024-01-01')
    expect(currentState([decided, filed], submissionStates)).toBe(decided)
    const prepared = row('prepared', '2022-04-01')
    expect(currentState([filed, prepared], submissionStates)).toBe(filed)
    expect(currentState([], submissionStates)).toBeNull()
  })
})

describe('what a form holds', () => {
  const messages = (parsed: { error?: { issues: { message: string }[] } }) =>
    parsed.error?.issues.map(({ message }) => message)

  it('has one mediator in a row, a state or an organisation', () => {
    const organisationId = crypto.randomUUID()
    const refused = newNegotiationSchema.safeParse({
      title: 'Talks',
      mediators: [{ country: 'TR', organisationId }, { country: 'turkey' }],
    })
    expect(messages(refused)).toEqual(['advocacy.errors.mediator', 'form.too-long'])
  })

  it('asks for a category in each row, unless the row was emptied', () => {
    const keptId = crypto.randomUUID()
    expect(newNegotiationSchema.safeParse({ title: 'Talks', people: [{ keptId }] }).success).toBe(true)
    const refused = newNegotiationSchema.safeParse({ title: 'Talks', people: [{ name: 'Alim' }] })
    expect(messages(refused)).toEqual(['advocacy.errors.category'])
  })

  it('asks by whom a submission is made and for its first step', () => {
    const refused = newSubmissionSchema.safeParse({ subject: 'Torture', toId: crypto.randomUUID() })
    expect(messages(refused)).toContain('advocacy.errors.states')
  })
})

it('an address names a kind of record, and what makes no sense in it is left out', () => {
  expect(kindOfArea('petitions')).toBe('petition')
  expect(kindOfArea('petition')).toBeNull()
  expect(
    filterSchema.parse({ year: '2016', atLeast: '', bodyId: 'x', country: 'tr', state: 'lost' }),
  ).toEqual({
    year: 2016,
  })
})
