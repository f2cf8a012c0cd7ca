import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Administration } from '@/components/calendar/administration'
import { Numbers } from '@/components/calendar/numbers'
import { All, OwnHearings } from '@/components/calendar/own-hearings'
import { WorkToGive } from '@/components/calendar/work-to-give'
import { MyCases } from '@/components/cases/my-cases'
import { OpenDeadlines } from '@/components/cases/open-deadlines'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { MyTasks } from '@/components/support/my-tasks'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { listAuditEvents } from '@/lib/audit/queries'
import { getMyDay, getToday } from '@/lib/calendar/queries'
import { formatDate } from '@/lib/core/dates'
import { listCasesToPlan } from '@/lib/hearings/queries'
import { getSettings } from '@/lib/installation/queries'
import { listInvitations } from '@/lib/users/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('day'))('title') }
}

export default staffPage(async function MyDayPage() {
  const actor = await requireActor()
  const now = new Date()
  const day = await getMyDay(actor, now)
  const t = await getTranslations('day')
  const { hearings, tasks } = day
  const isGivingWork = can(actor, 'work.assign')
  const isAdministrator = can(actor, 'users.manage')
  const isEmpty = isGivingWork && (await listCasesToPlan(actor, '')).length === 0
  const hasTasks = tasks !== null && tasks.length > 0
  return (
    <>
      <PageHeader title={t('title')} lead={formatDate(await getToday(actor), await getLocale(), 'weekday')} />
      {isEmpty && (
        <EmptyState
          title={t('start')}
          action={
            <div className="flex flex-wrap gap-2">
              <ButtonLink tone="primary" href="/cases/new">
                {t('startCase')}
              </ButtonLink>
              <ButtonLink href="/people/new">{t('startPerson')}</ButtonLink>
            </div>
          }
        >
          {t('startText')}
        </EmptyState>
      )}
      {day.cases && (
        <Section title={t('cases')} action={<All href="/cases?mine=on" />}>
          <MyCases rows={day.cases} />
        </Section>
      )}
      {day.deadlines && (
        <Section title={t('deadlines')}>
          <OpenDeadlines rows={day.deadlines} />
        </Section>
      )}
      {hearings && (
        <OwnHearings
          hearings={hearings}
          now={now}
          hasOthers={hasTasks || isGivingWork || isAdministrator || day.cases !== null}
        />
      )}
      {tasks && (hasTasks || !isGivingWork) && (
        <Section title={t('tasks')}>
          <MyTasks rows={tasks} />
        </Section>
      )}
      {isGivingWork && <WorkToGive day={day} />}
      <Numbers hearingCounts={day.hearingCounts} needCounts={day.needCounts} />
      {isAdministrator && (
        <Administration
          invitations={(await listInvitations(actor)).length}
          events={(await listAuditEvents(actor, {})).rows}
          timeZone={(await getSettings(actor)).timeZone}
        />
      )}
    </>
  )
})
