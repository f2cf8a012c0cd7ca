import { describe, expect, it } from 'vitest'
import { isOverdue, mayTake, nextDue } from './rules'
import { deliverySchema, newDeliverySchema, newNeedSchema } from './schema'

describe('the next occurrence', () => {
  it.each([
    ['2026-12-28', 'weekly', '2027-01-04'],
    ['2026-01-31', 'monthly', '2026-02-28'],
    ['2028-01-31', 'monthly', '2028-02-29'],
    ['2026-12-15', 'monthly', '2027-01-15'],
    ['2026-11-30', 'quarterly', '2027-02-28'],
    ['2028-02-29', 'yearly', '2029-02-28'],
  ] as const)('of %s, %s, is due on %s', (dueOn, repeat, next) => {
    expect(nextDue(dueOn, repeat)).toBe(next)
  })
})

describe('a need', () => {
  it('is overdue the day after it was due, while it is not met', () => {
    const need = (state: 'open' | 'done' | 'proposed') => ({ dueOn: new Date('2026-11-20'), state })
    expect(isOverdue(need('open'), '2026-11-20')).toBe(false)
    expect(isOverdue(need('open'), '2026-11-21')).toBe(true)
    expect(isOverdue(need('done'), '2026-11-21')).toBe(false)
    expect(isOverdue(need('proposed'), '2026-11-21')).toBe(false)
    expect(isOverdue({ dueOn: null, state: 'open' }, '2026-11-21')).toBe(false)
  })

  it('allows each step only in its states', () => {
    expect(mayTake('confirm', 'proposed')).toBe(true)
    expect(mayTake('assign', 'proposed')).toBe(false)
    expect(mayTake('deliver', 'dropped')).toBe(false)
    expect(mayTake('reopen', 'dropped')).toBe(true)
    expect(mayTake('drop', null)).toBe(false)
  })
})

describe('forms', () => {
  const id = crypto.randomUUID()
  const keys = (result: { error?: { issues: { message: string }[] } }) =>
    result.error?.issues.map(({ message }) => message)

  it('want a day for what repeats', () => {
    const need = { familyId: id, kindId: id, repeat: 'monthly' }
    expect(keys(newNeedSchema.safeParse(need))).toEqual(['support.errors.repeat-due'])
    expect(newNeedSchema.parse({ ...need, dueOn: '2190-12-01' })).toMatchObject({ repeat: 'monthly' })
    expect(keys(newNeedSchema.safeParse({ ...need, dueOn: '2020-01-01' }))).toEqual([
      'support.errors.due-over',
    ])
  })

  it('read an amount as it is written and drop a currency without one', () => {
    const delivery = { needId: id, deliveredOn: '2026-05-01', isMet: 'yes', currency: 'UAH' }
    expect(newDeliverySchema.parse({ ...delivery, amount: '1 250,5' })).toMatchObject({
      amount: '1250.5',
      isMet: true,
    })
    expect(newDeliverySchema.parse(delivery)).toMatchObject({ amount: null, currency: null })
    expect(keys(newDeliverySchema.safeParse({ ...delivery, amount: 'much' }))).toEqual(['form.amount'])
    expect(keys(newDeliverySchema.safeParse({ ...delivery, isMet: undefined }))).toEqual([
      'support.errors.is-met',
    ])
  })

  it('refuse a delivery of the future, and an amount of no currency', () => {
    const delivery = { id, version: '1', deliveredOn: '2190-01-01' }
    expect(keys(deliverySchema.safeParse(delivery))).toEqual(['support.errors.future'])
    const priced = { ...delivery, deliveredOn: '2026-01-01', amount: '5' }
    expect(keys(deliverySchema.safeParse(priced))).toEqual(['support.errors.currency'])
  })
})
