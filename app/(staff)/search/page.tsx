import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { RecordMatches } from '@/components/search/record-matches'
import { SearchForm } from '@/components/search/search-form'
import { NoTexts, TextGroups, TextMatches } from '@/components/search/text-matches'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import type { Actor } from '@/lib/core/actor'
import { withQuery } from '@/lib/core/address'
import { findTexts, listMatches, listTexts } from '@/lib/search/queries'
import { searchFilterSchema, textKindsOf, type SearchFilter } from '@/lib/search/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') }
}

export default staffPage(async function SearchPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('search')
  const filter = searchFilterSchema.parse(await searchParams)
  const isReader = can(actor, 'proceedings.read')
  return (
    <>
      <PageHeader title={t('title')} />
      <SearchForm filter={filter} kinds={textKindsOf(isReader)} isReader={isReader} />
      {filter.q !== '' &&
        (filter.in === 'texts' ? await inTexts(actor, filter) : await records(actor, filter))}
    </>
  )
})

const records = async (actor: Actor, { q }: SearchFilter) => (
  <RecordMatches text={q} matches={await listMatches(actor, q)} />
)

async function inTexts(actor: Actor, { q, kind, from, to, after }: SearchFilter) {
  const t = await getTranslations('search')
  const filter = { text: q, kind, from, to, after }
  const href = (more: Record<string, string | null>) =>
    withQuery('/search', { q, in: 'texts', kind, from, to, ...more })
  if (!kind)
    return <TextGroups text={q} groups={await findTexts(actor, filter)} href={(one) => href({ kind: one })} />
  const { rows, nextKey } = await listTexts(actor, filter)
  if (rows.length === 0) return <NoTexts text={q} />
  return (
    <Section title={t(`kind.${kind}`)}>
      <TextMatches rows={rows} />
      <Pagination firstHref={after && href({})} nextHref={nextKey && href({ after: nextKey })} />
    </Section>
  )
}
