import { expect, it } from 'vitest'
import { safePath } from './session'

it.each([
  '//host',
  '/\\host',
  '/\t/host',
  '/.//host/x',
  '/..//host/y',
  '/%2e//host/z',
  '/people/..//host',
  '/a/%2E%2e//host',
  'https://host/',
  'javascript:alert(1)',
  'people',
  '',
])('goes to the start page rather than to %j', (path) => {
  expect(safePath(path)).toBe('/')
})

it.each([
  ['/people?text=a%20b#first', '/people?text=a%20b#first'],
  ['/people/./new', '/people/new'],
  ['/people/../cases', '/cases'],
  ['/a//b', '/a//b'],
  ['/search?q=//host', '/search?q=//host'],
])('goes on to %j', (path, normal) => {
  expect(safePath(path)).toBe(normal)
})

it('goes to the start page when no page was asked for', () => {
  expect(safePath(null)).toBe('/')
  expect(safePath(undefined)).toBe('/')
})
