import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { Recognitions } from '@/components/advocacy/recognitions'
import { Statements } from '@/components/advocacy/statements'
import { CasesOfPerson } from '@/components/cases/cases-of-person'
import { CustodySection } from '@/components/detention/custody-section'
import { DocumentsOf } from '@/components/documents/documents-of'
import { FamiliesOfPerson } from '@/components/families/families-of-person'
import { PageHeader } from '@/components/layout/page-header'
import { AssignedTo } from '@/components/people/assigned-to'
import { CasesWithRole } from '@/components/people/cases-with-role'
import { Merges } from '@/components/people/merges'
import { IncidentsOfPerson } from '@/components/people/incidents-of-person'
import { NamesTable } from '@/components/people/names-table'
import { PersonFacts } from '@/components/people/person-facts'
import { ProposalNotice } from '@/components/people/proposal-notice'
import { StatusBadge } from '@/components/people/status-badge'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import { staffPage } from '@/components/layout/staff-page'
import { ImportsOfPerson } from '@/components/transfer/imports-of-person'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import type { Actor } from '@/lib/core/actor'
import { getToday } from '@/lib/calendar/queries'
import { listDocuments, SECTION_DOCUMENTS } from '@/lib/documents/queries'
import { getSettings } from '@/lib/installation/queries'
import { getMergedInto, getPerson, listAlikeOfPerson } from '@/lib/people/queries'
import { readSections } from './sections'

/** A name in the history of a shared browser may harm, so the title is general. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('person') }
}

type PersonPageProps = {
  params: Promise<{ personId: string }>
  /** `roles`: the page of the list of cases in which the person has a role. */
  searchParams: Promise<{ roles?: string | string[] }>
}

export default staffPage(async function PersonPage({ params, searchParams }: PersonPageProps) {
  const actor = await requireActor('records.read')
  const { personId } = await params
  const person = (await getPerson(actor, personId)) ?? (await leadOn(actor, personId))
  const t = await getTranslations('people')
  const after = [(await searchParams).roles].flat()[0]
  const sections = await readSections(actor, personId, after)
  const { periods, notices, sources, isDetentionWritable, cases, roles, families, work } = sections
  const base = `/people/${personId}`
  const isWriter = can(actor, 'records.write')
  const isDecided = !isWriter || person.visibility !== 'proposed'
  const alike = isDecided ? [] : ((await listAlikeOfPerson(actor, personId)) ?? [])
  const { timeZone } = await getSettings(actor)
  const isPrisoner = person.status !== null || cases.length > 0 || Boolean(periods?.length)
  const mayAddCase = can(actor, 'cases.create') || can(actor, 'cases.propose')
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
            {!isPrisoner && isDetentionWritable && (
              <ButtonLink href={`${base}/custody/new`}>{t('addCustody')}</ButtonLink>
            )}
            {isWriter && <ButtonLink href={`${base}/merge`}>{t('merge.link')}</ButtonLink>}
            {isWriter && <ButtonLink href={`${base}/edit`}>{t('edit.link')}</ButtonLink>}
          </>
        }
      />
      <ProposalNotice person={person} mayDecide={isWriter} alike={alike} />
      <PersonFacts person={person} />
      {isPrisoner && periods && notices && (
        <CustodySection
          periods={periods}
          notices={notices}
          sources={sources}
          today={await getToday(actor)}
          base={isDetentionWritable ? base : undefined}
        />
      )}
      {isPrisoner && <CasesOfPerson rows={cases} addFor={mayAddCase ? personId : undefined} />}
      <CasesWithRole
        page={roles}
        nextHref={roles.nextKey && `${base}?${new URLSearchParams({ roles: roles.nextKey })}`}
      />
      {(families.length > 0 || (isPrisoner && can(actor, 'families.write'))) && (
        <FamiliesOfPerson rows={families} personId={personId} canAdd={can(actor, 'families.write')} />
      )}
      <IncidentsOfPerson rows={sections.incidents} personId={personId} canAdd={isWriter} />
      <Recognitions rows={sections.recognitions} personId={personId} canWrite={isWriter && isPrisoner} />
      <Statements rows={sections.statements} personId={personId} canWrite={isWriter} />
      <DocumentsOf
        of="person"
        record={personId}
        back={base}
        found={await listDocuments(actor, 'person', personId, { take: SECTION_DOCUMENTS })}
      />
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
      <Merges personId={personId} rows={sections.merges} zone={timeZone} />
      <ImportsOfPerson rows={sections.imports} />
      {work && <AssignedTo personId={personId} {...work} />}
    </>
  )
})

/** An old link to a record that was merged leads to who it is now. */
async function leadOn(actor: Actor, personId: string): Promise<never> {
  const into = can(actor, 'records.write') && (await getMergedInto(actor, personId))
  return into ? redirect(`/people/${into}`) : notFound()
}
