import { expect, it } from 'vitest'
import { missingOf, type OnRecord, type Plan } from './plan'

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
