import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { NewFactor } from '@/components/factors/new-factor'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { currentAttempt } from '@/lib/access/attempt'
import { requireActor } from '@/lib/access/session'
import { addTotp } from '@/lib/factors/actions'
import { offeredSecret } from '@/lib/factors/enrolling'
import { needsPasskeyMost } from '@/lib/factors/offered'
import { qrCode } from '@/lib/factors/totp'
import { deviceName } from '@/lib/users/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors'))('own.add') }
}

export default staffPage(async function AddFactorPage() {
  const actor = await requireActor('own.use')
  const attempt = await currentAttempt('new_factor')
  if (!attempt) redirect('/settings/factors')
  const t = await getTranslations('factors')
  const secret = await offeredSecret(attempt)
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeader
        title={t('own.add')}
        lead={t('own.addLead')}
        breadcrumb={[{ href: '/settings/factors', label: t('own.title') }]}
      />
      <NewFactor
        passkeyFirst={await needsPasskeyMost(actor.userId)}
        secret={secret}
        qrCode={qrCode(secret)}
        device={deviceName((await headers()).get('user-agent') ?? '')}
        withCode={addTotp}
      />
    </div>
  )
})
