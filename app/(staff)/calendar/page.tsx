import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Agenda } from '@/components/calendar/agenda'
import { MonthGrid } from '@/components/calendar/month-grid'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Tabs } from '@/components/ui/tabs'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { firstDay, lastDay, monthOf, shiftMonth } from '@/lib/calendar/month'
import { getToday, listDays } from '@/lib/calendar/queries'
import { withQuery } from '@/lib/core/address'
import { dateOf, formatDate } from '@/lib/core/dates'
import { intlLocale } from '@/lib/core/locale'

type Query = Partial<Record<'month' | 'view' | 'mine', string>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

export default staffPage(async function CalendarPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('calendar')
  const query = await searchParams
  const today = await getToday(actor)
  const month = monthOf(query.month, today)
  const isAgenda = query.view === 'agenda'
  const isMine = query.mine === 'on'
  const days = await listDays(actor, firstDay(month), lastDay(month), isMine)
  const locale = await getLocale()
  const name = formatDate(firstDay(month), locale, 'month')
  const href = (more: Query) =>
    withQuery('/calendar', {
      ...{ month, view: isAgenda ? 'agenda' : '', mine: isMine ? 'on' : '' },
      ...more,
    })
  return (
    <>
      <PageHeader title={`${t('title')}: ${name}`} lead={t('zone')} />
      <nav aria-label={t('title')} className="no-print flex flex-wrap gap-2">
        <ButtonLink small href={href({ month: shiftMonth(month, -1) })}>
          ← {monthName(shiftMonth(month, -1), locale)}
        </ButtonLink>
        <ButtonLink small href={href({ month: '' })}>
          {t('thisMonth')}
        </ButtonLink>
        <ButtonLink small href={href({ month: shiftMonth(month, 1) })}>
          {monthName(shiftMonth(month, 1), locale)} →
        </ButtonLink>
        {can(actor, 'hearings.record') && (
          <ButtonLink small tone="quiet" href={href({ mine: isMine ? '' : 'on' })}>
            {isMine ? t('everything') : t('mine')}
          </ButtonLink>
        )}
      </nav>
      <Tabs
        tabs={[
          { href: href({ view: '' }), label: t('month'), current: !isAgenda },
          { href: href({ view: 'agenda' }), label: t('agenda'), current: isAgenda },
        ]}
      />
      {!days.hearings && <Notice>{t('tooMany')}</Notice>}
      {days.counts.size === 0 && (
        <EmptyState title={t('empty', { month: name })}>{t('emptyText')}</EmptyState>
      )}
      {isAgenda ? (
        <Agenda days={days} today={today} />
      ) : (
        <MonthGrid month={month} days={days} today={today} />
      )}
    </>
  )
})

const monthName = (month: string, locale: string) =>
  new Intl.DateTimeFormat(intlLocale(locale), { month: 'long', timeZone: 'UTC' }).format(
    dateOf(firstDay(month)),
  )
