import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import type { NavItem } from './nav-link'
import { Navigation } from './navigation'
import { Progress } from './progress'
import { QuickExit } from './quick-exit'
import { SearchBox } from './search-box'
import { UserMenu, type UserMenuProps } from './user-menu'

type AppShellProps = UserMenuProps & {
  organisation: string
  /** The first four stand in the row of a phone. */
  items: NavItem[]
  /** Off for those who may not look anybody up. */
  hasSearch?: boolean
  children: ReactNode
}

export async function AppShell({ organisation, items, hasSearch = true, children, ...user }: AppShellProps) {
  const t = await getTranslations('nav')
  return (
    <div className="shell">
      <SkipLink label={t('skip')} />
      <Progress label={t('loading')} />
      <header className="shell-header">
        <Link href="/" prefetch={false} className="shell-name">
          {organisation}
        </Link>
        {hasSearch && <SearchBox pages={items} />}
        <QuickExit label={t('leave')} hint={t('leaveHint')} />
        <UserMenu {...user} />
      </header>
      <Navigation items={items} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
