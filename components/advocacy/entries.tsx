import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

/** The cards of a list. */
export async function Entries({ children }: { children: ReactNode }) {
  const t = await getTranslations('advocacy')
  return (
    <>
      <h2 className="sr-only">{t('found')}</h2>
      <ul className="grid gap-4">{children}</ul>
    </>
  )
}
