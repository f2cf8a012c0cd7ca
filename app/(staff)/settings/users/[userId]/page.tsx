import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { AccountHelp } from '@/components/users/account-help'
import { RoleHistory } from '@/components/users/role-history'
import { RoleSwitches } from '@/components/users/role-switches'
import { requireActor } from '@/lib/access/session'
import { getSettings } from '@/lib/installation/queries'
import { getUser } from '@/lib/users/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('one.title') }
}

export default staffPage(async function UserPage({ params }: { params: Promise<{ userId: string }> }) {
  const actor = await requireActor('users.manage')
  const { userId } = await params
  const user = await getUser(actor, userId)
  if (!user) notFound()
  const t = await getTranslations('users')
  const { timeZone } = await getSettings(actor)
  const [last] = user.sessions
  const isOneself = user.id === actor.userId
  const held = user.roles.filter(({ to }) => to === null).map(({ role }) => role)
  return (
    <div className="grid max-w-3xl gap-6">
      <PageHeader
        title={user.displayName}
        badges={
          user.removedAt ? (
            <Badge tone="bad">{t('removed')}</Badge>
          ) : (
            user.frozenAt && <Badge tone="bad">{t('frozen')}</Badge>
          )
        }
        breadcrumb={[{ href: '/settings/users', label: t('list.title') }]}
      />
      <DescriptionList
        facts={[
          { label: t('joined'), value: <Time at={user.createdAt} zone={timeZone} /> },
          { label: t('lastSeen'), value: last ? <Time at={last.lastSeenAt} zone={timeZone} /> : t('never') },
          user.frozenAt && { label: t('frozenAt'), value: <Time at={user.frozenAt} zone={timeZone} /> },
          user.frozenBy && { label: t('frozenBy'), value: user.frozenBy.displayName },
          user.removedAt && { label: t('removedAt'), value: <Time at={user.removedAt} zone={timeZone} /> },
          user.removedBy && { label: t('removedBy'), value: user.removedBy.displayName },
        ]}
      />
      {!user.removedAt && (
        <Section title={t('roles')}>
          {isOneself ? <Notice>{t('one.oneself')}</Notice> : <RoleSwitches userId={user.id} held={held} />}
        </Section>
      )}
      {!user.removedAt && !isOneself && (
        <Section title={t('one.help')}>
          <AccountHelp userId={user.id} isFrozen={user.frozenAt !== null} />
        </Section>
      )}
      <Section title={t('one.history')}>
        <RoleHistory roles={user.roles} timeZone={timeZone} />
      </Section>
      <p>
        <a href={`/settings/audit?actor=${user.id}`}>{t('one.audit')}</a>
      </p>
      {!user.removedAt && !isOneself && (
        <p>
          <ButtonLink tone="danger" href={`/settings/users/${user.id}/remove`}>
            {t('remove.title')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
})
