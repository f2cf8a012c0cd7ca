import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/access/session'
import { keptToken } from '@/lib/access/shown-once'
import { getToken } from '@/lib/api/queries'
import { env } from '@/lib/core/env'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('api'))('made.title') }
}

export default staffPage(async function TokenPage({ params }: { params: Promise<{ tokenId: string }> }) {
  const actor = await requireActor('exports.use')
  const { tokenId } = await params
  const made = (await getToken(actor, tokenId)) ?? notFound()
  const t = await getTranslations('api')
  const token = await keptToken(tokenId)
  const path = made.isCounting ? `counts/${made.lists[0] ?? ''}?by=...` : (made.lists[0] ?? '')
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeader
        title={made.name}
        breadcrumb={[{ href: '/settings/tokens', label: t('title') }]}
        lead={made.standing === 'waiting' && t('new.agreement')}
      />
      {token ? (
        <>
          <Notice kind="warning">{t('made.copy')}</Notice>
          <p className="panel font-mono break-all select-all" data-testid="api-token">
            {token}
          </p>
          <p>{t('made.example')}</p>
          <p className="panel font-mono break-all">
            curl -H &quot;Authorization: Bearer …&quot; {`${env.url}/api/v1/${path}`}
          </p>
        </>
      ) : (
        <Notice>{t('made.gone')}</Notice>
      )}
    </div>
  )
})
