import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Role } from '@/lib/core/actor'

type Row = {
  id: string
  displayName: string
  frozenAt: Date | null
  removedAt: Date | null
  roles: { role: Role }[]
  sessions: { lastSeenAt: Date }[]
}

export async function UserList({ users, timeZone }: { users: Row[]; timeZone: string }) {
  const [t, roleName] = [await getTranslations('users'), await getTranslations('access.roles')]
  if (users.length === 0) return <EmptyState title={t('list.none')}>{t('list.noneHelp')}</EmptyState>
  return (
    <Table
      caption={t('list.title')}
      captionHidden
      rows={users}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('displayName'),
          isHeader: true,
          cell: ({ id, displayName }) => <a href={`/settings/users/${id}`}>{displayName}</a>,
        },
        {
          key: 'state',
          label: t('state'),
          cell: ({ frozenAt, removedAt }) =>
            removedAt || frozenAt ? (
              <Badge tone="bad">{t(removedAt ? 'removed' : 'frozen')}</Badge>
            ) : (
              t('active')
            ),
        },
        {
          key: 'roles',
          label: t('roles'),
          cell: ({ roles }) => roles.map(({ role }) => roleName(role)).join(', ') || t('noRoles'),
        },
        {
          key: 'seen',
          label: t('lastSeen'),
          cell: ({ sessions: [last] }) => (last ? <Time at={last.lastSeenAt} zone={timeZone} /> : t('never')),
        },
      ]}
    />
  )
}
