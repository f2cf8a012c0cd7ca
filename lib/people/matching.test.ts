import { describe, expect, it } from 'vitest'
import { matchOf, toldNothing, type Held, type Known, type Told } from './matching'
import { areOtherPlaces, areSamePlace } from './places'

const year = (date: string) => ({ date: `${date}-01-01`, precision: 'year' }) as const
const day = (date: string) => ({ date, precision: 'day' }) as const

const match = (entered: Partial<Told>, known: Partial<Known>) =>
  matchOf(
    { ...toldNothing, ...entered },
    {
      ...toldNothing,
      ...{ id: 'x', name: 'Сервер Умеров', bornOn: null, spelling: 'Сервер Умеров' },
      ...{ grade: 'same-name', reasons: ['script'], kind: 'birth' },
      ...known,
    },
    'en',
  )
const keys = (said: { key: string }[]) => said.map(({ key }) => key.replace('people.alike.', ''))

describe('a match', () => {
  it('of a name alone is perhaps the same, and says how it is spelled', () => {
    const found = match({}, {})
    expect(found).toMatchObject({ grade: 'maybe', href: '/people/x', against: [], facts: [] })
    expect(found.reasons).toEqual([
      { key: 'people.alike.name.same-name', list: [{ key: 'people.match.reason.script' }] },
    ])
    const other = match({}, { name: 'Server Umerov' })
    expect(other.reasons[0]?.list?.[0]).toEqual({
      key: 'people.alike.spelling',
      params: { spelling: 'Сервер Умеров' },
    })
    expect(match({}, { grade: 'possible' }).grade).toBe('unlikely')
  })

  it.each([
    [year('1979'), year('1979'), 'likely', 'born.year'],
    [day('1979-03-14'), day('1979-03-14'), 'likely', 'born.day'],
    [year('1979'), year('1980'), 'likely', 'born.about'],
  ] as const)('of births %o and %o is %s', (one, other, grade, key) => {
    const found = match({ born: one }, { born: other })
    expect(found.grade).toBe(grade)
    expect(keys(found.reasons)).toContain(key)
  })

  it('of another birth, or of another sex, is hardly the same, and says why', () => {
    const elder = match(
      { born: year('1979'), region: 'Bakhchysarai' },
      { born: year('1950'), region: 'Бахчисарай' },
    )
    expect(elder.grade).toBe('unlikely')
    expect(keys(elder.against)).toEqual(['against.born'])
    const woman = match({ sex: 'male' }, { sex: 'female' })
    expect([woman.grade, keys(woman.against)]).toEqual(['unlikely', ['against.female']])
    expect(match({ sex: 'male' }, { sex: 'male' }).grade).toBe('maybe')
  })

  it('says what is known of the other where nothing is known of the one', () => {
    const found = match(
      {},
      {
        ...{ born: year('1979'), birthPlace: 'Yalta', region: 'Kerch', cases: [{ id: 'c', name: 'Belbek' }] },
        ...{ charges: [{ label: 'art. 205.5', article: null }], families: [{ id: 'f', name: 'Umerov' }] },
        held: [{ placeId: null, place: 'SIZO-1', from: day('2020-01-01'), to: null }],
      },
    )
    expect(found.grade).toBe('maybe')
    expect(keys(found.facts)).toEqual([
      ...['fact.born', 'fact.birthPlace', 'fact.region', 'fact.held'],
      ...['fact.charges', 'fact.cases', 'fact.families'],
    ])
    expect(found.facts[3]?.params).toEqual({ place: 'SIZO-1', from: '1 January 2020', to: 'none' })
  })

  it('of one place in another spelling is likelier; another place is only told', () => {
    const found = match({ region: 'Bakhchysarai district' }, { birthPlace: 'м. Бахчисарай, Крим' })
    expect([found.grade, keys(found.reasons)]).toEqual(['likely', ['name.same-name', 'place.from']])
    expect(keys(match({ birthPlace: 'Ялта' }, { birthPlace: 'Yalta', region: 'Kerch' }).reasons)).toContain(
      'place.born',
    )
    const other = match({ birthPlace: 'Ялта' }, { birthPlace: 'Kerch' })
    expect([other.grade, keys(other.facts)]).toEqual(['maybe', ['fact.birthPlace']])
  })

  const held = (place: string, from: string, to: string | null = null): Held => ({
    ...{ placeId: null, place, from: day(from), to: to ? day(to) : null },
  })

  it('of two who were held elsewhere at one time is hardly the same, but not of one who was moved', () => {
    const one = { held: [held('Rostov', '2020-01-01', '2021-01-01')] }
    const elsewhere = match(one, { held: [held('Kerch', '2020-06-01')] })
    expect([elsewhere.grade, keys(elsewhere.against)]).toEqual(['unlikely', ['against.held']])
    const moved = match(one, { held: [held('Kerch', '2021-01-01')] })
    expect([moved.grade, keys(moved.facts)]).toEqual(['maybe', ['fact.held']])
    const vague: Held = { ...held('Kerch', '2020-06-01'), from: year('2020') }
    expect(match(one, { held: [vague] }).against).toEqual([])
    const there = match(one, { held: [held('Ростов', '2020-06-01')] })
    expect([there.grade, keys(there.reasons)]).toEqual(['likely', ['name.same-name', 'held']])
    const listed = { ...held('SIZO', '2020-01-01'), placeId: 'a' }
    expect(keys(match({ held: [listed] }, { held: [{ ...listed, placeId: 'b' }] }).against)).toEqual([
      'against.held',
    ])
  })

  it('of an article, a case, a family in common is likelier', () => {
    const charge = (label: string, article: string | null = null) => ({ charges: [{ label, article }] })
    const found = match(charge('ч. 2 ст. 205.5 УК РФ'), charge('Membership', '205.5'))
    expect([found.grade, found.reasons[1]]).toEqual([
      'likely',
      { key: 'people.alike.article', params: { article: '205.5' } },
    ])
    expect(keys(match(charge('ст. 278, 2014 р.'), charge('ст. 277, 2014 р.')).reasons)).toEqual([
      'name.same-name',
    ])
    const one = [{ id: 'a', name: 'A' }]
    expect(keys(match({ cases: one, families: one }, { cases: one, families: one }).reasons)).toEqual([
      ...['name.same-name', 'case', 'family'],
    ])
  })
})

it.each([
  ['Bakhchysarai', 'Бахчисарай', true],
  ['Бахчисарайський район', 'Bağçasaray', true],
  ['Yalta, Crimea', 'Сімферополь, Крим', false],
  ['Crimea', 'Крим', false],
  ['Алушта', 'Алупка', false],
  ['', null, false],
])('%s and %s: one place is %s', (one, other, isOne) => {
  expect(areSamePlace(one, other)).toBe(isOne)
})

it('does not take two ways of writing a prison for two prisons', () => {
  expect(areOtherPlaces('СІЗО-1 Сімферополь', 'SIZO-1 Simferopol')).toBe(false)
  expect(areOtherPlaces('Rostov', 'Kerch')).toBe(true)
})
