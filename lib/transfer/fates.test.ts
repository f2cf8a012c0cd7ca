import { expect, it } from 'vitest'
import { fatesOf } from './fates'
import { readList } from './list'
import { readTable } from './table'

const fates = (text: string) => fatesOf(readList(readTable(new TextEncoder().encode(text))).rows)

it('accounts for every row', () => {
  expect(
    fates(
      [
        'ФИО;Дата рождения;Дело',
        'Мустафаев Дилявер;14.03.1979;Первая группа',
        ';;',
        'Dilyaver Mustafayev;1979;Birinci gruppa',
        'Мустафаев Дилявер;14.03.1979;Первая группа',
        ';1980;Первая группа',
        '=1+1;1980;',
        'Халилов Халил;12.12.1996;',
        'Халилов Халил;07.07.1971;',
      ].join('\n'),
    ),
  ).toEqual([
    { fate: 'new', alike: [] },
    { fate: 'empty' },
    {
      fate: 'ask',
      alike: [{ row: 2, name: 'Мустафаев Дилявер', grade: 'same-name', isOfOtherBirth: false }],
    },
    { fate: 'repeated', of: 2 },
    { fate: 'refused', why: 'no-name' },
    { fate: 'refused', why: 'formula' },
    { fate: 'new', alike: [] },
    { fate: 'new', alike: [{ row: 8, name: 'Халилов Халил', grade: 'same-name', isOfOtherBirth: true }] },
  ])
})

it('knows somebody by the name of another column', () => {
  const [, second] = fates('name,name_native\nOleksii Hrytsenko,Олексій Гриценко\nАлексей Гриценко,')
  expect(second).toMatchObject({ fate: 'ask', alike: [{ row: 2 }] })
})
