import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { FoundPeople } from '@/components/people/found-people'
import { CaseMatches } from '@/components/search/matches'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { Section } from '@/components/ui/section'
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
  const { people, morePeople, cases, moreCases } = await listMatches(actor, q)
  const all = (path: string, param: string) => `${path}?${new URLSearchParams({ [param]: q })}`
  return (
    <>
      <PageHeader title={t('title')} />
      <FilterBar
        action="/search"
        values={q ? { q } : {}}
        submitLabel={t('title')}
        search={{ name: 'q', label: t('label'), hint: t('hint') }}
      />
      {q !== '' && people.length + cases.length === 0 && (
        <EmptyState title={t('none', { text: q })}>{t('noneText')}</EmptyState>
      )}
      {people.length > 0 && (
        <Section title={t('people')}>
          <FoundPeople rows={people} />
          {morePeople && (
            <p>
              <a href={`${all('/people', 'text')}&who=all`}>{t('morePeople')}</a>
            </p>
          )}
        </Section>
      )}
      {cases.length > 0 && (
        <Section title={t('cases')}>
          <CaseMatches rows={cases} />
          {moreCases && (
            <p>
              <a href={all('/cases', 'text')}>{t('moreCases')}</a>
            </p>
          )}
        </Section>
      )}
    </>
  )
})
