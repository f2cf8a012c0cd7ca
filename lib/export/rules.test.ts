import { describe, expect, it } from 'vitest'
import { addressOf, askerOf, isOwnOnly, mayExport, needsAgreement, percentDone, problemWith } from './rules'
import { countersOf, exportLists, queryOf, takingSchema } from './schema'

const [coordinator, lawyer, analyst, volunteer] = ['coordinator', 'lawyer', 'analyst', 'volunteer'].map(
  (role) => askerOf({ roles: [role] }),
) as [
  ReturnType<typeof askerOf>,
  ReturnType<typeof askerOf>,
  ReturnType<typeof askerOf>,
  ReturnType<typeof askerOf>,
]

const rows = { countedBy: null, purpose: 'work' } as const

describe('who may ask for what', () => {
  it.each(exportLists)('of %s', (list) => {
    const isOfCases = ['people', 'cases', 'hearings'].includes(list)
    expect(problemWith(coordinator, { list, ...rows })).toBeNull()
    expect(problemWith(lawyer, { list, ...rows }) === null).toBe(isOfCases)
    for (const nobody of [analyst, volunteer])
      expect(problemWith(nobody, { list, ...rows })).toBe('export.errors.role')
    const counted = { list, countedBy: countersOf(list)[0] ?? 'name', purpose: 'work' } as const
    expect(problemWith(analyst, counted) === null).toBe(isOfCases)
    expect(problemWith(volunteer, counted)).not.toBeNull()
    expect(mayExport(volunteer, list)).toBe(false)
    expect(mayExport(analyst, list)).toBe(isOfCases)
  })

  it('keeps within what nobody can have agreed to, and lets only coordinators ask for what goes outside', () => {
    for (const purpose of ['publication', 'body'] as const) {
      for (const list of ['families', 'needs', 'spending', 'statements'] as const)
        expect(problemWith(coordinator, { list, countedBy: null, purpose })).toBe('export.errors.inward')
      expect(problemWith(coordinator, { list: 'people', countedBy: null, purpose })).toBeNull()
      expect(problemWith(lawyer, { list: 'people', countedBy: null, purpose })).toBe('export.errors.role')
    }
  })

  it('needs a second person for rows of more than one’s own, whatever else a coordinator is', () => {
    expect(needsAgreement(coordinator, null)).toBe(true)
    expect(needsAgreement(askerOf({ roles: ['coordinator', 'lawyer'] }), null)).toBe(true)
    expect(needsAgreement(lawyer, null)).toBe(false)
    expect(needsAgreement(coordinator, 'status')).toBe(false)
    expect([isOwnOnly(lawyer, null), isOwnOnly(lawyer, 'status'), isOwnOnly(analyst, 'status')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

it('takes the filters out of an address, and nothing else of it', () => {
  expect(
    queryOf({ list: 'people', text: 'Aliyev', after: 'x', saved: '1', status: '', many: ['a', 'b'] }),
  ).toEqual({
    text: 'Aliyev',
  })
  expect(addressOf('needs')).toBe('/support')
  expect(percentDone({ doneCount: 3, rowCount: 0 })).toBe(0)
  expect(percentDone({ doneCount: 9, rowCount: 6 })).toBe(100)
})

it('takes a password twice and long enough, or a recipient', () => {
  const problem = (input: object) =>
    takingSchema.safeParse({ format: 'csv', ...input }).error?.issues.map(({ message }) => message)
  const long = 'a long enough one'
  expect(problem({})).toEqual(['export.errors.protection'])
  expect(problem({ protection: 'none' })).toBeUndefined()
  expect(problem({ protection: 'none', password: long, passwordAgain: long })).toEqual([
    'export.errors.password-unused',
  ])
  expect(problem({ protection: 'password', password: 'short', passwordAgain: 'short' })).toEqual([
    'export.errors.password-short',
  ])
  expect(problem({ protection: 'password', password: long, passwordAgain: `${long}!` })).toEqual([
    'export.errors.password-other',
  ])
  expect(problem({ protection: 'password', password: long, passwordAgain: long })).toBeUndefined()
  expect(problem({ protection: 'recipient', recipient: 'AGE-SECRET-KEY-1' })).toEqual([
    'export.errors.recipient',
  ])
})
