import { getTranslations } from 'next-intl/server'
import { ButtonLink } from './button'

/** Paging by key: the page knows its neighbours, not its number. */
export async function Pagination({
  previousHref,
  nextHref,
}: {
  previousHref?: string | null
  nextHref?: string | null
}) {
  if (!previousHref && !nextHref) return null
  const t = await getTranslations('ui')
  return (
    <nav aria-label={t('pages')} className="no-print flex flex-wrap gap-3">
      {previousHref && (
        <ButtonLink href={previousHref} rel="prev">
          ← {t('previous')}
        </ButtonLink>
      )}
      {nextHref && (
        <ButtonLink href={nextHref} rel="next">
          {t('next')} →
        </ButtonLink>
      )}
    </nav>
  )
}
