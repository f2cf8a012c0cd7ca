import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { RecordList } from '@/components/layout/record-list'
import { staffPage } from '@/components/layout/staff-page'
import { ResemblanceTable } from '@/components/people/resemblance-table'
import { KeepLooking } from '@/components/ui/keep-looking'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { listResemblances } from '@/lib/people/queries'
import { peopleFilterSchema } from '@/lib/people/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('duplicates.title') }
}

export default staffPage(async function DuplicatesPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.write')
  const { after } = peopleFilterSchema.parse(await searchParams)
  const page = await listResemblances(actor, after)
  const t = await getTranslations('people')
  const here = (more: Record<string, string>) => withQuery('/people/duplicates', more)
  return (
    <>
      <PageHeader
        title={t('duplicates.title')}
        lead={t('duplicates.lead')}
        breadcrumb={[{ href: '/people', label: t('title') }]}
      />
      {page.uncompared > 0 && (
        <Notice>
          <p>{t('duplicates.comparing', { count: page.uncompared })}</p>
          <KeepLooking />
          <noscript>
            <a href={here({})}>{t('duplicates.again')}</a>
          </noscript>
        </Notice>
      )}
      <RecordList
        isEmpty={page.rows.length === 0}
        empty={{ title: t('duplicates.none'), text: t('duplicates.noneText') }}
        href={here}
        isContinued={Boolean(after)}
        nextKey={page.nextKey}
      >
        <ResemblanceTable rows={page.rows} />
      </RecordList>
    </>
  )
})
