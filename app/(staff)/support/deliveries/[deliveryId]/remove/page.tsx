import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { RemovalPage } from '@/components/audit/removal-page'
import { staffPage } from '@/components/layout/staff-page'
import { Money } from '@/components/ui/money'
import { requireActor } from '@/lib/access/session'
import { formatDate, isoDate } from '@/lib/core/dates'
import { removeDelivery } from '@/lib/support/actions'
import { getDelivery } from '@/lib/support/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('deliveries.remove') }
}

export default staffPage(async function RemoveDeliveryPage({
  params,
}: {
  params: Promise<{ deliveryId: string }>
}) {
  const actor = await requireActor('deliveries.report')
  const { deliveryId } = await params
  const delivery = (await getDelivery(actor, deliveryId)) ?? notFound()
  const t = await getTranslations('support.deliveries')
  const { amount, currency } = delivery
  return (
    <RemovalPage
      title={t('removeTitle', { date: formatDate(isoDate(delivery.deliveredOn), await getLocale()) })}
      id={deliveryId}
      action={removeDelivery}
      cancelHref={`/support/deliveries/${deliveryId}/edit`}
    >
      {amount && currency && (
        <p className="font-semibold">
          <Money amount={amount.toFixed(2)} currency={currency} />
        </p>
      )}
      <p>{t('removeText')}</p>
    </RemovalPage>
  )
})
