import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { GiveFactor } from '@/components/factors/give-factor'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { isRecent } from '@/lib/access/recent'
import { requireActor, safePath } from '@/lib/access/session'
import { confirmWithCode, confirmWithRecoveryCode } from '@/lib/factors/actions'
import { offeredFactors } from '@/lib/factors/offered'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors'))('confirm.title') }
}

type Search = { searchParams: Promise<{ next?: string | string[] }> }

export default staffPage(async function ConfirmPage({ searchParams }: Search) {
  const actor = await requireActor()
  const next = safePath([(await searchParams).next].flat()[0])
  if (isRecent(actor)) redirect(next)
  const t = await getTranslations('factors')
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeader title={t('confirm.title')} lead={t('confirm.lead')} />
      <GiveFactor
        use="confirm"
        offered={await offeredFactors(actor.userId)}
        next={next}
        withCode={confirmWithCode}
        withRecoveryCode={confirmWithRecoveryCode}
      />
    </div>
  )
})
