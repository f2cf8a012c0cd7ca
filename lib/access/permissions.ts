import type { Actor, Role } from '@/lib/core/actor'
import { ForbiddenError } from '@/lib/core/errors'

/**
 * The one table of who may do what. Which rows a permission reaches is in scope.ts.
 * Everything not listed is refused.
 */
const permissions = {
  'records.read': ['volunteer', 'coordinator', 'lawyer', 'analyst'],
  'records.write': ['coordinator'],
  'cases.create': ['coordinator', 'lawyer'],
  'cases.propose': ['volunteer'],
  'hearings.record': ['volunteer', 'coordinator', 'lawyer'],
  'proceedings.read': ['coordinator', 'lawyer', 'analyst'],
  'proceedings.write': ['coordinator', 'lawyer'],
  'families.read': ['volunteer', 'coordinator', 'lawyer'],
  'families.write': ['coordinator'],
  'contacts.read': ['volunteer', 'coordinator'],
  'needs.read': ['volunteer', 'coordinator'],
  'needs.propose': ['volunteer', 'coordinator', 'lawyer'],
  'needs.write': ['coordinator'],
  'needs.count': ['coordinator', 'analyst'],
  'deliveries.report': ['volunteer', 'coordinator'],
  'privileged-notes.read': ['lawyer'],
  'documents.read': ['volunteer', 'coordinator', 'lawyer', 'analyst'],
  /** To records that one may write. */
  'documents.add': ['volunteer', 'coordinator', 'lawyer'],
  /** Lists of people, brought in as a batch. */
  'imports.use': ['coordinator'],
  /** Lists as files: which of them, whose rows and with whose agreement is in lib/export/rules.ts. */
  'exports.use': ['coordinator', 'lawyer', 'analyst'],
  'exports.agree': ['coordinator'],
  'work.assign': ['coordinator'],
  'statistics.read': ['coordinator', 'lawyer', 'analyst'],
  'reference.write': ['coordinator'],
  'users.manage': ['administrator'],
  'audit.read': ['administrator'],
  /** One's own settings, sessions and day: anybody with a role. */
  'own.use': ['volunteer', 'coordinator', 'lawyer', 'analyst', 'administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export function can(actor: Pick<Actor, 'roles'>, permission: Permission): boolean {
  const holders: readonly Role[] = permissions[permission]
  return actor.roles.some((role) => holders.includes(role))
}

/** @throws ForbiddenError */
export function authorize(actor: Pick<Actor, 'roles'>, ...anyOf: Permission[]): void {
  if (!anyOf.some((permission) => can(actor, permission))) throw new ForbiddenError()
}
