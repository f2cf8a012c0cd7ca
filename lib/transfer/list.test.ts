import { expect, it } from 'vitest'
import { readList } from './list'
import { readTable } from './table'

const listOf = (text: string) => readList(readTable(new TextEncoder().encode(text)))

it('says what a row says, and keeps as written what it cannot hold', () => {
  const { rows } = listOf(
    [
      'ФИО;Дата рождения;Дело;Статья УК;Дата задержания;Мера пресечения;Место содержания;Приговор;Статус;Дети',
      'Исмаилов Ленур;31.02.1990;Белогорская группа;205.5;17.02.2021 утром;СИЗО;СИЗО-1 Симферополь, затем СИЗО-5;13 лет строгого режима, первые 4 года в тюрьме;апелляция;3',
    ].join('\n'),
  )
  expect(rows).toMatchObject([
    {
      row: 2,
      read: {
        name: 'Исмаилов Ленур',
        born: null,
        case: 'Белогорская группа',
        charges: [{ label: '205.5', article: '205.5' }],
        detained: { date: '2021-02-17', precision: 'day' },
        measure: { key: 'remand', until: null },
        places: ['СИЗО-1 Симферополь', 'СИЗО-5'],
        sentence: { kind: 'prison', years: 13, regime: 'strict' },
        status: 'апелляция',
        children: 3,
        remarks: [
          { field: 'sentence', written: '13 лет строгого режима, первые 4 года в тюрьме', why: 'beside' },
          { field: 'born', written: '31.02.1990', why: 'impossible' },
          { field: 'detained', written: 'утром', why: 'beside' },
        ],
      },
    },
  ])
})

it('takes a cell that begins with = for a text that is no name', () => {
  const { rows } = listOf('name,born\n"=HYPERLINK(""http://example.invalid"",""Yevheniia"")",1992\n,\n')
  expect(rows).toMatchObject([
    { read: { name: null, born: { date: '1992-01-01' }, remarks: [{ field: 'name', why: 'formula' }] } },
    { row: 3, read: null },
  ])
})

it('reads doubtful days as the rest of their column does', () => {
  const { rows } = listOf('name,born,arrested\nAli,03/04/1992,03/04/2020\nServer,25/12/1990,')
  expect(rows[0]?.read).toMatchObject({
    born: { date: '1992-04-03' },
    detained: null,
    remarks: [{ field: 'detained', written: '03/04/2020', why: 'ambiguous' }],
  })
})

it('leaves out no cell, also of columns that nobody knows or that have no header', () => {
  const { rows } = listOf('name,shoe size\nAli,42,beyond')
  expect(rows[0]?.unplaced).toEqual([
    { header: 'shoe size', written: '42' },
    { header: '', written: 'beyond' },
  ])
})

it('joins a name that stands in several columns', () => {
  const { rows } = listOf(
    'Фамилия;Имя;Отчество;Год рождения\nКуль;Асан;Эмирович;1971\nКуль;Марат;;\nКуль;=A1;;',
  )
  expect(rows.map(({ read }) => read?.name)).toEqual(['Куль Асан Эмирович', 'Куль Марат', null])
})

it('takes headers that come again for nobody', () => {
  const { rows } = listOf('ФИО;Год рождения\nКуль Асан;1971\nФИО;Год рождения\nКуль Марат;')
  expect(rows.map(({ read }) => read?.name)).toEqual(['Куль Асан', null, 'Куль Марат'])
})

it('takes a birth out of a name that says it is one', () => {
  const { rows } = listOf(
    'ФИО;Дата рождения\n"Куль Асан, 1979 г.р.";\nКуль Марат (01.02.1980 г.р.);1980\n"Куль Олег, 1977";\n',
  )
  expect(rows.map(({ read }) => [read?.name, read?.born?.date])).toEqual([
    ['Куль Асан', '1979-01-01'],
    ['Куль Марат', '1980-01-01'],
    ['Куль Олег', undefined],
  ])
  expect(rows[1]?.read?.remarks).toEqual([{ field: 'name', written: '01.02.1980', why: 'beside' }])
})
