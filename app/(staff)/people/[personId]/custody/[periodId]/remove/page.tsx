import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RemovalPage } from '@/components/audit/removal-page'
import { staffPage } from '@/components/layout/staff-page'
import { requireActor } from '@/lib/access/session'
import { fromColumns, isoDate } from '@/lib/core/dates'
import { removeCustodyPeriod } from '@/lib/detention/actions'
import { getCustodyPeriod } from '@/lib/detention/queries'
import { describePeriod } from '@/lib/detention/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('detention'))('remove') }
}

type Params = { params: Promise<{ personId: string; periodId: string }> }

export default staffPage(async function RemoveCustodyPage({ params }: Params) {
  const actor = await requireActor('proceedings.write')
  const { personId, periodId } = await params
  const period = (await getCustodyPeriod(actor, periodId)) ?? notFound()
  if (period.personId !== personId) notFound()
  const t = await getTranslations('detention')
  const described = describePeriod(
    {
      measure: period.measureLabel,
      from: { date: isoDate(period.fromOn), precision: period.fromPrecision },
      to: fromColumns(period.toOn, period.toPrecision),
    },
    await getLocale(),
  )
  return (
    <RemovalPage
      title={t('removeTitle')}
      id={periodId}
      action={removeCustodyPeriod}
      cancelHref={`/people/${personId}/custody/${periodId}`}
    >
      <p>
        <b>{described}</b>
      </p>
      <p>{t('removeText')}</p>
    </RemovalPage>
  )
})
