import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { getNewDocument } from '@/lib/documents/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('delivered.title') }
}

/** `delivery`: the one that was just reported. */
type DeliveredPageProps = { searchParams: Promise<{ delivery?: string | string[] }> }

/** Where a task ends: its reporter sees it no more. */
export default staffPage(async function DeliveredPage({ searchParams }: DeliveredPageProps) {
  const actor = await requireActor('deliveries.report')
  const delivery = [(await searchParams).delivery].flat()[0] ?? ''
  const mayAdd = (await getNewDocument(actor, 'delivery', delivery)) !== null
  const t = await getTranslations('support.delivered')
  return (
    <>
      <PageHeader title={t('title')} />
      <Notice kind="success">{t('text')}</Notice>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/" tone="primary">
          {t('home')}
        </ButtonLink>
        {mayAdd && (
          <ButtonLink href={withQuery('/documents/new', { of: 'delivery', record: delivery, back: '/' })}>
            {t('addReceipt')}
          </ButtonLink>
        )}
      </p>
    </>
  )
})
