import { expect, it } from 'vitest'
import { can, type Permission } from './permissions'
import { roles } from './schema'

/** Who may do what, in the order volunteer, coordinator, lawyer, analyst, administrator. Rows are in scope.test.ts. */
const table: Record<Permission, string> = {
  'records.read': 'yes yes yes yes -',
  'records.write': '- yes - - -',
  'cases.create': '- yes yes - -',
  'cases.propose': 'yes - - - -',
  'hearings.record': 'yes yes yes - -',
  'proceedings.read': '- yes yes yes -',
  'proceedings.write': '- yes yes - -',
  'families.read': 'yes yes yes - -',
  'families.write': '- yes - - -',
  'contacts.read': 'yes yes - - -',
  'needs.read': 'yes yes - - -',
  'needs.propose': 'yes yes yes - -',
  'needs.write': '- yes - - -',
  'needs.count': '- yes - yes -',
  'deliveries.report': 'yes yes - - -',
  'privileged-notes.read': '- - yes - -',
  'documents.read': 'yes yes yes yes -',
  'documents.add': 'yes yes yes - -',
  'imports.use': '- yes - - -',
  'exports.use': '- yes yes yes -',
  'exports.agree': '- yes - - -',
  'work.assign': '- yes - - -',
  'statistics.read': '- yes yes yes -',
  'reference.write': '- yes - - -',
  'users.manage': '- - - - yes',
  'audit.read': '- - - - yes',
  'own.use': 'yes yes yes yes yes',
}

it.each(Object.entries(table) as [Permission, string][])('%s', (permission, cells) => {
  expect(roles.map((role) => (can({ roles: [role] }, permission) ? 'yes' : '-')).join(' ')).toBe(cells)
})

it('gives nothing to somebody without a role, and adds up the roles of somebody with two', () => {
  const held = (...given: (typeof roles)[number][]) =>
    (Object.keys(table) as Permission[]).filter((permission) => can({ roles: given }, permission))
  expect(held()).toEqual([])
  expect(held('administrator', 'analyst')).toEqual(
    expect.arrayContaining([...held('administrator'), ...held('analyst')]),
  )
  expect(held('administrator', 'analyst')).toHaveLength(
    new Set([...held('administrator'), ...held('analyst')]).size,
  )
})
