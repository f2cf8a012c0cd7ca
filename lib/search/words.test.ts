import { describe, expect, it } from 'vitest'
import { phrasesOf, queryOf, snippetOf } from './words'

describe('queryOf', () => {
  it.each([
    ['обшуками', `'обшук':*`],
    ['Обыск в доме', `'обыс':* & 'дом':*`],
    ['«побитий у камері»', `'побит':* <-> 'у' <-> 'камер':*`],
    ['1-28/2026', `'1' <-> '28' <-> '2026'`],
    ["здоров'я ЗДОРОВ’Я", `'здоров':* & 'здоров':*`],
    ['mahkemesinde', `'mahkeme':*`],
    ['Çatırdağlı', `'catirdagl':*`],
    ['в', `'в'`],
    ["'; drop -- & | ! :*", `'drop':*`],
    ['', ''],
    ['…', ''],
  ])('%s', (text, query) => {
    expect(queryOf(phrasesOf(text))).toBe(query)
  })
})

describe('snippetOf', () => {
  const shown = (texts: string[], asked: string) =>
    snippetOf(texts, phrasesOf(asked))
      .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
      .join('')

  it('marks every form, however it is written', () => {
    expect(shown(['Під час обшуку і після ОБШУКІВ'], 'обшук')).toBe('Під час [обшуку] і після [ОБШУКІВ]')
    expect(shown(['Здоров’я гірше'], "здоров'ям")).toBe('[Здоров’я] гірше')
    expect(shown(['Aramalar sürüyor'], 'arama')).toBe('[Aramalar] sürüyor')
  })

  it('shows the words around, and of several texts the one with most of them', () => {
    const long = `${'before '.repeat(60)}the searched house${' after'.repeat(60)}`
    expect(shown([long], 'search')).toMatch(/^… (before )+the \[searched\] house( after)+ …$/)
    expect(shown(['a house', 'a house was searched'], 'house search')).toBe('a [house] was [searched]')
    expect(shown([], 'house')).toBe('')
  })

  it('leaves mark-up what it is: text', () => {
    expect(snippetOf(['<b onclick="x()">court</b>'], phrasesOf('court'))).toEqual([
      { text: '<b onclick="x()">', isMarked: false },
      { text: 'court', isMarked: true },
      { text: '</b>', isMarked: false },
    ])
  })
})
