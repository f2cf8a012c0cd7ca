import { expect, it } from 'vitest'
import { isNoName } from './no-name'

it.each([
  ...['13', '—', '?', '1.', 'Всего: 23', 'ИТОГО', 'Всего человек: 5', 'Toplam: 6', 'Total 11', 'Разом – 4'],
  ...['* Примечание: со слов родных', 'Source: relatives', 'неизвестно', 'Без имени', 'unknown', 'N/A'],
  ...[
    'Неизвестный №1',
    'неизвестный мужчина',
    'Unknown male',
    '(нет имени)',
    'Без фамилии',
    'Имя уточняется',
  ],
])('%s is no name', (text) => {
  expect(isNoName(text)).toBe(true)
})

it.each(['Тоталов Иван', 'Total Ivan', 'Ли', 'Всеголод Куль', '*Куль Асан', 'Неизвестный Марат', 'Куль'])(
  '%s is one',
  (text) => {
    expect(isNoName(text)).toBe(false)
  },
)
