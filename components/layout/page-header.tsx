import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

type PageHeaderProps = {
  title: string
  /** The language of the title, when it is a name in another one. */
  titleLang?: string
  lead?: ReactNode
  badges?: ReactNode
  actions?: ReactNode
  breadcrumb?: { href: string; label: string }[]
}

export async function PageHeader({
  title,
  titleLang,
  lead,
  badges,
  actions,
  breadcrumb = [],
}: PageHeaderProps) {
  const t = await getTranslations('nav')
  return (
    <header className="grid gap-2">
      {breadcrumb.length > 0 && (
        <nav aria-label={t('breadcrumb')} className="breadcrumb">
          <ol>
            {breadcrumb.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 gap-1.5 lg:flex-[1_1_20rem]">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h1 lang={titleLang}>{title}</h1>
            {badges && <div className="flex flex-wrap gap-1.5">{badges}</div>}
          </div>
          {lead && <div className="text-muted">{lead}</div>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  )
}
