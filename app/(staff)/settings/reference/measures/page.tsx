import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { LabelTable } from '@/components/reference/label-table'
import { requireActor } from '@/lib/access/session'
import { listMeasureRows } from '@/lib/reference/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('measures') }
}

export default staffPage(async function MeasuresPage() {
  const actor = await requireActor('reference.write')
  const [t, people] = [await getTranslations('reference'), await getTranslations('people')]
  const rows = await listMeasureRows(actor)
  return (
    <>
      <PageHeader title={t('measures')} breadcrumb={[{ href: '/settings/reference', label: t('title') }]} />
      <LabelTable
        caption={t('measures')}
        rows={rows}
        base="/settings/reference/measures"
        more={[{ key: 'status', label: t('makes'), cell: ({ status }) => people(`status.${status}`) }]}
      />
    </>
  )
})
