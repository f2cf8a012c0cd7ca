import { describe, expect, it } from 'vitest'
import { keysOf } from './keys'
import { listedKeys, soughtOf } from './sought'

const isReached = (text: string, stored: string, way: 'exact' | 'alike' | 'loose' | 'begun') => {
  const keys = new Set(keysOf(stored))
  return soughtOf(text)
    .filter(({ kind }) => kind !== 'patronymic')
    .every((sought) => sought[way].some((key) => keys.has(key)))
}

describe('keys', () => {
  it.each([
    ['Dehermendzhy Mustafa', 'Мустафа Дегерменджи', 'alike'],
    ['Микола', 'Nikolai Vovk', 'alike'],
    ['Мкиола', 'Nikolai Vovk', 'loose'],
    ['Деге', 'Мустафа Дегерменджи', 'begun'],
    ['Дегрменджи', 'Мустафа Дегерменджи', 'alike'],
    ['Дегерменжди', 'Мустафа Дегерменджи', 'loose'],
    ['Г. Кадырова', 'Hulnara Kadyrova', 'alike'],
    ['А. Якименко', 'Олексій Якименко', 'alike'],
  ] as const)('%s reaches %s', (text, stored, way) => {
    expect(isReached(text, stored, way)).toBe(true)
  })

  it('never hold a space, nor are there very many', () => {
    const keys = keysOf('Сеит-Ибраим Абдул Джемиль оглу Дегерменджи (Ворон) 12 ქართული')
    expect(keys.filter((key) => /\s/.test(key))).toEqual([])
    expect(keys.length).toBeLessThan(120)
    expect(keysOf('  ')).toEqual([])
    const strange = [...keysOf('а'.repeat(5_000)), ...keysOf(`${'𐎀'.repeat(99)} 𐎁𐎂`)]
    expect(strange.every((key) => key.length < 50 && key.isWellFormed())).toBe(true)
  })

  it('find a number and a script that nothing is known of as they are', () => {
    expect(isReached('ქართული', 'ქართული 0012', 'exact')).toBe(true)
    expect(isReached('0013', 'ქართული 0012', 'alike')).toBe(false)
  })
})

it('a list is narrowed by spellings of the word alone', () => {
  const keys = new Set(keysOf('Айше Асанова'))
  const isListed = (word: string) => listedKeys(word).some((key) => keys.has(key))
  expect(['Asanova', 'Ayşe', 'Аса', 'асанов'].map(isListed)).toEqual([true, true, true, true])
  expect(['Исинов', 'Усеинов'].map(isListed)).toEqual([false, false])
})
