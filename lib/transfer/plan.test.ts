import { expect, it } from 'vitest'
import { missingOf, planOf, type OnRecord, type Plan } from './plan'
import { readRow } from './row'

const born = { date: '1979-03-14', precision: 'day' as const }
const plan: Plan = {
  ...{ name: 'Remzi Batalov', otherName: 'Ремзи Баталов', sex: 'male', born, birthPlace: 'Tashkent' },
  ...{ region: 'Sudak', kept: [], sentence: null },
  custody: { measure: 'remand', place: 'SIZO-1', from: born, to: null, end: null },
  case: { name: 'Remzi Batalov', isOwn: true },
  charges: [{ label: '205.5' } as Plan['charges'][number]],
}
const nothing: OnRecord = {
  ...{ sex: null, birthPlace: null, region: null, isBirthKnown: false, isHeld: false, names: [], cases: [] },
}

it('adds everything to somebody of whom nothing is known', () => {
  expect(missingOf(plan, nothing)).toEqual(plan)
})

it('adds nothing that is on record', () => {
  const all = {
    ...{ sex: 'male' as const, birthPlace: 'Kokand', region: 'Crimea', isBirthKnown: true, isHeld: true },
    ...{ names: ['remzi batalov', 'Ремзи Баталов'], cases: ['Another case'] },
  }
  expect(missingOf(plan, all)).toMatchObject({
    ...{ name: '', otherName: null, sex: null, born: null, birthPlace: null, region: null, custody: null },
    ...{ case: null, charges: [], sentence: null },
  })
})

it('puts somebody into a case that they are not in, whatever others they have', () => {
  const named = { ...plan, case: { name: 'First group', isOwn: false } }
  expect(missingOf(named, { ...nothing, cases: ['Another case'] }).charges).toHaveLength(1)
  expect(missingOf(named, { ...nothing, cases: ['FIRST group'] }).case).toBeNull()
})

it.each([
  ['24.09.2022 (обмен)', '', 'exchanged'],
  ['24.09.2022', 'exchanged', 'exchanged'],
  ['24.09.2022', 'died in custody', null],
  ['24.09.2022', '', 'released'],
])('being held until %s, %s, ended as %s', (released, status, end) => {
  const read = readRow({ name: 'Kul', detained: '2020', released, status })
  expect(planOf(read, '2026-01-01').custody?.end).toBe(end)
})

it.each(['дома', 'на воле', 'fled abroad'])('is not held any more who is %s, whenever it ended', (place) => {
  const plan = planOf(readRow({ name: 'Kul', detained: 'май 2020', place }), '2026-01-01')
  expect(plan.custody).toBeNull()
  expect(plan.kept).toEqual([
    { field: 'place', written: place, why: 'no-date' },
    { field: 'detained', written: '2020-05', why: 'no-place' },
  ])
})

it('was held until the day of the release who is at home since, and is held there under house arrest', () => {
  const row = { name: 'Kul', detained: '2020', place: 'дома' }
  expect(planOf(readRow({ ...row, released: '2021' }), '2026-01-01').custody).toMatchObject({
    ...{ measure: 'police_custody', place: null, to: { date: '2021-01-01' }, end: 'released' },
  })
  expect(planOf(readRow({ ...row, measure: 'домашний арест' }), '2026-01-01').custody).toMatchObject({
    ...{ measure: 'house_arrest', place: 'дома' },
  })
})

it.each([
  ['в пути', 'police_custody'],
  ['House arrest until 12.05.2023', 'house_arrest'],
])('%s is no place', (place, measure) => {
  const plan = planOf(readRow({ name: 'Kul', detained: '2020', place }), '2026-01-01')
  expect(plan.custody).toMatchObject({ measure, place: null })
  expect(plan.kept).toEqual([{ field: 'place', written: place, why: 'no-date' }])
})

it.each([
  ['ИК-2, Салават', 'colony'],
  ['КП-8', 'colony_settlement'],
])('is held in %s, and since when is told not to be known', (place, measure) => {
  const plan = planOf(readRow({ name: 'Kul', detained: '2020', place }), '2026-01-01')
  expect(plan.custody).toMatchObject({ measure, place })
  expect(plan.kept).toEqual([{ field: 'place', written: place, why: 'no-date' }])
})

it('is held as the first of several places says', () => {
  const read = readRow({ name: 'Kul', detained: '2020', place: 'СИЗО-1, с мая ИК-2' })
  expect(planOf(read, '2026-01-01').custody?.measure).toBe('remand')
})

it('keeps a cell that tells a story, and looks for nothing in it', () => {
  const story = `СИЗО, домашний арест. ${'Задержан дома. '.repeat(100)}`.trim()
  const { measure, remarks } = readRow({ name: 'Kul', detained: '2020', measure: story })
  expect(measure).toBeNull()
  expect(remarks).toEqual([{ field: 'measure', written: story, why: 'not-understood' }])
})
