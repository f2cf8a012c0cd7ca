import { expect, it } from 'vitest'
import { readName } from './born-in-name'

const none = { born: '', otherName: '', beside: [] }

it.each([
  ['12. Куль Асан', { name: 'Куль Асан', beside: ['12.'] }],
  ['2) Куль Асан [2]', { name: 'Куль Асан', beside: ['2)', '[2]'] }],
  ['• Куль Асан', { name: 'Куль Асан' }],
  ['— Куль Асан*', { name: 'Куль Асан' }],
  ['Куль Асан [умер]', { name: 'Куль Асан', beside: ['[умер]'] }],
  ['Куль Асан († 12.01.2022)', { name: 'Куль Асан', beside: ['(† 12.01.2022)'] }],
  ['Куль Асан (обновлено)', { name: 'Куль Асан', beside: ['(обновлено)'] }],
  ['Куль Асан, 19 лет', { name: 'Куль Асан', beside: ['19 лет'] }],
  ['Куль Асан 205.5', { name: 'Куль Асан', beside: ['205.5'] }],
  ['3. Куль Асан, 1979 г.р.', { name: 'Куль Асан', born: '1979', beside: ['3.'] }],
  ['Куль Асан, р. 12.12.1980', { name: 'Куль Асан', born: '12.12.1980' }],
  ['Kul Asan (born 1980)', { name: 'Kul Asan', born: '1980' }],
  ['Куль Р. 1980', { name: 'Куль Р.', beside: ['1980'] }],
  ['✓ Куль Асан?', { name: 'Куль Асан', beside: ['?'] }],
  ['Куль Асан он же "Дед"', { name: 'Куль Асан', otherName: 'Дед' }],
  ['Куль Асан (він же Кулі Гасан)', { name: 'Куль Асан', otherName: 'Кулі Гасан' }],
  ['Kul, Asan a.k.a. Hasan', { name: 'Kul, Asan', otherName: 'Hasan' }],
  ['Куль Асан / Kul Asan', { name: 'Куль Асан', otherName: 'Kul Asan' }],
  ['Kul Asan (Куль Асан)', { name: 'Kul Asan', otherName: 'Куль Асан' }],
])('%s: what is no name stands beside it', (written, read) => {
  expect(readName(written)).toEqual({ ...none, ...read })
})

it.each([
  ...[
    'Куль (Баш) Мария',
    'Kul Asan (Крым)',
    'Куль Асан (Баш)',
    'Kul, Asan (née Bash)',
    '205.5',
    'п. 12 Куль',
  ],
  ...[`Куль ${', 1 ('.repeat(300)}`],
])('%s stays as it is', (written) => {
  expect(readName(written)).toEqual({ ...none, name: written })
})
