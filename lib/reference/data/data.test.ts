import { describe, expect, it } from 'vitest'
import { articles } from './articles'
import { measures } from './measures'
import { organisations } from './organisations'
import type { Labels } from './shape'
import { terms } from './terms'

const lists: Record<string, [key: string, labels: Labels][]> = {
  organisations: organisations.map((o) => [o.key, o.labels]),
  articles: articles.map((a) => [`${a.code} ${a.article} ${a.part ?? ''}`, a.labels]),
  measures: measures.map((m) => [m.key, m.labels]),
  terms: terms.map((t) => [`${t.vocabulary} ${t.key}`, t.labels]),
}

describe.each(Object.entries(lists))('%s', (_name, rows) => {
  it('is not empty and has unique keys', () => {
    expect(rows.length).toBeGreaterThan(0)
    expect(repeated(rows.map(([key]) => key))).toEqual([])
  })

  it('has an English and a Ukrainian label on every row, and no blank label', () => {
    for (const [key, labels] of rows) {
      expect(Object.keys(labels), key).toEqual(expect.arrayContaining(['en', 'uk']))
      for (const label of Object.values(labels)) expect(label, key).toMatch(/^\S(.*\S)?$/)
    }
  })

  it('keeps each label in its own script', () => {
    for (const [key, labels] of rows) {
      expect(labels.en, key).not.toMatch(/\p{Script=Cyrillic}/u)
      expect(labels.uk, key).not.toMatch(/[ыэъё]/i)
      expect(labels.ru ?? '', key).not.toMatch(/[іїєґ]/i)
    }
  })
})

describe('organisations', () => {
  it('have stable kebab-case keys', () => {
    for (const { key } of organisations) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('stand in a known time zone and country', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    for (const { key, timeZone, country } of organisations) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone }), key).not.toThrow()
      expect(names.of(country), key).toBeDefined()
    }
  })

  it('have both coordinates or neither, in range, rounded to the town', () => {
    for (const { key, latitude, longitude } of organisations) {
      expect(latitude === undefined, key).toBe(longitude === undefined)
      for (const [value, limit] of [
        [latitude ?? 0, 90],
        [longitude ?? 0, 180],
      ] as const) {
        expect(Math.abs(value), key).toBeLessThanOrEqual(limit)
        expect(Number(value.toFixed(2)), key).toBe(value)
      }
    }
  })

  it('carry each name once within a town', () => {
    expect(repeated(organisations.map((o) => `${o.labels.en} in ${o.city ?? o.country}`))).toEqual([])
  })
})

describe('articles', () => {
  const categories = new Set(terms.filter((t) => t.vocabulary === 'charge-category').map((t) => t.key))
  const limits = { minor: 3, medium: 5, grave: 10, especially_grave: 20 }

  it('name an existing charge category', () => {
    for (const a of articles) expect(categories, `${a.code} ${a.article}`).toContain(a.category)
  })

  it('agree in gravity and longest term (Criminal Code of the Russian Federation, art. 15)', () => {
    const steps = Object.values(limits)
    for (const a of articles.filter((row) => row.maxYears !== undefined)) {
      const limit = limits[a.gravity ?? 'minor']
      expect(a.code).toBe('RU-CC')
      expect(a.maxYears, a.article).toBeLessThanOrEqual(limit)
      expect(a.maxYears, a.article).toBeGreaterThan(steps[steps.indexOf(limit) - 1] ?? 0)
    }
  })

  it('split the part from the number and date their beginning as YYYY-MM-DD', () => {
    expect(articles).toContainEqual(expect.objectContaining({ code: 'RU-CC', article: '205.5', part: '2' }))
    for (const a of articles) {
      expect(a.article).toMatch(/^\d+(\.\d+)*(-\d+)?$/)
      expect(a.part ?? '1').toMatch(/^\d+(\.\d+)?$/)
      expect(a.inForceFrom ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})

describe('terms and measures', () => {
  it('have snake_case keys', () => {
    for (const { key } of [...terms, ...measures]) expect(key).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/)
  })

  it('count positions from 1 in every vocabulary', () => {
    for (const [name, rows] of Object.entries(Object.groupBy(terms, (t) => t.vocabulary))) {
      expect(
        rows.map((t) => t.position),
        name,
      ).toEqual(rows.map((_, index) => index + 1))
    }
    expect(measures.map((m) => m.position)).toEqual(measures.map((_, index) => index + 1))
  })
})

function repeated(keys: string[]) {
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}
