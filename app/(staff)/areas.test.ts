import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/core/actor'
import { areasOf, settingsOf } from './areas'

const actor = (...roles: Role[]): Actor => ({
  ...{
    userId: crypto.randomUUID(),
    sessionId: null,
    displayName: 'Somebody',
    roles,
    locale: 'en',
    keys: null,
    confirmedAt: null,
  },
})

const records = ['/', '/hearings', '/cases', '/people']
const others = ['/calendar', '/incidents', '/advocacy']

describe('the navigation', () => {
  it.each<[Role, string[]]>([
    ['volunteer', [...records, '/families', '/support', ...others]],
    ['coordinator', [...records, '/families', '/support', ...others, '/import', '/exports']],
    ['lawyer', [...records, '/families', '/support', ...others, '/exports']],
    ['analyst', [...records, '/support', ...others, '/exports']],
    ['administrator', ['/', '/settings/users', '/settings/audit']],
  ])('of a %s leads to the pages that answer them', (role, expected) => {
    expect(areasOf(actor(role)).map(({ href }) => href)).toEqual(expected)
  })

  it('leads nobody without a role anywhere', () => {
    expect([...areasOf(actor()), ...settingsOf(actor())]).toEqual([])
  })
})

it('every page is a whole page where there is nothing to see, without a script too', () => {
  const folder = 'app/(staff)'
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('page.tsx'),
  )
  const bare = pages.filter(
    (file) => !readFileSync(`${folder}/${file}`, 'utf8').includes('export default staffPage('),
  )
  expect(bare).toEqual([])
})
