import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/access/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('delivered.title') }
}

/** Where a task ends: its reporter sees it no more. */
export default staffPage(async function DeliveredPage() {
  await requireActor('deliveries.report')
  const t = await getTranslations('support.delivered')
  return (
    <>
      <PageHeader title={t('title')} />
      <Notice kind="success">{t('text')}</Notice>
      <p>
        <ButtonLink href="/" tone="primary">
          {t('home')}
        </ButtonLink>
      </p>
    </>
  )
})
