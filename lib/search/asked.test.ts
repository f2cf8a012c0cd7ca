import { describe, expect, it } from 'vitest'
import { articleIn, namesArticle } from './asked'

describe('articleIn', () => {
  it.each([
    ['205.5', { article: '205.5' }],
    ['ст. 205.5', { article: '205.5' }],
    ['ч. 2 ст. 205.5', { article: '205.5', part: '2' }],
    ['art. 205.5(2)', { article: '205.5', part: '2' }],
    ['частина 2 статті 205.5 КК України', { article: '205.5', part: '2' }],
    ['§ 278', { article: '278' }],
  ])('%s', (text, article) => {
    expect(articleIn(text)).toEqual(article)
  })

  it.each(['', 'Умеров', 'СІЗО-1', '1-28/2026', '2019', 'Умеров 205.5', '205, 278', 'ст. 30', 'art'])(
    '%s asks for something else',
    (text) => {
      expect(articleIn(text)).toBeNull()
    },
  )
})

it('a charge names its articles, also the one it is charged through', () => {
  const label = 'ч. 1 ст. 30 + ст. 278; ст. 205.5 ч. 2'
  expect(namesArticle(label, { article: '278' })).toBe(true)
  expect(namesArticle(label, { article: '30', part: '1' })).toBe(true)
  expect(namesArticle(label, { article: '205.5', part: '1' })).toBe(false)
  expect(namesArticle(label, { article: '205' })).toBe(false)
})
