import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import { QuickExit } from './quick-exit'

/** Pages before sign-in: nothing but the name and the one thing to do. */
export async function PublicShell({ organisation, children }: { organisation: string; children: ReactNode }) {
  const t = await getTranslations('nav')
  return (
    <div className="public-shell">
      <SkipLink label={t('skip')} />
      <header className="flex items-center gap-2">
        <span className="shell-name">{organisation}</span>
        <QuickExit label={t('leave')} hint={t('leaveHint')} />
      </header>
      <main id="main" tabIndex={-1} className="panel grid gap-6">
        {children}
      </main>
    </div>
  )
}
