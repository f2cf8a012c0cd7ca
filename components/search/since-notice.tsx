import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { Group } from '@/lib/search/queries'

type SinceNoticeProps = { groups: Group<unknown>[]; date: string; allHref: string }

/** How many results came since somebody last looked at a saved search. */
export async function SinceNotice({ groups, date, allHref }: SinceNoticeProps) {
  const t = await getTranslations('search.since')
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count === 0) return <Notice>{t('none', { date })}</Notice>
  const isMore = groups.some((group) => group.isMore)
  return (
    <Notice>
      {t(isMore ? 'more' : 'some', { count, date })} <a href={allHref}>{t('all')}</a>
    </Notice>
  )
}
