import { describe, expect, it } from 'vitest'
import { fieldName, filledRows, formObject, formValues, toFormValues } from './form'

function formOf(...entries: [string, string | Blob][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

describe('formValues', () => {
  it('keeps what was typed, without the fields of the framework and files', () => {
    const form = formOf(
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', '{}'],
      ['name', ' Aider '],
      ['photo', new Blob(['x'])],
      ['violations[]', 'a'],
      ['violations[]', 'b'],
      ['open', 'on'],
    )
    expect(formValues(form)).toEqual({ name: ' Aider ', 'violations[]': ['a', 'b'], open: 'on' })
  })

  it('keeps one choice of a list as a list', () => {
    expect(formValues(formOf(['violations[]', 'a']))).toEqual({ 'violations[]': ['a'] })
  })

  it('refuses a form that is too large', () => {
    expect(() => formValues(formOf(['a', 'x'.repeat(1_000_001)]))).toThrow(RangeError)
    const many = Array.from({ length: 2_001 }, (_, at): [string, string] => [`f${at}`, ''])
    expect(() => formValues(formOf(...many))).toThrow(RangeError)
  })
})

describe('formObject', () => {
  it('nests dotted names, trims, and leaves out what is empty', () => {
    const form = formOf(
      ['born.year', ' 1984 '],
      ['born.month', ''],
      ['note', 'one\r\ntwo'],
      ['empty', '  '],
      ['v[]', ''],
    )
    expect(formObject(form)).toEqual({ born: { year: '1984' }, note: 'one\ntwo' })
  })

  it('makes rows, in their order, without the blank ones', () => {
    const values = {
      'rows.10.name': 'third',
      'rows.0.name': '',
      'rows.2.name': 'second',
      'rows.1.name': 'first',
      'rows.1.age': '',
    }
    expect(formObject(values)).toEqual({ rows: [{ name: 'first' }, { name: 'second' }, { name: 'third' }] })
  })

  it('keeps a list as a list and rows in rows', () => {
    expect(formObject({ 'ids[]': ['a', '', 'b'], 'd.0.ids[]': ['c'] })).toEqual({
      ids: ['a', 'b'],
      d: [{ ids: ['c'] }],
    })
  })

  it('cannot reach a prototype', () => {
    const form = formOf(
      ['__proto__.polluted', 'yes'],
      ['constructor.prototype.polluted', 'yes'],
      ['a.__proto__.polluted', 'yes'],
      ['a.constructor', 'yes'],
    )
    expect(formObject(form)).toEqual({})
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(formObject(JSON.parse('{"__proto__":"x","a.__proto__":"y"}') as Record<string, string>)).toEqual(
      {},
    )
  })

  it('ignores names that no form of ours has', () => {
    const deep = 'a.'.repeat(8) + 'a'
    expect(
      formObject({ [deep]: 'x', 'rows.999999.a': 'x', 'a..b': 'x', 'a b': 'x', '9': 'x', 'a[0]': 'x' }),
    ).toEqual({})
  })

  it('survives a name that is both a value and a group', () => {
    expect(formObject({ a: 'x', 'a.b': 'y' })).toEqual({ a: { b: 'y' } })
    expect(formObject({ 'a.b': 'y', a: 'x' })).toEqual({ a: { b: 'y' } })
  })
})

describe('fieldName', () => {
  it('finds the row on the screen that an error of the object belongs to', () => {
    const values = { 'rows.0.name': ' ', 'rows.1.name': 'first', 'rows.4.name': 'second', 'rows.4.age': 'x' }
    expect(fieldName(values, ['rows', 1, 'age'])).toBe('rows.4.age')
    expect(fieldName(values, ['rows', 0, 'age'])).toBe('rows.1.age')
    expect(filledRows(values, 'rows')).toEqual([1, 4])
  })

  it('names the list, not its item', () => {
    expect(fieldName({ 'violations[]': ['a', 'b'] }, ['violations', 1])).toBe('violations')
    expect(fieldName({}, ['born', 'year'])).toBe('born.year')
    expect(fieldName({}, [])).toBeUndefined()
  })
})

describe('toFormValues', () => {
  it('is the other way round', () => {
    const record = {
      name: 'Aider',
      version: 3,
      open: true,
      closed: false,
      note: null,
      on: new Date('2026-03-09T00:00:00Z'),
      violations: ['a', 'b'],
      born: { year: '1984' },
      rows: [{ name: 'first' }, { name: 'second' }],
    }
    expect(toFormValues(record)).toEqual({
      name: 'Aider',
      version: '3',
      open: 'on',
      on: '2026-03-09',
      'violations[]': ['a', 'b'],
      'born.year': '1984',
      'rows.0.name': 'first',
      'rows.1.name': 'second',
    })
  })

  it('shows a decimal number of the database by its text', () => {
    class Decimal {
      toString() {
        return '12.50'
      }
    }
    expect(toFormValues({ amount: new Decimal() })).toEqual({ amount: '12.50' })
  })
})
