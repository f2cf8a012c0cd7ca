import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { RecordMatches } from '@/components/search/record-matches'
import { FilterBar } from '@/components/ui/filter-bar'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { listMatches } from '@/lib/search/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') }
}

export default staffPage(async function SearchPage({
  searchParams,
}: {
  searchParams: Promise<{ q?: string | string[] }>
}) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('search')
  const q = ([(await searchParams).q].flat()[0] ?? '').trim().slice(0, 200)
  return (
    <>
      <PageHeader title={t('title')} />
      <FilterBar
        action="/search"
        values={q ? { q } : {}}
        submitLabel={t('title')}
        search={{
          name: 'q',
          label: t('label'),
          hint: t(can(actor, 'proceedings.read') ? 'hintProceedings' : 'hint'),
        }}
      />
      {q !== '' && <RecordMatches text={q} matches={await listMatches(actor, q)} />}
    </>
  )
})
