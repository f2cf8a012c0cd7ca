import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RemovalPage } from '@/components/audit/removal-page'
import { staffPage } from '@/components/layout/staff-page'
import { requireActor } from '@/lib/access/session'
import { removeContext } from '@/lib/incidents/actions'
import { getContext } from '@/lib/incidents/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('context.remove') }
}

export default staffPage(async function RemoveContextPage({
  params,
}: {
  params: Promise<{ contextId: string }>
}) {
  const actor = await requireActor('records.write')
  const { contextId } = await params
  const context = (await getContext(actor, contextId)) ?? notFound()
  const t = await getTranslations('incidents.context')
  return (
    <RemovalPage
      title={t('removeTitle')}
      id={contextId}
      action={removeContext}
      cancelHref={`/incidents/context/${contextId}/edit`}
    >
      <p className="font-semibold">{context.title}</p>
      <p>{t('removeText')}</p>
    </RemovalPage>
  )
})
