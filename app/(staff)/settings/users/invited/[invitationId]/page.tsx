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
import { joinLink } from '@/lib/users/link'
import { getInvitation } from '@/lib/users/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('invited.title') }
}

export default staffPage(async function InvitedPage({
  params,
}: {
  params: Promise<{ invitationId: string }>
}) {
  const actor = await requireActor('users.manage')
  const { invitationId } = await params
  const invitation = await getInvitation(actor, invitationId)
  if (!invitation) notFound()
  const t = await getTranslations('users')
  const [token, { timeZone }] = [await keptToken(invitationId), await getSettings(actor)]
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeader
        title={t('invited.title')}
        breadcrumb={[{ href: '/settings/users', label: t('list.title') }]}
      />
      {token ? (
        <>
          <p>{t('invited.handOver')}</p>
          <p className="panel font-mono break-all select-all" data-testid="join-link">
            {joinLink(token)}
          </p>
          <Notice kind="warning">{t('invited.once')}</Notice>
        </>
      ) : (
        <Notice>{t('invited.gone')}</Notice>
      )}
      <p>
        {t('invitations.until')}: <Time at={invitation.expiresAt} zone={timeZone} />
      </p>
      <p>
        <ButtonLink href="/settings/users">{t('list.title')}</ButtonLink>
      </p>
    </div>
  )
})
