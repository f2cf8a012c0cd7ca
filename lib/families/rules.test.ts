import { describe, expect, it } from 'vitest'
import { ageOn, isChild, standingConsents } from './rules'
import { consentSchema, newMemberSchema, talkSchema } from './schema'

const day = '2026-11-21'

describe('age', () => {
  it.each([
    ['2017-11-21', 'day', 9, true],
    ['2017-11-22', 'day', 8, true],
    ['2017-11-01', 'month', 9, true],
    ['2017-01-01', 'year', 9, false],
    ['1961-01-01', 'estimated', 65, false],
    ['2027-01-01', 'year', 0, false],
  ] as const)('of somebody born %s, known to the %s, is %i', (date, precision, years, isExact) => {
    expect(ageOn({ date, precision }, day)).toEqual({ years, isExact })
  })

  it('makes a child of those under eighteen', () => {
    expect(isChild({ date: '2008-11-22', precision: 'day' }, day)).toBe(true)
    expect(isChild({ date: '2008-11-21', precision: 'day' }, day)).toBe(false)
  })
})

describe('consent', () => {
  const consent = (on: string, isGiven: boolean, more = {}) => ({
    familyId: 'f',
    memberId: 'm',
    personId: null,
    purpose: 'publish_name' as const,
    bodyId: null,
    on: new Date(on),
    createdAt: new Date(on),
    isGiven,
    ...more,
  })

  it('stands as it was answered last, for each purpose and body apart', () => {
    const standing = standingConsents([
      consent('2026-03-01', false),
      consent('2026-01-01', true),
      consent('2026-02-01', true, { purpose: 'share_with_body', bodyId: 'a' }),
      consent('2026-02-02', false, { purpose: 'share_with_body', bodyId: 'b' }),
    ])
    expect(standing.map(({ bodyId, isGiven }) => [bodyId, isGiven])).toEqual([
      [null, false],
      ['a', true],
      ['b', false],
    ])
  })

  it('of one family says nothing of what was answered in another', () => {
    const [refused, agreed] = [consent('2026-01-01', false), consent('2026-02-01', true, { familyId: 'g' })]
    expect(standingConsents([refused, agreed])).toEqual([refused, agreed])
  })

  it('of two answers on one day is the one written later', () => {
    const late = consent('2026-03-01', false, { createdAt: new Date('2026-03-01T12:00Z') })
    expect(standingConsents([late, consent('2026-03-01', true)])).toEqual([late])
  })
})

describe('forms', () => {
  const familyId = crypto.randomUUID()
  const keys = (result: { error?: { issues: { message: string }[] } }) =>
    result.error?.issues.map(({ message }) => message)

  it('want a name or a person for a member', () => {
    const member = { familyId, kin: 'wife', kinToId: crypto.randomUUID() }
    expect(keys(newMemberSchema.safeParse(member))).toEqual(['families.errors.member-name'])
    expect(newMemberSchema.parse({ ...member, name: 'Safiye' })).toMatchObject({
      personId: null,
      livesWith: false,
    })
    expect(keys(newMemberSchema.safeParse({ ...member, name: 'Safiye', born: { year: '2190' } }))).toEqual([
      'families.errors.born',
    ])
  })

  it('refuse a talk that has not happened yet', () => {
    expect(keys(talkSchema.safeParse({ familyId, kind: 'call', on: '2190-01-01' }))).toEqual([
      'families.errors.future',
    ])
  })

  it('want the body that a consent to share is about', () => {
    const consent = {
      familyId,
      who: `member:${familyId}`,
      purpose: 'share_with_body',
      answer: 'given',
      on: '2026-01-01',
    }
    expect(keys(consentSchema.safeParse(consent))).toEqual(['families.errors.body'])
  })
})
