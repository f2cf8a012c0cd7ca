import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PlanFields } from '@/components/hearings/plan-fields'
import { languageOptions } from '@/components/hearings/languages'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeHearing } from '@/lib/hearings/actions'
import { getPlan } from '@/lib/hearings/queries'
import { planForm } from '@/lib/hearings/rules'
import { listCourts } from '@/lib/reference/queries'

type ChangePageProps = { params: Promise<{ hearingId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hearings'))('change') }
}

export default staffPage(async function ChangePage({ params }: ChangePageProps) {
  const actor = await requireActor('hearings.record')
  const { hearingId } = await params
  const plan = (await getPlan(actor, { hearingId })) ?? notFound()
  const hearing = plan.hearing ?? notFound()
  const path = `/hearings/${hearing.id}`
  const t = await getTranslations('hearings')
  const values = planForm(hearing)
  const choices = {
    courts: await listCourts(actor, values),
    judges: plan.judges,
    prosecutors: plan.prosecutors,
    defendants: plan.case.defendants.map(({ id, person }) => ({ value: id, label: person.name })),
    languages: languageOptions(await getLocale(), hearing.language),
  }
  return (
    <>
      <PageHeader
        breadcrumb={[
          { href: '/hearings', label: t('title') },
          { href: path, label: t('hearing') },
        ]}
        title={t('change')}
        lead={plan.case.name}
      />
      <Form action={changeHearing} values={values} restored={await restoreDraft(actor)} cancelHref={path}>
        <HiddenField name="id" value={hearing.id} />
        <HiddenField name="version" />
        <PlanFields choices={choices} />
      </Form>
    </>
  )
})
