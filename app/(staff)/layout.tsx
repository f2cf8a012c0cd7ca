import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AppShell } from '@/components/layout/app-shell'
import { PublicShell } from '@/components/layout/public-shell'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { can } from '@/lib/access/permissions'
import { requireUser } from '@/lib/access/session'
import { getShell } from '@/lib/installation/queries'
import { signOut } from '@/lib/access/actions'
import { setTheme } from '@/lib/users/actions'
import { areasOf, settingsOf } from './areas'

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await requireUser()
  if (actor.roles.length === 0) return <WithoutRole />
  const t = await getTranslations('nav')
  const { organisation, theme } = await getShell(actor)
  return (
    <AppShell
      organisation={organisation}
      items={areasOf(actor).map(({ href, key, icon }) => ({ href, label: t(key), icon }))}
      hasSearch={can(actor, 'records.read')}
      userName={actor.displayName}
      userLinks={settingsOf(actor).map(({ href, key }) => ({ href, label: t(key) }))}
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
