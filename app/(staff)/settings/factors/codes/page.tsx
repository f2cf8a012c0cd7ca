import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { RecoveryCodes } from '@/components/factors/recovery-codes'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { currentAttempt } from '@/lib/access/attempt'
import { requireActor } from '@/lib/access/session'
import { putCodesAway } from '@/lib/factors/actions'
import { offeredCodes } from '@/lib/factors/enrolling'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors'))('recovery.title') }
}

export default staffPage(async function CodesPage() {
  await requireActor('own.use')
  const attempt = await currentAttempt('new_factor')
  const codes = attempt ? offeredCodes(attempt) : []
  if (codes.length === 0) redirect('/settings/factors')
  const t = await getTranslations('factors')
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeader
        title={t('recovery.title')}
        breadcrumb={[{ href: '/settings/factors', label: t('own.title') }]}
      />
      <RecoveryCodes codes={codes} acknowledge={putCodesAway} />
    </div>
  )
})
