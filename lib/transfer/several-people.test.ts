import { expect, it } from 'vitest'
import { namesSeveral } from './several-people'

it.each([
  ...['Куль Асан и Куль Осман', 'Куль Асан и Осман', 'Kul, Asan and Kul, Osman', 'Куль Асан та Баш Осман'],
  ...[
    'Куль Асан, Куль Осман (сын)',
    'Куль Асан; Баш Осман',
    'КУЛЬ АСАН И КУЛЬ ОСМАН',
    'Куль Асан и др.',
    'Куль Асан і Куль Осман',
  ],
  ...['Куль Асан и его брат Осман', 'Куль Асан с женой', 'семья Куль', 'Асан Куль, Осман Баш, Али Каш'],
])('%s are two', (name) => {
  expect(namesSeveral(name)).toBe(true)
})

it.each([
  ...['Куль Асан', 'Van der Berg, Anna Maria', 'Kul, Enver Rüstem oğlu', 'КУЛЬ И. А.', 'Куль И А'],
  ...['Куль Асан (отец Османа и Эмиля)', 'Куль Асан "Дед и Внук"', 'Куль-и-Баш Асан', 'А'.repeat(200)],
])('%s is one', (name) => {
  expect(namesSeveral(name)).toBe(false)
})
