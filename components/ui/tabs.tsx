import { getTranslations } from 'next-intl/server'

export type Tab = { href: string; label: string; current?: boolean }

/** Parts of one page, each with an address of its own. */
export async function Tabs({ tabs, label }: { tabs: Tab[]; label?: string }) {
  const t = await getTranslations('ui')
  return (
    <nav aria-label={label ?? t('tabs')} className="tabs">
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  )
}
