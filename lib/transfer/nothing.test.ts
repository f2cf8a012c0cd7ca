import { expect, it } from 'vitest'
import { readRow } from './row'

it.each([
  'н/д',
  'Н/Д',
  'нет данных',
  'неизвестно',
  'уточняется',
  'невідомо',
  'none',
  'N/A',
  'TBC',
  'bilinmiyor',
  '-//-',
])('%s is kept, and is nobody’s place, region, case or other name', (written) => {
  const cells = { place: written, region: written, case: written, otherName: written, detained: written }
  const read = readRow({ name: 'Куль Асан', ...cells })
  expect(read).toMatchObject({ places: [], region: null, case: null, otherName: null, detained: null })
  expect(read.remarks.map((one) => one.field).sort()).toEqual(Object.keys(cells).sort())
  expect(new Set(read.remarks.map((one) => one.written))).toEqual(new Set([written]))
})

it('takes the first of several other names for one', () => {
  const read = readRow({ name: 'Asan Kul', otherName: 'Асан Куль; Hasan Kul' })
  expect(read.otherName).toBe('Асан Куль')
  expect(read.remarks).toEqual([{ field: 'otherName', written: 'Hasan Kul', why: 'beside' }])
})

it('keeps a sentence whole whose regime is of a part of it', () => {
  const of = (sentence: string) => readRow({ name: 'Куль', sentence }).remarks.map(({ written }) => written)
  const parts = '13 лет строгого режима, первые 4 года в тюрьме'
  expect(of(parts)).toEqual([parts])
  expect(of('пожизненно, особый режим')).toEqual(['особый режим'])
  expect(of('пожизненное заключение особого режима')).toEqual(['пожизненное заключение особого режима'])
  expect(of('13 лет строгого режима')).toEqual([])
})

it('of a dash and of question marks keeps nothing', () => {
  const read = readRow({ name: 'Куль', place: '—', region: '-', case: '?', articles: '…', children: '-' })
  expect(read).toMatchObject({ places: [], region: null, case: null, charges: [], remarks: [] })
})

it('takes no children for none, and keeps what may not be written to', () => {
  const read = readRow({ name: 'Куль', children: 'нет', mayWrite: 'нет' })
  expect(read.children).toBe(0)
  expect(read.remarks).toEqual([{ field: 'mayWrite', written: 'нет', why: 'beside' }])
})
