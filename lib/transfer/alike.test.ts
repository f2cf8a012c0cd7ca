import { expect, it } from 'vitest'
import { NameIndex } from './alike'

const found = (stored: string, asked: string) => {
  const index = new NameIndex<string>()
  index.add({ item: stored, names: [stored], born: null })
  return index.find([asked], null).length > 0
}

it.each([
  ['Куль Асан Эмирович', 'КУЛЬ А.Э.'],
  ['Куль А. Э.', 'Куль Асан Эмирович'],
  ['А. Куль', 'Kul Asan'],
])('%s may be %s', (stored, asked) => {
  expect(found(stored, asked)).toBe(true)
})

it.each([
  ['Куль Асан Эмирович', 'Куль М.Э.'],
  ['Куль М.', 'Куль Асан'],
  ['Куль Асан', 'Куль Марат'],
])('%s is not %s', (stored, asked) => {
  expect(found(stored, asked)).toBe(false)
})
