import { getTranslations } from 'next-intl/server'
import { Palette } from '@/components/search/palette'
import { Icon } from '@/components/ui/icon'

/** A box on a wide screen; on a phone a link to the page that has one. With script, Ctrl-K opens one that finds while one types. */
export async function SearchBox({ pages }: { pages: { href: string; label: string }[] }) {
  const t = await getTranslations('nav')
  return (
    <>
      <form action="/search" role="search" className="search-box" autoComplete="off">
        <input
          className="control"
          type="search"
          name="q"
          aria-label={t('searchLabel')}
          aria-keyshortcuts="Control+K Meta+K"
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
      <Palette
        pages={pages.map(({ href, label }) => ({ href, label }))}
        words={{
          title: t('palette.title'),
          hint: t('palette.hint'),
          none: t('palette.none'),
          failed: t('palette.failed'),
          close: t('palette.close'),
          person: t('palette.person'),
          case: t('palette.case'),
          page: t('palette.page'),
        }}
      />
    </>
  )
}
