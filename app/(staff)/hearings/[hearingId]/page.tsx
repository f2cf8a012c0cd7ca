import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Assignments } from '@/components/access/assignments'
import { DocumentsOf } from '@/components/documents/documents-of'
import { MadeThere } from '@/components/hearings/made-there'
import { Planned } from '@/components/hearings/planned'
import { StateBadge } from '@/components/hearings/state-badge'
import { Told } from '@/components/hearings/told'
import { When, whenText } from '@/components/hearings/when'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/access/permissions'
import { listAssignees, listAssignments } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { listDocuments, SECTION_DOCUMENTS } from '@/lib/documents/queries'
import { getHearing } from '@/lib/hearings/queries'
import { momentOf } from '@/lib/hearings/rules'

type HearingPageProps = {
  params: Promise<{ hearingId: string }>
  searchParams: Promise<{ recorded?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hearings'))('hearing') }
}

export default staffPage(async function HearingPage({ params, searchParams }: HearingPageProps) {
  const actor = await requireActor('records.read')
  const { hearingId } = await params
  const hearing = (await getHearing(actor, hearingId)) ?? notFound()
  const t = await getTranslations('hearings')
  const { recorded } = await searchParams
  const canRecord = can(actor, 'hearings.record')
  const isPlanned = hearing.state === 'planned'
  const isAhead = isPlanned && momentOf(hearing, new Date()) === 'coming'
  return (
    <>
      {recorded && <Saved next={hearing.next} />}
      <PageHeader
        breadcrumb={[
          { href: '/hearings', label: t('title') },
          { href: `/cases/${hearing.case.id}`, label: hearing.case.name },
        ]}
        title={t(`kind.${hearing.kind}`)}
        lead={<When hearing={hearing} />}
        badges={
          <>
            <StateBadge hearing={hearing} />
            {hearing.assignments.length > 0 && <Badge tone="info">{t('page.yours')}</Badge>}
          </>
        }
        actions={
          canRecord && (
            <>
              <ButtonLink
                tone={isPlanned && !isAhead ? 'primary' : 'secondary'}
                href={`/hearings/${hearing.id}/record`}
              >
                {t(isAhead ? 'tellEarly' : isPlanned ? 'tell' : 'correct')}
              </ButtonLink>
              <ButtonLink href={`/hearings/${hearing.id}/change`}>{t('change')}</ButtonLink>
            </>
          )
        }
      />
      {!isPlanned && <Told hearing={hearing} />}
      <MadeThere hearing={hearing} />
      <Planned hearing={hearing} />
      <DocumentsOf
        of="hearing"
        record={hearing.id}
        back={`/hearings/${hearing.id}`}
        found={await listDocuments(actor, 'hearing', hearing.id, { take: SECTION_DOCUMENTS })}
      />
      {can(actor, 'work.assign') && (
        <Section title={t('page.observers')} id="observers" panel>
          <Assignments
            kind="hearing"
            subjectId={hearing.id}
            assignments={await listAssignments(actor, 'hearing', hearing.id)}
            assignees={await listAssignees(actor, 'hearing')}
            back={`/hearings/${hearing.id}`}
          />
        </Section>
      )}
    </>
  )
})

async function Saved({ next }: { next: Parameters<typeof whenText>[0] | null }) {
  const t = await getTranslations('hearings')
  const locale = await getLocale()
  return (
    <Notice kind="success">
      {next ? t('savedNext', { when: whenText(next, locale) }) : t('saved')}{' '}
      <Link href="/">{t('backToDay')}</Link>
    </Notice>
  )
}
