import type { NavItem } from '@/components/layout/nav-link'
import { can, type Permission } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'

const areas = [
  { href: '/', key: 'home', icon: 'home', anyOf: ['own.use'] },
  { href: '/hearings', key: 'hearings', icon: 'hearings', anyOf: ['records.read'] },
  { href: '/cases', key: 'cases', icon: 'cases', anyOf: ['records.read'] },
  { href: '/people', key: 'people', icon: 'people', anyOf: ['records.read'] },
  { href: '/families', key: 'families', icon: 'families', anyOf: ['families.read'] },
  { href: '/support', key: 'support', icon: 'needs', anyOf: ['needs.read', 'needs.propose', 'needs.count'] },
  { href: '/calendar', key: 'calendar', icon: 'calendar', anyOf: ['records.read'] },
  { href: '/incidents', key: 'incidents', icon: 'incidents', anyOf: ['records.read'] },
  { href: '/advocacy', key: 'advocacy', icon: 'advocacy', anyOf: ['records.read'] },
  { href: '/import', key: 'import', icon: 'import', anyOf: ['imports.use'] },
  { href: '/exports', key: 'exports', icon: 'export', anyOf: ['exports.use'] },
  { href: '/settings/users', key: 'users', icon: 'people', anyOf: ['users.manage'] },
  { href: '/settings/audit', key: 'audit', icon: 'audit', anyOf: ['audit.read'] },
] as const satisfies { href: string; key: string; icon: NavItem['icon']; anyOf: Permission[] }[]

const settings = [
  { href: '/settings', key: 'settings', anyOf: ['own.use'] },
  { href: '/settings/sessions', key: 'sessions', anyOf: ['own.use'] },
  { href: '/settings/keys', key: 'keys', anyOf: ['own.use'] },
  { href: '/settings/tokens', key: 'tokens', anyOf: ['exports.use'] },
  { href: '/settings/reference', key: 'reference', anyOf: ['reference.write'] },
  { href: '/settings/organisation', key: 'organisation', anyOf: ['users.manage'] },
] as const satisfies { href: string; key: string; anyOf: Permission[] }[]

/** What the navigation offers: the pages that answer this actor. */
export const areasOf = (actor: Actor) => areas.filter((area) => isFor(actor, area))

export const settingsOf = (actor: Actor) => settings.filter((page) => isFor(actor, page))

const isFor = (actor: Actor, { anyOf }: { anyOf: readonly Permission[] }) =>
  anyOf.some((permission) => can(actor, permission))
