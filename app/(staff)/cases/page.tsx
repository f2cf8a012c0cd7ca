import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseTable } from '@/components/cases/case-table'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/choice-field'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenField } from '@/components/ui/hidden-field'
import { Pagination } from '@/components/ui/pagination'
import { SelectField } from '@/components/ui/select-field'
import { can } from '@/lib/access/permissions'
import { visibilities } from '@/lib/access/schema'
import { requireActor } from '@/lib/access/session'
import { listCases } from '@/lib/cases/queries'
import { caseFilterSchema, caseKinds, stages } from '@/lib/cases/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('title') }
}

export default async function CasesPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('cases')
  const { after, ...filter } = caseFilterSchema.parse(await searchParams)
  const { text = '', stage = '', kind = '', visibility = '', mine = '', sort = '' } = filter
  const page = await listCases(actor, { ...filter, mine: mine === 'on', after })
  const href = (more: Record<string, string>) => {
    const query = Object.entries({ text, stage, kind, visibility, mine, sort, ...more }).filter(
      ([, value]) => value,
    )
    return query.length > 0 ? `/cases?${new URLSearchParams(query)}` : '/cases'
  }
  const isCreator = can(actor, 'cases.create')
  const add = (isCreator || can(actor, 'cases.propose')) && (
    <ButtonLink href="/cases/new" tone="primary">
      {t(isCreator ? 'add' : 'propose')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={add} />
      <FilterBar
        action="/cases"
        values={{ text, stage, kind, visibility, mine }}
        search={{ label: t('filter.text') }}
      >
        <SelectField
          name="stage"
          label={t('field.stage')}
          width="short"
          blank={t('filter.anyStage')}
          options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <SelectField
          name="kind"
          label={t('field.kind')}
          width="short"
          blank={t('filter.anyKind')}
          options={caseKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        {can(actor, 'records.write') && (
          <SelectField
            name="visibility"
            label={t('field.visibility')}
            width="short"
            blank={t('filter.anyVisibility')}
            options={visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
          />
        )}
        <CheckboxField name="mine" label={t('filter.mine')} />
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
          <CaseTable caption={t('title')} rows={page.rows} />
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
