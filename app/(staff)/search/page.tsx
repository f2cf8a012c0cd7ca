import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { RecordMatches } from '@/components/search/record-matches'
import { SaveSearch } from '@/components/search/save-search'
import { SavedSearches } from '@/components/search/saved-searches'
import { SearchForm } from '@/components/search/search-form'
import { SinceNotice } from '@/components/search/since-notice'
import { NoTexts, TextGroups, TextMatches } from '@/components/search/text-matches'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import type { Actor } from '@/lib/core/actor'
import { withQuery } from '@/lib/core/address'
import { formatInstant } from '@/lib/core/dates'
import { getSettings } from '@/lib/installation/queries'
import { findTexts, listMatches, listSearches, listTexts } from '@/lib/search/queries'
import { searchFilterSchema, textKindsOf, type SearchFilter, type TextKind } from '@/lib/search/schema'

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
      {filter.q === '' ? (
        <SavedSearches rows={await listSearches(actor)} canRemoveShared={can(actor, 'records.write')} />
      ) : (
        <>
          {filter.in === 'texts' ? await inTexts(actor, filter) : await records(actor, filter)}
          {!filter.search && <SaveSearch filter={filter} />}
        </>
      )}
    </>
  )
})

/** All that is found; of a saved search what came since its reader last looked, if anything did. */
async function records(actor: Actor, { q, search, since }: SearchFilter) {
  const fresh = since && (await listMatches(actor, q, new Date(since)))
  const groups = fresh ? [fresh.people, fresh.held, fresh.charged, fresh.cases] : []
  const isFresh = groups.some(({ rows }) => rows.length > 0)
  const matches = fresh && isFresh ? fresh : await listMatches(actor, q)
  return (
    <>
      {since && (
        <SinceNotice
          groups={groups}
          date={await dateOf(actor, since)}
          allHref={withQuery('/search', { q, search })}
        />
      )}
      <RecordMatches text={q} matches={matches} />
    </>
  )
}

async function inTexts(actor: Actor, filter: SearchFilter) {
  const { q, kind, from, to, search, since } = filter
  const asked = { text: q, kind, from, to }
  const href = (more: Record<string, string | null | undefined>) =>
    withQuery('/search', { q, in: 'texts', kind, from, to, search, ...more })
  if (kind && !since) return ofOneKind(actor, { ...filter, kind }, href)
  const fresh = since ? await findTexts(actor, { ...asked, since: new Date(since) }) : []
  const groups = fresh.length > 0 ? fresh : await findTexts(actor, asked)
  return (
    <>
      {since && <SinceNotice groups={fresh} date={await dateOf(actor, since)} allHref={href({})} />}
      <TextGroups text={q} groups={groups} href={(one) => href({ kind: one })} />
    </>
  )
}

async function ofOneKind(
  actor: Actor,
  { q, kind, from, to, after }: SearchFilter & { kind: TextKind },
  href: (more: Record<string, string | null>) => string,
) {
  const t = await getTranslations('search.kind')
  const { rows, nextKey } = await listTexts(actor, { text: q, kind, from, to, after })
  if (rows.length === 0) return <NoTexts text={q} />
  return (
    <Section title={t(kind)}>
      <TextMatches rows={rows} />
      <Pagination firstHref={after && href({})} nextHref={nextKey && href({ after: nextKey })} />
    </Section>
  )
}

const dateOf = async (actor: Actor, since: string) =>
  formatInstant(new Date(since), (await getSettings(actor)).timeZone, await getLocale())
