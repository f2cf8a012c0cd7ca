import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { requireActor } from '@/lib/access/session'
import { keptToken } from '@/lib/access/shown-once'
import { getSettings } from '@/lib/installation/queries'
import { accountLink } from '@/lib/users/link'
import { getLink } from '@/lib/users/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('links.title') }
}

export default staffPage(async function LinkPage({ params }: { params: Promise<{ linkId: string }> }) {
  const actor = await requireActor('users.manage')
  const { linkId } = await params
  const link = await getLink(actor, linkId)
  if (!link) notFound()
  const t = await getTranslations('users')
  const [token, { timeZone }] = [await keptToken(linkId), await getSettings(actor)]
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeader
        title={t(`links.${link.kind}`)}
        breadcrumb={[
          { href: '/settings/users', label: t('list.title') },
          { href: `/settings/users/${link.user.id}`, label: link.user.displayName },
        ]}
      />
      <p>{t(`links.${link.kind}Lead`)}</p>
      {token ? (
        <>
          <p>{t('invited.handOver')}</p>
          <p className="panel font-mono break-all select-all" data-testid="account-link">
            {accountLink(link.kind, token)}
          </p>
          <Notice kind="warning">{t('links.once')}</Notice>
        </>
      ) : (
        <Notice>{t('links.gone')}</Notice>
      )}
      <p>
        {t('invitations.until')}: <Time at={link.expiresAt} zone={timeZone} />
      </p>
      <p>
        <ButtonLink href={`/settings/users/${link.user.id}`}>{t('one.title')}</ButtonLink>
      </p>
    </div>
  )
})
