import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'

/** A box on a wide screen; on a phone a link to the page that has one. */
export async function SearchBox() {
  const t = await getTranslations('nav')
  return (
    <>
      <form action="/search" role="search" className="search-box" autoComplete="off">
        <input
          className="control"
          type="search"
          name="q"
          aria-label={t('searchLabel')}
          placeholder={t('searchLabel')}
        />
        <button className="button button-secondary">
          <Icon name="search" />
          <span className="sr-only">{t('search')}</span>
        </button>
      </form>
      <a href="/search" className="search-link">
        <Icon name="search" />
        <span className="sr-only">{t('searchLabel')}</span>
      </a>
    </>
  )
}
