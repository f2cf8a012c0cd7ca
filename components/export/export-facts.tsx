import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { withQuery } from '@/lib/core/address'
import type { ExportFound } from '@/lib/export/queries'
import { addressOf, isCounted, MOST_READ } from '@/lib/export/rules'
import { FilterFacts } from './filter-facts'

/** Everything that whoever agrees to an export goes by, and what became of it. */
export async function ExportFacts({ found, zone }: { found: ExportFound; zone: string }) {
  const t = await getTranslations('export')
  const { list, wish, state, rowCount, leftOutCount } = found
  const rows = rowCount >= MOST_READ && !isCounted(list) ? t('page.atLeast', { count: rowCount }) : rowCount
  return (
    <>
      <DescriptionList
        facts={[
          { label: t('page.rows'), value: state === 'ready' ? found.doneCount - leftOutCount : rows },
          leftOutCount > 0 && { label: t('page.leftOut'), value: leftOutCount },
          { label: t('page.by'), value: found.by },
          { label: t('page.when'), value: <Time at={found.createdAt} zone={zone} /> },
          { label: t('page.purpose'), value: t(`purpose.${found.purpose}`) },
          { label: t('page.body'), value: found.body },
          { label: t('page.why'), value: wish?.reason },
          found.isOwn && { label: t('new.what'), value: t('page.own') },
          { label: t('page.decided'), value: found.decidedBy },
          { label: t('page.ends'), value: <Time at={found.endsAt} zone={zone} /> },
        ]}
      />
      {wish ? (
        <>
          <FilterFacts list={list} query={wish.query} />
          <p>
            <a href={withQuery(addressOf(list), wish.query)}>{t('new.look')}</a>
          </p>
        </>
      ) : (
        <Notice kind="warning">
          {t('page.noKey')} <a href="/settings/keys">{t('page.toKeys')}</a>
        </Notice>
      )}
    </>
  )
}
