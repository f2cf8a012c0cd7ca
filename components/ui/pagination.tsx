import { getTranslations } from 'next-intl/server'
import { ButtonLink } from './button'

type PaginationProps = { firstHref?: string | false | null; nextHref?: string | null }

/** Paging by key: the page knows the first and the next, not its number. */
export async function Pagination({ firstHref, nextHref }: PaginationProps) {
  if (!firstHref && !nextHref) return null
  const t = await getTranslations('ui')
  return (
    <nav aria-label={t('pages')} className="no-print flex flex-wrap gap-3">
      {firstHref && <ButtonLink href={firstHref}>{t('firstPage')}</ButtonLink>}
      {nextHref && (
        <ButtonLink href={nextHref} rel="next">
          {t('next')} →
        </ButtonLink>
      )}
    </nav>
  )
}
