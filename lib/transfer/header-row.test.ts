import { expect, it } from 'vitest'
import { withHeadersFound } from './header-row'
import { readList } from './list'
import { tableOf } from './table'

const found = (records: string[][]) => withHeadersFound(tableOf(records))

it('finds the headers below titles, and keeps the titles beside the columns', () => {
  const table = found([
    ['Список заключённых'],
    ['не для печати'],
    [],
    ['№', 'ФИО', 'Год рождения'],
    ['1', 'Куль Асан', '1971'],
  ])
  expect(table).toEqual({
    headers: ['№', 'ФИО', 'Год рождения'],
    rows: [
      { row: 1, cells: ['', '', '', 'Список заключённых'] },
      { row: 2, cells: ['', '', '', 'не для печати'] },
      { row: 3, cells: [] },
      { row: 5, cells: ['1', 'Куль Асан', '1971'] },
    ],
  })
  expect(readList(table).rows.map(({ read }) => read?.name)).toEqual([null, null, undefined, 'Куль Асан'])
})

it('leaves a list as it is that begins with its headers, or has none that are known', () => {
  for (const records of [
    [['ФИО'], ['Куль Асан'], ['Имя;Дело']],
    [
      ['Кто', 'Когда'],
      ['Куль Асан', '1971'],
    ],
    [
      ['name', 'born'],
      ['name', 'born'],
    ],
  ])
    expect(found(records)).toEqual(tableOf(records))
})
