import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CustodyPeriodFields } from '@/components/detention/custody-period-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeCustodyPeriod } from '@/lib/detention/actions'
import { getCustodyPeriod } from '@/lib/detention/queries'
import { custodyPeriodForm } from '@/lib/detention/rules'
import { getPerson } from '@/lib/people/queries'
import { custodyOptions } from '../options'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('detention'))('changeTitle') }
}

type Params = { params: Promise<{ personId: string; periodId: string }> }

export default staffPage(async function CustodyPeriodPage({ params }: Params) {
  const actor = await requireActor('proceedings.write')
  const { personId, periodId } = await params
  const person = (await getPerson(actor, personId)) ?? notFound()
  const period = (await getCustodyPeriod(actor, periodId)) ?? notFound()
  if (period.personId !== personId) notFound()
  const t = await getTranslations('detention')
  const page = `/people/${personId}`
  const values = custodyPeriodForm(period)
  const here = `${page}/custody/${periodId}`
  return (
    <>
      <PageHeader
        title={t('changeTitle')}
        breadcrumb={[{ href: page, label: person.name }]}
        actions={
          <ButtonLink href={`${here}/remove`} tone="quiet">
            {t('remove')}
          </ButtonLink>
        }
      />
      <Form
        action={changeCustodyPeriod}
        values={values}
        restored={await restoreDraft(actor)}
        cancelHref={page}
      >
        <HiddenField name="id" value={periodId} />
        <HiddenField name="version" />
        <CustodyPeriodFields {...await custodyOptions(actor, personId, values)} />
      </Form>
    </>
  )
})
