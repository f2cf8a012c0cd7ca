import { expect, it } from 'vitest'
import { refuseLikeName } from './likeness'

const users = [
  { id: '1', displayName: 'Ayşe İnan' },
  { id: '2', displayName: 'Олена  Шевченко' },
  { id: '3', displayName: 'Weiß' },
  { id: '4', displayName: 'ОЛЕНА ШЕВЧЕНКО' },
]

it.each([
  'Ayşe İnan',
  'AYŞE İNAN',
  'ayşe inan',
  ' Ayşe\u00a0\u2003İnan ',
  'Ay\u200bşe\u00ad İnan\u202e',
  'Ays\u0327e I\u0307nan',
  'Ａｙşｅ İnan',
  'олена шевченко',
  'WEISS',
  'Weiß\ufe0f',
])('refuses %j, which reads as a colleague’s', (name) => {
  expect(() => {
    refuseLikeName(users, name)
  }).toThrow('users.errors.name-like')
})

it('takes another one, and lets everybody keep their own', () => {
  for (const name of ['Ayşe', 'Ayşe Inan B.', 'Олена'])
    expect(() => {
      refuseLikeName(users, name)
    }).not.toThrow()
  expect(() => {
    refuseLikeName(users, 'ayşe İnan', '1')
  }).not.toThrow()
  expect(() => {
    refuseLikeName(users, 'олена шевченко', '2')
  }).not.toThrow()
  expect(() => {
    refuseLikeName(users, 'Weiß', '2')
  }).toThrow('users.errors.name-like')
})
