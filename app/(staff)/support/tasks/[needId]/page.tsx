import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { DeliveryList } from '@/components/support/delivery-list'
import { NeedFacts } from '@/components/support/need-facts'
import { NeedState } from '@/components/support/need-state'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { getNeed } from '@/lib/support/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('task') }
}

type TaskPageProps = { params: Promise<{ needId: string }> }

/** What whoever has the task needs to know, and one thing to do. */
export default staffPage(async function TaskPage({ params }: TaskPageProps) {
  const actor = await requireActor('deliveries.report')
  const { needId } = await params
  const need = (await getNeed(actor, needId)) ?? notFound()
  const isHolder = need.holders.some(({ id }) => id === actor.userId)
  if (!isHolder) redirect(`/support/needs/${needId}`)
  const t = await getTranslations('support')
  return (
    <>
      <PageHeader
        title={need.kind}
        badges={<NeedState need={need} />}
        breadcrumb={[
          { href: can(actor, 'needs.write') ? `/support/needs/${needId}` : '/support', label: t('title') },
        ]}
      />
      <NeedFacts need={need} />
      <div className="flex flex-wrap gap-2">
        <ButtonLink tone="primary" href={`/support/tasks/${needId}/deliver`}>
          {t('deliveries.report')}
        </ButtonLink>
        {need.isFamilyReachable && (
          <ButtonLink href={`/families/${need.family.id}/contacts`}>{t('contactData')}</ButtonLink>
        )}
      </div>
      <Section title={t('deliveries.title')}>
        <DeliveryList
          page={`/support/tasks/${needId}`}
          rows={need.deliveries}
          canChangeAll={can(actor, 'needs.write')}
        />
      </Section>
    </>
  )
})
