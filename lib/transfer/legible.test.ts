import { expect, it } from 'vitest'
import { legible } from './legible'

it.each([
  ['Куль\u00ADбаш\u200B Асан', 'Кульбаш Асан'],
  ['СИЗО\u20111', 'СИЗО-1'],
  ['Кyль Acaн', 'Куль Асан'],
  ['СИЗO-1', 'СИЗО-1'],
  ['Асан Kul', 'Асан Kul'],
  ['Кулbаш', 'Кулbаш'],
  ['SIZO-1, Rostov', 'SIZO-1, Rostov'],
])('%j is %j', (written, seen) => {
  expect(legible(written)).toBe(seen)
})
