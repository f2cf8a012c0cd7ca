import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportsTable } from '@/components/export/exports-table'
import { PageHeader } from '@/components/layout/page-header'
import { RecordList } from '@/components/layout/record-list'
import { staffPage } from '@/components/layout/staff-page'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { listExports } from '@/lib/export/queries'
import { exportsFilterSchema } from '@/lib/export/schema'
import { getSettings } from '@/lib/installation/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('export'))('title') }
}

export default staffPage(async function ExportsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('exports.use')
  const { after } = exportsFilterSchema.parse(await searchParams)
  const t = await getTranslations('export')
  const page = await listExports(actor, after)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <RecordList
        isEmpty={page.rows.length === 0}
        empty={{ title: t('none.title'), text: t('none.text') }}
        href={(more) => withQuery('/exports', more)}
        isContinued={Boolean(after)}
        nextKey={page.nextKey}
      >
        <ExportsTable rows={page.rows} zone={(await getSettings(actor)).timeZone} />
      </RecordList>
    </>
  )
})
