import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { PeopleTable } from '@/components/people/people-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenField } from '@/components/ui/hidden-field'
import { Pagination } from '@/components/ui/pagination'
import { SelectField } from '@/components/ui/select-field'
import { can } from '@/lib/access/permissions'
import { visibilities } from '@/lib/access/schema'
import { requireActor } from '@/lib/access/session'
import { listPeople } from '@/lib/people/queries'
import { peopleFilterSchema, prisonerStatuses } from '@/lib/people/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('people')
  const { after, ...filter } = peopleFilterSchema.parse(await searchParams)
  const { text = '', status = '', who = '', visibility = '', sort = '' } = filter
  const page = await listPeople(actor, { ...filter, prisoners: who !== 'all', after })
  const href = (more: Record<string, string>) => {
    const query = Object.entries({ text, status, who, visibility, sort, ...more }).filter(
      ([, value]) => value,
    )
    return query.length > 0 ? `/people?${new URLSearchParams(query)}` : '/people'
  }
  const isWriter = can(actor, 'records.write')
  const mayPropose = can(actor, 'cases.create') || can(actor, 'cases.propose')
  const add = (isWriter || mayPropose) && (
    <ButtonLink href={text ? `/people/new?${new URLSearchParams({ text })}` : '/people/new'} tone="primary">
      {t(isWriter ? 'add' : 'propose')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={add} />
      <FilterBar
        action="/people"
        values={{ text, status, who, visibility }}
        search={{ label: t('filter.text') }}
      >
        <SelectField
          name="status"
          label={t('statusLabel')}
          width="short"
          blank={t('filter.anyStatus')}
          options={prisonerStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <SelectField
          name="who"
          label={t('filter.who')}
          width="short"
          blank={t('filter.prisoners')}
          options={[{ value: 'all', label: t('filter.all') }]}
        />
        {isWriter && (
          <SelectField
            name="visibility"
            label={t('visibilityLabel')}
            width="short"
            blank={t('filter.anyVisibility')}
            options={visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
          />
        )}
        {sort && <HiddenField name="sort" value={sort} />}
      </FilterBar>
      {page.rows.length === 0 ? (
        <EmptyState title={t('none.title')} action={add}>
          {t('none.text')}
        </EmptyState>
      ) : (
        <>
          <p className="text-muted">
            {t(sort ? 'sort.isNewest' : 'sort.isName')}{' '}
            <a href={href({ sort: sort ? '' : 'newest' })}>{t(sort ? 'sort.name' : 'sort.newest')}</a>
          </p>
          <PeopleTable caption={t('title')} rows={page.rows} />
          {after && (
            <p>
              <a href={href({})}>{t('firstPage')}</a>
            </p>
          )}
          <Pagination nextHref={page.nextKey && href({ after: page.nextKey })} />
        </>
      )}
    </>
  )
}
