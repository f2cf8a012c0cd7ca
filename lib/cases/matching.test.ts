import { expect, it } from 'vitest'
import { matchOfCase, type KnownCase, type ToldCase } from './matching'

const nothing: ToldCase = {
  ...{ name: 'Алма', numbers: [], kind: 'criminal', stage: null },
  ...{ defendants: [], courts: [] },
}
const match = (entered: Partial<ToldCase>, known: Partial<KnownCase>) =>
  matchOfCase({ ...nothing, ...entered }, { ...nothing, id: 'x', name: 'Belbek', named: [], ...known })
const keys = (said: { key: string }[] = []) => said.map(({ key }) => key.replace('cases.alike.', ''))

it('is nothing where nothing speaks for it', () => {
  expect(match({}, {})).toBeNull()
  expect(match({ kind: 'criminal' }, { courts: [{ id: 'c', name: 'C' }], stage: 'appeal' })).toBeNull()
})

it.each([
  ['1-17/2026', '№ 1-17/26'],
  ['2-5/2025', '2 - 5 / 2025'],
  ['А-1/2020', 'а-1/20'],
])('%s and %s are one number', (one, other) => {
  const found = match({ numbers: [one] }, { numbers: ['9-9/2020', other], stage: 'appeal' })
  expect(found).toMatchObject({ grade: 'likely', isAsked: true, href: '/cases/x' })
  expect(found?.reasons).toEqual([{ key: 'cases.alike.number', params: { numbers: other } }])
  expect(keys(found?.facts)).toEqual(['fact.stage'])
})

it('1-17/2026 and 1-17/2025 are two numbers', () => {
  expect(match({ numbers: ['1-17/2026'] }, { numbers: ['1-17/2025'] })).toBeNull()
})

it('of another kind is hardly the same but is asked about by its number', () => {
  const numbers = ['1-17/2026']
  const found = match({ numbers }, { numbers, kind: 'administrative' })
  expect([found?.grade, found?.isAsked, keys(found?.against)]).toEqual([
    'maybe',
    true,
    ['against.administrative'],
  ])
})

it('of one name is likely, in another script too; of nearly one, perhaps', () => {
  expect(match({ name: 'BELBEK' }, {})).toMatchObject({ grade: 'likely', isAsked: true })
  const other = match({ name: 'Бельбек' }, {})
  expect(other?.reasons[0]?.list).toEqual([{ key: 'people.match.reason.script' }])
  expect(match({ name: 'Belpek raid' }, { name: 'Belbek raid' })).toMatchObject({
    grade: 'maybe',
    isAsked: false,
  })
})

it('against the same person is asked about while it is open and of this kind', () => {
  const defendants = [{ id: 'p', name: 'Umerov' }]
  expect(match({ defendants }, { defendants })).toMatchObject({ grade: 'likely', isAsked: true })
  for (const other of [{ stage: 'closed' }, { kind: 'administrative' }] as const)
    expect(match({ defendants }, { defendants, ...other })?.isAsked).toBe(false)
})

it('says whom the name speaks of, the court, and who else is in it', () => {
  const court = { id: 'c', name: 'Kyiv district court' }
  const known = { named: ['Umerov'], courts: [court], defendants: [{ id: 'p', name: 'Umerov' }] }
  const found = match({}, known)
  expect([found?.grade, found?.isAsked]).toEqual(['maybe', false])
  expect(keys(found?.facts)).toEqual(['fact.defendants', 'fact.courts'])
  expect(keys(match({ courts: [court] }, known)?.reasons)).toEqual(['named', 'court'])
  const elsewhere = match({ courts: [{ id: 'd', name: 'Other' }] }, known)
  expect([elsewhere?.grade, keys(elsewhere?.against)]).toEqual(['unlikely', ['against.court']])
})
