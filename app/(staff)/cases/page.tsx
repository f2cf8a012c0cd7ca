import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { VisibilityFilter } from '@/components/access/visibility-field'
import { CaseTable } from '@/components/cases/case-table'
import { ExportLink } from '@/components/export/export-link'
import { PageHeader } from '@/components/layout/page-header'
import { RecordList, SortSwitch } from '@/components/layout/record-list'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/choice-field'
import { FilterBar } from '@/components/ui/filter-bar'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { listCases } from '@/lib/cases/queries'
import { caseFilterSchema, caseKinds, stages } from '@/lib/cases/schema'
import { queryOf } from '@/lib/export/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('title') }
}

export default staffPage(async function CasesPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('cases')
  const { after, ...filter } = caseFilterSchema.parse(await searchParams)
  const { text = '', stage = '', kind = '', visibility = '', mine = '', sort = '' } = filter
  const page = await listCases(actor, { ...filter, mine: mine === 'on', after })
  const href = (more: Record<string, string>) =>
    withQuery('/cases', { text, stage, kind, visibility, mine, sort, ...more })
  const isCreator = can(actor, 'cases.create')
  const add = (isCreator || can(actor, 'cases.propose')) && (
    <ButtonLink href="/cases/new" tone="primary">
      {t(isCreator ? 'add' : 'propose')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ExportLink actor={actor} list="cases" query={queryOf(await searchParams)} />
            {add}
          </>
        }
      />
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
        {can(actor, 'records.write') && <VisibilityFilter />}
        <CheckboxField name="mine" label={t('filter.mine')} />
        {sort && <HiddenField name="sort" value={sort} />}
      </FilterBar>
      <RecordList
        isEmpty={page.rows.length === 0}
        empty={{ title: t('none.title'), text: t('none.text'), action: add }}
        href={href}
        isContinued={Boolean(after)}
        nextKey={page.nextKey}
      >
        <SortSwitch of="cases" sort={sort} href={href} />
        <CaseTable caption={t('title')} rows={page.rows} />
      </RecordList>
    </>
  )
})
