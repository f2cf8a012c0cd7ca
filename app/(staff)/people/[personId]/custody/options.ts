import { getLocale, getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/core/actor'
import { formatImprecise } from '@/lib/core/dates'
import type { FormValues } from '@/lib/core/form'
import { listOrders } from '@/lib/detention/queries'
import { listMeasures, listOrganisations } from '@/lib/reference/queries'

/** What there is to choose from in the form of a custody period. */
export async function custodyOptions(actor: Actor, personId: string, form?: FormValues) {
  const [t, ui, locale] = [await getTranslations('detention'), await getTranslations('ui'), await getLocale()]
  const [measures, places, orders] = await Promise.all([
    listMeasures(actor, form),
    listOrganisations(actor, ['prison'], form),
    listOrders(actor, personId),
  ])
  return {
    measures,
    places,
    orders: orders.map(({ id, caseName, decided }) => ({
      value: id,
      label: t('orderLabel', {
        date: formatImprecise(decided, locale, (key, values) => ui(key, values)),
        case: caseName,
      }),
    })),
  }
}
