import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { DeliveryFields } from '@/components/support/delivery-fields'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeDelivery } from '@/lib/support/actions'
import { getDelivery, listCurrencies } from '@/lib/support/queries'
import { deliveryForm } from '@/lib/support/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('deliveries.change') }
}

type EditDeliveryPageProps = { params: Promise<{ deliveryId: string }> }

export default staffPage(async function EditDeliveryPage({ params }: EditDeliveryPageProps) {
  const actor = await requireActor('deliveries.report')
  const { deliveryId } = await params
  const delivery = (await getDelivery(actor, deliveryId)) ?? notFound()
  const t = await getTranslations('support.deliveries')
  const page = `/support/tasks/${delivery.needId}`
  const currencies = await listCurrencies(actor)
  return (
    <>
      <PageHeader
        title={t('change')}
        breadcrumb={[{ href: page, label: t('title') }]}
        actions={
          <ButtonLink tone="quiet" href={`/support/deliveries/${deliveryId}/remove`}>
            {t('remove')}
          </ButtonLink>
        }
      />
      <Form
        action={changeDelivery}
        values={deliveryForm(delivery)}
        restored={await restoreDraft(actor)}
        cancelHref={page}
      >
        <HiddenField name="id" value={deliveryId} />
        <HiddenField name="version" />
        <DeliveryFields
          currencies={[...new Set([...currencies, ...(delivery.currency ? [delivery.currency] : [])])]}
        />
      </Form>
    </>
  )
})
