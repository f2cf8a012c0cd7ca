import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportLink } from '@/components/export/export-link'
import { HearingFilters } from '@/components/hearings/hearing-filters'
import { HearingList } from '@/components/hearings/hearing-list'
import { PageHeader } from '@/components/layout/page-header'
import { RecordList } from '@/components/layout/record-list'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { getToday } from '@/lib/calendar/queries'
import { queryOf } from '@/lib/export/schema'
import { listHearings } from '@/lib/hearings/queries'
import { filterOf } from '@/lib/hearings/rules'
import { listSchema, views } from '@/lib/hearings/schema'
import { listCourts } from '@/lib/reference/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hearings'))('title') }
}

export default staffPage(async function HearingsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('hearings')
  const input = listSchema.parse(await searchParams)
  const filter = filterOf(input, await getToday(actor))
  const page = await listHearings(actor, filter)
  const href = (more: Partial<Record<keyof typeof input, string>>) => {
    const ticks = { mine: input.mine ? 'on' : '', unobserved: input.unobserved ? 'on' : '' }
    const view = input.view === 'coming' ? '' : input.view
    return withQuery('/hearings', { ...input, ...ticks, view, after: '', ...more })
  }
  const plan = can(actor, 'hearings.record') && (
    <ButtonLink tone="primary" href={input.case ? `/hearings/new?case=${input.case}` : '/hearings/new'}>
      {t('plan')}
    </ButtonLink>
  )
  const canAssign = can(actor, 'work.assign')
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={input.case && page.rows[0]?.case.name}
        actions={
          <>
            <ExportLink actor={actor} list="hearings" query={queryOf(await searchParams)} />
            {plan}
          </>
        }
      />
      <Tabs
        tabs={views.map((view) => ({
          href: href({ view: view === 'coming' ? '' : view, state: '', from: '', to: '', sort: '' }),
          label: t(`views.${view}`),
          current: view === input.view,
        }))}
      />
      <HearingFilters
        input={input}
        courts={await listCourts(actor)}
        hasMine={can(actor, 'hearings.record')}
        hasUnobserved={canAssign}
      />
      <RecordList
        isEmpty={page.rows.length === 0}
        empty={
          input.from && input.to && input.from > input.to
            ? { title: t('none.reversed'), text: t('none.reversedText') }
            : { title: t('none.title'), text: t('none.text'), action: plan }
        }
        href={href}
        isContinued={Boolean(input.after)}
        nextKey={page.nextKey}
      >
        <HearingList
          rows={page.rows}
          hasObservers={canAssign}
          sort={{
            href: href({ sort: filter.sort === 'asc' ? 'desc' : 'asc' }),
            direction: filter.sort === 'asc' ? 'up' : 'down',
          }}
        />
      </RecordList>
    </>
  )
})
