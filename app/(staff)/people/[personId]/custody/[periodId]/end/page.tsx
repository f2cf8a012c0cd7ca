import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EndFields } from '@/components/detention/custody-period-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { endCustody } from '@/lib/detention/actions'
import { getCustodyPeriod } from '@/lib/detention/queries'
import { custodyPeriodForm } from '@/lib/detention/rules'
import { getPerson } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('detention'))('endTitle') }
}

type Params = { params: Promise<{ personId: string; periodId: string }> }

export default staffPage(async function EndCustodyPage({ params }: Params) {
  const actor = await requireActor('proceedings.write')
  const { personId, periodId } = await params
  const person = (await getPerson(actor, personId)) ?? notFound()
  const period = (await getCustodyPeriod(actor, periodId)) ?? notFound()
  if (period.personId !== personId || period.toOn) notFound()
  const t = await getTranslations('detention')
  const page = `/people/${personId}`
  return (
    <>
      <PageHeader
        title={t('endTitle')}
        lead={period.measureLabel}
        breadcrumb={[{ href: page, label: person.name }]}
      />
      <Form
        action={endCustody}
        values={custodyPeriodForm(period)}
        restored={await restoreDraft(actor)}
        cancelHref={page}
      >
        <HiddenField name="id" value={periodId} />
        <HiddenField name="version" />
        <EndFields />
      </Form>
    </>
  )
})
