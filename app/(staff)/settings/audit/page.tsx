import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditFilters } from '@/components/audit/audit-filters'
import { AuditList } from '@/components/audit/audit-list'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/access/session'
import { auditEvents } from '@/lib/audit/events'
import { listAuditActors, listAuditEvents } from '@/lib/audit/queries'
import { addDays, instantOf, isIsoDate } from '@/lib/core/dates'
import { isUuid } from '@/lib/core/paging'
import { getSettings } from '@/lib/installation/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

type Query = Partial<Record<'actor' | 'event' | 'subject' | 'from' | 'to' | 'after', string>>

export default staffPage(async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const reader = await requireActor('audit.read')
  const t = await getTranslations('audit')
  const { actor = '', event = '', subject = '', from = '', to = '', after = '' } = await searchParams
  const { timeZone } = await getSettings(reader)
  const startOf = (day: string) => instantOf(day, '00:00', timeZone)
  const { rows, next } = await listAuditEvents(reader, {
    actorId: isUuid(actor) ? actor : undefined,
    subjectId: isUuid(subject) ? subject : undefined,
    event: auditEvents.find((name) => name === event),
    noun: event.endsWith('.*') ? event.slice(0, -2) : undefined,
    from: isIsoDate(from) ? startOf(from) : undefined,
    before: isIsoDate(to) ? startOf(addDays(to, 1)) : undefined,
    after: /^\d{1,18}$/.test(after) ? BigInt(after) : undefined,
  })
  const filters = { actor, event, subject, from, to }
  const nextPage = new URLSearchParams({ ...filters, after: String(next) })
  return (
    <div className="grid gap-6">
      <PageHeader title={t('title')} lead={t('lead')} />
      <AuditFilters values={filters} actors={await listAuditActors(reader)} />
      <AuditList rows={rows} timeZone={timeZone} />
      <Pagination nextHref={next === null ? null : `/settings/audit?${nextPage.toString()}`} />
    </div>
  )
})
