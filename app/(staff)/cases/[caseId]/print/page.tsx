import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Answers } from '@/components/cases/answers'
import { CaseHeader } from '@/components/cases/case-header'
import { PrintButton } from '@/components/cases/print-button'
import { RolesTable } from '@/components/cases/roles-table'
import { StandingTable } from '@/components/cases/standing-table'
import { Timeline } from '@/components/cases/timeline'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/access/session'
import { getCase } from '@/lib/cases/queries'
import { standingOf } from '@/lib/cases/standing'
import { formatDate } from '@/lib/core/dates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('case') }
}

/** The case on A4: everything unfolded, nothing to press. */
export default staffPage(async function PrintPage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor('proceedings.read')
  const { caseId } = await params
  const found = (await getCase(actor, caseId)) ?? notFound()
  const proceedings = found.proceedings ?? notFound()
  const [t, locale] = [await getTranslations('cases.page'), await getLocale()]
  return (
    <>
      <div className="no-print flex flex-wrap items-center gap-3">
        <ButtonLink href={`/cases/${caseId}`}>{t('back')}</ButtonLink>
        <PrintButton label={t('printNow')} />
        <p className="text-muted">{t('printHint')}</p>
      </div>
      <CaseHeader found={found} locale={locale} isPrint />
      <p>{t('printedOn', { date: formatDate(found.today, locale) })}</p>
      {found.summary && <p className="whitespace-pre-line">{found.summary}</p>}
      <Answers found={found} proceedings={proceedings} />
      <Section title={t('defendants')}>
        <StandingTable rows={standingOf(found, proceedings)} />
      </Section>
      <Section title={t('timeline')}>
        <Timeline found={found} whole />
      </Section>
      <Section title={t('roles')}>
        <RolesTable roles={found.roles} />
      </Section>
    </>
  )
})
