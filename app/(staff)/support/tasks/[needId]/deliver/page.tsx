import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { DeliveryFields } from '@/components/support/delivery-fields'
import { RadioField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { reportDelivery } from '@/lib/support/actions'
import { getNeed, listCurrencies } from '@/lib/support/queries'
import { mayTake } from '@/lib/support/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('deliveries.report') }
}

type DeliverPageProps = { params: Promise<{ needId: string }> }

export default staffPage(async function DeliverPage({ params }: DeliverPageProps) {
  const actor = await requireActor('deliveries.report')
  const { needId } = await params
  const need = (await getNeed(actor, needId)) ?? notFound()
  if (!mayTake('deliver', need.state)) notFound()
  const t = await getTranslations('support.deliveries')
  const page = `/support/tasks/${needId}`
  return (
    <>
      <PageHeader
        title={t('report')}
        lead={need.family.name}
        breadcrumb={[{ href: page, label: need.kind }]}
      />
      <Form
        action={reportDelivery}
        values={{ deliveredOn: need.today }}
        restored={await restoreDraft(actor)}
        submitLabel={t('submit')}
        cancelHref={page}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="needId" value={needId} />
        <DeliveryFields currencies={await listCurrencies(actor)} />
        <RadioField
          name="isMet"
          label={t('isMet')}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
      </Form>
    </>
  )
})
