import { expect, it } from 'vitest'
import { isRegion } from './region'

it.each([
  'Крым',
  'Крым, Бахчисарайский р-н',
  'д. Залесное',
  'Херсонская обл.',
  'St. Petersburg',
  'Kırım (Sudak)',
])('%s is a region', (text) => {
  expect(isRegion(text)).toBe(true)
})

it.each([
  ...['8 (978) 000-11-22', '+380 67 000 00 00', '295000', '295000, г. Симферополь', 'а'.repeat(300)],
  ...[
    'Ялта, ул. Степная, 5',
    'Ялта, Степная 5, кв. 3',
    '5 Hill Street, Apt 3',
    'Судак, вул. Степова',
    'Судак, с. Дачное, Степная 5а',
  ],
])('%s is none', (text) => {
  expect(isRegion(text)).toBe(false)
})
