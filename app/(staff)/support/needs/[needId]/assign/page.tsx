import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { NeedFacts } from '@/components/support/need-facts'
import { CheckboxField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { listAssignees } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { assignNeed } from '@/lib/support/actions'
import { getNeed } from '@/lib/support/queries'
import { mayTake } from '@/lib/support/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('assign.title') }
}

type AssignNeedPageProps = { params: Promise<{ needId: string }> }

/** Whoever did it last time is chosen already. */
export default staffPage(async function AssignNeedPage({ params }: AssignNeedPageProps) {
  const actor = await requireActor('work.assign')
  const { needId } = await params
  const need = (await getNeed(actor, needId)) ?? notFound()
  if (!mayTake('assign', need.state)) notFound()
  const t = await getTranslations('support.assign')
  const assignees = await listAssignees(actor, 'need')
  const options = assignees.filter(({ value }) => !need.holders.some(({ id }) => id === value))
  const before = options.find(({ value }) => value === need.repeatOf?.assignments[0]?.userId)
  const page = `/support/needs/${needId}`
  return (
    <>
      <PageHeader title={t('title')} breadcrumb={[{ href: page, label: need.kind }]} />
      <NeedFacts need={need} hasHolders />
      <Form
        action={assignNeed}
        values={before ? { userId: before.value } : {}}
        submitLabel={t('submit')}
        cancelHref={page}
      >
        <HiddenField name="id" value={needId} />
        <SelectField
          name="userId"
          label={t('to')}
          hint={before && t('lastTime', { name: before.label })}
          options={options}
        />
        <CheckboxField name="withFamily" label={t('withFamily')} hint={t('withFamilyHint')} />
      </Form>
    </>
  )
})
