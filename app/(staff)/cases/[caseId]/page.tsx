import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Assignments } from '@/components/access/assignments'
import { Answers } from '@/components/cases/answers'
import { CaseHeader } from '@/components/cases/case-header'
import { CaseSources } from '@/components/cases/case-sources'
import { DefendantNames } from '@/components/cases/defendant-names'
import { ProposalNotice } from '@/components/cases/proposal-notice'
import { RolesTable } from '@/components/cases/roles-table'
import { StandingTable } from '@/components/cases/standing-table'
import { Timeline } from '@/components/cases/timeline'
import { DocumentsOf } from '@/components/documents/documents-of'
import { HearingsOfCase } from '@/components/hearings/hearings-of-case'
import { IncidentList } from '@/components/incidents/incident-list'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/access/permissions'
import { listAssignees, listAssignments } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { getCase, listAlikeOfCase } from '@/lib/cases/queries'
import { standingOf } from '@/lib/cases/standing'
import type { Actor } from '@/lib/core/actor'
import { listDocuments, SECTION_DOCUMENTS } from '@/lib/documents/queries'
import { listHearingsOfCase } from '@/lib/hearings/queries'
import { listIncidentsOfCase } from '@/lib/incidents/queries'

/** A name in the history of a shared browser may harm, so the title is general. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('case') }
}

type CasePageProps = { params: Promise<{ caseId: string }> }

export default staffPage(async function CasePage({ params }: CasePageProps) {
  const actor = await requireActor('records.read')
  const { caseId } = await params
  const found = (await getCase(actor, caseId)) ?? notFound()
  const t = await getTranslations('cases')
  const page = `/cases/${caseId}`
  const base = found.isWritable ? page : undefined
  const { proceedings } = found
  const mayDecide = can(actor, 'records.write')
  const isDecided = !mayDecide || found.visibility !== 'proposed'
  const alike = isDecided ? [] : ((await listAlikeOfCase(actor, caseId)) ?? [])
  const incidents = await listIncidentsOfCase(actor, caseId)
  const addDefendant = (found.isWritable || found.isOwnProposal) && (
    <ButtonLink small href={`${page}/defendants/new`}>
      {t('page.addDefendant')}
    </ButtonLink>
  )
  return (
    <>
      <CaseHeader found={found} locale={await getLocale()} />
      <ProposalNotice found={found} mayDecide={mayDecide} alike={alike} />
      <Answers found={found} proceedings={proceedings} base={base} mayPlan={can(actor, 'hearings.record')} />
      <Section title={t('page.defendants')} action={found.defendants.length > 0 && addDefendant}>
        {found.defendants.length === 0 ? (
          <EmptyState title={t('page.noDefendants')} action={addDefendant}>
            {addDefendant && t('page.noDefendantsText')}
          </EmptyState>
        ) : proceedings ? (
          <StandingTable rows={standingOf(found, proceedings)} base={base} />
        ) : (
          <DefendantNames defendants={found.defendants} />
        )}
      </Section>
      {found.summary && (
        <Section title={t('page.summary')}>
          <p className="max-w-3xl whitespace-pre-line">{found.summary}</p>
        </Section>
      )}
      {proceedings ? (
        <Section
          title={t('page.timeline')}
          action={
            base && (
              <ButtonLink small href={`${base}/motions/new`}>
                {t('page.addMotion')}
              </ButtonLink>
            )
          }
        >
          <Timeline found={found} base={base} />
        </Section>
      ) : (
        <HearingsOfCase
          rows={(await listHearingsOfCase(actor, caseId)) ?? []}
          caseId={caseId}
          canPlan={can(actor, 'hearings.record')}
        />
      )}
      {incidents.length > 0 && (
        <Section title={t('page.incidents')}>
          <IncidentList caption={t('page.incidents')} rows={incidents} />
        </Section>
      )}
      <Section
        title={t('page.roles')}
        action={
          base && (
            <ButtonLink small href={`${base}/roles/new`}>
              {t('page.addRole')}
            </ButtonLink>
          )
        }
      >
        <RolesTable roles={found.roles} base={base} />
      </Section>
      <DocumentsOf
        of="case"
        record={caseId}
        back={page}
        found={await listDocuments(actor, 'case', caseId, { take: SECTION_DOCUMENTS })}
      />
      {proceedings && <CaseSources found={found} proceedings={proceedings} />}
      {can(actor, 'work.assign') && <Workers actor={actor} caseId={caseId} />}
    </>
  )
})

async function Workers({ actor, caseId }: { actor: Actor; caseId: string }) {
  const t = await getTranslations('cases.page')
  return (
    <Section title={t('assigned')} lead={t('assignedLead')} panel>
      <Assignments
        kind="case"
        subjectId={caseId}
        assignments={await listAssignments(actor, 'case', caseId)}
        assignees={await listAssignees(actor, 'case')}
        back={`/cases/${caseId}`}
      />
    </Section>
  )
}
