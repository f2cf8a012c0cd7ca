import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { DeliveryList } from '@/components/support/delivery-list'
import { NeedActions } from '@/components/support/need-actions'
import { NeedFacts } from '@/components/support/need-facts'
import { NeedHistory } from '@/components/support/need-history'
import { NeedState } from '@/components/support/need-state'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { getSettings } from '@/lib/installation/queries'
import { getNeed } from '@/lib/support/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('need') }
}

type NeedPageProps = { params: Promise<{ needId: string }> }

export default staffPage(async function NeedPage({ params }: NeedPageProps) {
  const actor = await requireActor('needs.read', 'needs.propose')
  const { needId } = await params
  const need = (await getNeed(actor, needId)) ?? notFound()
  const t = await getTranslations('support')
  const isCoordinator = can(actor, 'needs.write')
  return (
    <>
      <PageHeader
        title={need.kind}
        badges={<NeedState need={need} />}
        breadcrumb={[{ href: '/support', label: t('title') }]}
      />
      <NeedFacts need={need} hasHolders={isCoordinator} />
      {isCoordinator && <NeedActions need={need} />}
      <Section title={t('deliveries.title')}>
        <DeliveryList page={`/support/needs/${needId}`} rows={need.deliveries} canChangeAll={isCoordinator} />
      </Section>
      <NeedHistory states={need.states} zone={(await getSettings(actor)).timeZone} />
    </>
  )
})
