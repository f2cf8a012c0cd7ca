import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { VisibilityFilter } from '@/components/access/visibility-field'
import { ExportLink } from '@/components/export/export-link'
import { PageHeader } from '@/components/layout/page-header'
import { RecordList, SortSwitch } from '@/components/layout/record-list'
import { staffPage } from '@/components/layout/staff-page'
import { PeopleTable } from '@/components/people/people-table'
import { ButtonLink } from '@/components/ui/button'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { queryOf } from '@/lib/export/schema'
import { listPeople } from '@/lib/people/queries'
import { peopleFilterSchema, prisonerStatuses } from '@/lib/people/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default staffPage(async function PeoplePage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('people')
  const { after, ...filter } = peopleFilterSchema.parse(await searchParams)
  const { text = '', status = '', who = '', visibility = '', sort = '' } = filter
  const page = await listPeople(actor, { ...filter, prisoners: who !== 'all', after })
  const href = (more: Record<string, string>) =>
    withQuery('/people', { text, status, who, visibility, sort, ...more })
  const isWriter = can(actor, 'records.write')
  const mayPropose = can(actor, 'cases.create') || can(actor, 'cases.propose')
  const add = (isWriter || mayPropose) && (
    <ButtonLink href={text ? `/people/new?${new URLSearchParams({ text })}` : '/people/new'} tone="primary">
      {t(isWriter ? 'add' : 'propose')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ExportLink actor={actor} list="people" query={queryOf(await searchParams)} />
            {isWriter && <ButtonLink href="/people/duplicates">{t('duplicates.link')}</ButtonLink>}
            {add}
          </>
        }
      />
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
        {isWriter && <VisibilityFilter />}
        {sort && <HiddenField name="sort" value={sort} />}
      </FilterBar>
      <RecordList
        isEmpty={page.rows.length === 0}
        empty={{ title: t('none.title'), text: t('none.text'), action: add }}
        href={href}
        isContinued={Boolean(after)}
        nextKey={page.nextKey}
      >
        <SortSwitch of="people" sort={sort} href={href} />
        <PeopleTable caption={t('title')} rows={page.rows} />
      </RecordList>
    </>
  )
})
