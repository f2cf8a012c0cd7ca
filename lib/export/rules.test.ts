import { describe, expect, it } from 'vitest'
import { addressOf, askerOf, mayExport, needsAgreement, percentDone, problemWith } from './rules'
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
    expect(problemWith(coordinator, { list, isOwn: false, ...rows })).toBeNull()
    expect(problemWith(lawyer, { list, isOwn: true, ...rows }) === null).toBe(isOfCases)
    expect(problemWith(lawyer, { list, isOwn: false, ...rows })).toBe('export.errors.role')
    for (const nobody of [analyst, volunteer])
      for (const isOwn of [true, false])
        expect(problemWith(nobody, { list, isOwn, ...rows })).toBe('export.errors.role')
    const counted = { list, isOwn: false, countedBy: countersOf(list)[0] ?? 'name', purpose: 'work' } as const
    expect(problemWith(analyst, counted) === null).toBe(isOfCases)
    expect(problemWith(lawyer, counted)).not.toBeNull()
    expect(problemWith(volunteer, counted)).not.toBeNull()
    expect(mayExport(volunteer, list)).toBe(false)
    expect(mayExport(analyst, list)).toBe(isOfCases)
  })

  it('keeps what is told of families within', () => {
    for (const list of ['families', 'needs'] as const)
      for (const purpose of ['publication', 'body'] as const)
        expect(problemWith(coordinator, { list, isOwn: false, countedBy: null, purpose })).toBe(
          'export.errors.inward',
        )
  })

  it('needs a second person for rows of more than one’s own', () => {
    expect(needsAgreement({ isOwn: false, countedBy: null })).toBe(true)
    expect(needsAgreement({ isOwn: true, countedBy: null })).toBe(false)
    expect(needsAgreement({ isOwn: false, countedBy: 'status' })).toBe(false)
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
  expect(problem({})).toBeUndefined()
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
