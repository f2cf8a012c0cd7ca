import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

type NoticeProps = { kind?: 'info' | 'success' | 'warning' | 'error'; title?: string; children?: ReactNode }

/** Its kind is said in words for those who do not see the colour. */
export async function Notice({ kind = 'info', title, children }: NoticeProps) {
  const t = await getTranslations('ui.notice')
  return (
    <div className={`notice notice-${kind}`} role={kind === 'success' ? 'status' : undefined}>
      <span className="sr-only">{t(kind)}: </span>
      {title && <p className="notice-title font-semibold">{title}</p>}
      {children && <div>{children}</div>}
    </div>
  )
}
