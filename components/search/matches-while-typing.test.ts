import { expect, it } from 'vitest'
import { optionsOf, searchPath } from './matches-while-typing'

const words = { person: 'Person', case: 'Case', page: 'Page' }
const pages = [
  { href: '/cases', label: 'Cases' },
  { href: '/people', label: 'People' },
]
const nothing = { people: [], cases: [] }

it('offers people, cases, then pages', () => {
  const person = { id: '1', name: 'Server Umerov', why: 'Сервер Умеров', year: 1979, region: 'Alushta' }
  const found = { people: [person], cases: [{ id: '2', name: 'Casework', numbers: ['1-2/2026'] }] }
  expect(optionsOf('cas', pages, found, words)).toEqual([
    { href: '/people/1', label: 'Server Umerov', detail: 'Сервер Умеров, 1979, Alushta', kind: 'Person' },
    { href: '/cases/2', label: 'Casework', detail: '1-2/2026', kind: 'Case' },
    { href: '/cases', label: 'Cases', detail: '', kind: 'Page' },
  ])
})

it('says a spelling only where it is not the name, and offers all pages while nothing is typed', () => {
  const person = { id: '1', name: 'Server', why: 'Server', year: null, region: null }
  expect(optionsOf('server', pages, { ...nothing, people: [person] }, words)).toMatchObject([{ detail: '' }])
  expect(optionsOf(' ', pages, nothing, words)).toHaveLength(2)
})

it('asks the page of results for what was typed', () => {
  expect(searchPath(' Умеров & co ')).toBe('/search?q=%D0%A3%D0%BC%D0%B5%D1%80%D0%BE%D0%B2+%26+co')
})
