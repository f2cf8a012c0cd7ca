import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AppShell } from '@/components/layout/app-shell'
import type { NavItem } from '@/components/layout/nav-link'
import { PublicShell } from '@/components/layout/public-shell'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { can, type Permission } from '@/lib/access/permissions'
import { requireUser } from '@/lib/access/session'
import { getShell } from '@/lib/installation/queries'
import { signOut } from '@/lib/access/actions'
import { setTheme } from '@/lib/users/actions'

const areas = [
  { href: '/', key: 'home', icon: 'home', permission: 'own.use' },
  { href: '/hearings', key: 'hearings', icon: 'hearings', permission: 'records.read' },
  { href: '/cases', key: 'cases', icon: 'cases', permission: 'records.read' },
  { href: '/people', key: 'people', icon: 'people', permission: 'records.read' },
  { href: '/families', key: 'families', icon: 'families', permission: 'families.read' },
  { href: '/support', key: 'support', icon: 'needs', permission: 'needs.read' },
  { href: '/calendar', key: 'calendar', icon: 'calendar', permission: 'records.read' },
  { href: '/incidents', key: 'incidents', icon: 'incidents', permission: 'records.read' },
  { href: '/advocacy', key: 'advocacy', icon: 'advocacy', permission: 'records.read' },
  { href: '/settings/users', key: 'users', icon: 'people', permission: 'users.manage' },
  { href: '/settings/audit', key: 'audit', icon: 'audit', permission: 'audit.read' },
] as const satisfies { href: string; key: string; icon: NavItem['icon']; permission: Permission }[]

const settings = [
  { href: '/settings', key: 'settings', permission: 'own.use' },
  { href: '/settings/sessions', key: 'sessions', permission: 'own.use' },
  { href: '/settings/reference', key: 'reference', permission: 'reference.write' },
  { href: '/settings/organisation', key: 'organisation', permission: 'users.manage' },
] as const satisfies { href: string; key: string; permission: Permission }[]

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await requireUser()
  if (actor.roles.length === 0) return <WithoutRole />
  const t = await getTranslations('nav')
  const { organisation, theme } = await getShell(actor)
  const mine = <Area extends { permission: Permission }>(list: readonly Area[]) =>
    list.filter(({ permission }) => can(actor, permission))
  return (
    <AppShell
      organisation={organisation}
      items={mine(areas).map(({ href, key, icon }) => ({ href, label: t(key), icon }))}
      hasSearch={can(actor, 'records.read')}
      userName={actor.displayName}
      userLinks={mine(settings).map(({ href, key }) => ({ href, label: t(key) }))}
      theme={theme}
      setTheme={setTheme}
      signOut={signOut}
    >
      {children}
    </AppShell>
  )
}

async function WithoutRole() {
  const t = await getTranslations()
  return (
    <PublicShell organisation="Vicdan">
      <Notice kind="warning" title={t('access.no-role.title')}>
        {t('access.no-role.text')}
      </Notice>
      <form action={signOut}>
        <Button>{t('nav.signOut')}</Button>
      </form>
    </PublicShell>
  )
}
