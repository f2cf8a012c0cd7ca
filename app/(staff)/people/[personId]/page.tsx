import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Assignments } from '@/components/access/assignments'
import { CustodySection } from '@/components/detention/custody-section'
import { PageHeader } from '@/components/layout/page-header'
import { CasesWithRole } from '@/components/people/cases-with-role'
import { NamesTable } from '@/components/people/names-table'
import { PersonFacts } from '@/components/people/person-facts'
import { ProposalNotice } from '@/components/people/proposal-notice'
import { StatusBadge } from '@/components/people/status-badge'
import { VisibilityBadge } from '@/components/people/visibility-badge'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/access/permissions'
import { listAssignees, listAssignments } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { isoDate } from '@/lib/core/dates'
import { isDetentionWritable, listCustodyPeriods, listWantedNotices } from '@/lib/detention/queries'
import { getPerson, listCasesWithRole } from '@/lib/people/queries'

/** A name in the history of a shared browser may harm, so the title is general. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('person') }
}

type PersonPageProps = {
  params: Promise<{ personId: string }>
  searchParams: Promise<{ roles?: string | string[] }>
}

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const actor = await requireActor('records.read')
  const { personId } = await params
  const person = (await getPerson(actor, personId)) ?? notFound()
  const after = [(await searchParams).roles].flat()[0]
  const [t, roles, periods, notices, isWritable] = await Promise.all([
    getTranslations('people'),
    listCasesWithRole(actor, personId, after),
    listCustodyPeriods(actor, personId),
    listWantedNotices(actor, personId),
    isDetentionWritable(actor, personId),
  ])
  const base = `/people/${personId}`
  const isWriter = can(actor, 'records.write')
  const isHeld = person.status !== null || Boolean(periods?.length) || Boolean(notices?.length)
  return (
    <>
      <PageHeader
        title={person.name}
        titleLang={person.names[0]?.language ?? undefined}
        breadcrumb={[{ href: '/people', label: t('title') }]}
        badges={
          <>
            <StatusBadge status={person.status} />
            <VisibilityBadge visibility={person.visibility} />
          </>
        }
        actions={
          <>
            {!isHeld && isWritable && <ButtonLink href={`${base}/custody/new`}>{t('addCustody')}</ButtonLink>}
            {isWriter && <ButtonLink href={`${base}/edit`}>{t('edit.link')}</ButtonLink>}
          </>
        }
      />
      <ProposalNotice person={person} mayDecide={isWriter} />
      <PersonFacts person={person} />
      {isHeld && periods && notices && (
        <CustodySection
          periods={periods}
          notices={notices}
          today={isoDate(new Date())}
          base={isWritable ? base : undefined}
        />
      )}
      {roles.rows.length > 0 && (
        <CasesWithRole
          page={roles}
          nextHref={roles.nextKey && `${base}?${new URLSearchParams({ roles: roles.nextKey })}`}
        />
      )}
      <Section
        title={t('names.title')}
        action={
          isWriter && (
            <ButtonLink small href={`${base}/names`}>
              {t('names.change')}
            </ButtonLink>
          )
        }
      >
        <NamesTable names={person.names} />
      </Section>
      {can(actor, 'work.assign') && <AssignedTo actor={actor} personId={personId} />}
    </>
  )
}

async function AssignedTo({
  actor,
  personId,
}: {
  actor: Parameters<typeof listAssignees>[0]
  personId: string
}) {
  const t = await getTranslations('people')
  const [assignments, assignees] = await Promise.all([
    listAssignments(actor, 'person', personId),
    listAssignees(actor, 'volunteer'),
  ])
  return (
    <Section title={t('assigned.title')} lead={t('assigned.lead')} panel>
      <Assignments
        kind="person"
        subjectId={personId}
        assignments={assignments}
        assignees={assignees}
        back={`/people/${personId}`}
      />
    </Section>
  )
}
