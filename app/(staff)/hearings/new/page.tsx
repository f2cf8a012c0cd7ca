import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseChoice } from '@/components/hearings/case-choice'
import { languageOptions } from '@/components/hearings/languages'
import { PlanFields } from '@/components/hearings/plan-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import type { Actor } from '@/lib/core/actor'
import { planHearing } from '@/lib/hearings/actions'
import { getPlan, listCasesToPlan } from '@/lib/hearings/queries'
import { planForm } from '@/lib/hearings/rules'
import { listCourts } from '@/lib/reference/queries'

type NewPageProps = { searchParams: Promise<{ case?: string | string[]; text?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hearings'))('plan') }
}

export default staffPage(async function NewHearingPage({ searchParams }: NewPageProps) {
  const actor = await requireActor('hearings.record')
  const { case: caseId, text } = await searchParams
  const t = await getTranslations('hearings')
  const breadcrumb = [{ href: '/hearings', label: t('title') }]
  if (typeof caseId === 'string') return planIn(actor, caseId)
  const wanted = typeof text === 'string' ? text.trim() : ''
  return (
    <>
      <PageHeader breadcrumb={breadcrumb} title={t('plan')} lead={t('planning.which')} />
      <CaseChoice
        text={wanted}
        cases={await listCasesToPlan(actor, wanted)}
        mayAdd={can(actor, 'cases.create') || can(actor, 'cases.propose')}
      />
    </>
  )
})

async function planIn(actor: Actor, caseId: string) {
  const plan = (await getPlan(actor, { caseId })) ?? notFound()
  const t = await getTranslations('hearings')
  const last = plan.hearing
  const defendants = plan.case.defendants.map(({ id, person }) => ({ value: id, label: person.name }))
  const choices = {
    ...{ defendants, judges: plan.judges, prosecutors: plan.prosecutors },
    courts: await listCourts(actor),
    languages: languageOptions(await getLocale(), last?.language),
  }
  const values = last
    ? planForm({ ...last, version: undefined, onDate: null, atTime: null })
    : { 'defendants[]': defendants.map(({ value }) => value) }
  return (
    <>
      <PageHeader
        breadcrumb={[
          { href: '/hearings', label: t('title') },
          { href: `/cases/${plan.case.id}`, label: plan.case.name },
        ]}
        title={t('plan')}
        lead={last ? t('planning.from') : undefined}
      />
      <Form
        action={planHearing}
        values={values}
        restored={await restoreDraft(actor)}
        submitLabel={t('planning.submit')}
        cancelHref={`/cases/${plan.case.id}`}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="caseId" value={plan.case.id} />
        <PlanFields choices={choices} />
      </Form>
    </>
  )
}
